import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

/** The latest name under which an organisation of this code stands in a case that this actor may see. People are not looked up. */
export async function organisationByCode(db: Queryable, actor: Actor, code: string): Promise<string | null> {
  const seen = visibility(actor, 2);
  const [found] = await db.query<{ name: string }>(
    `select p.name from party p join case_file c on c.id = p.case_id
     where p.credit_code = $1 and p.type = 'ORGANISATION' and p.withdrawn_step is null and ${seen.sql}
     order by c.registered_on desc, p.id desc limit 1`,
    [code, ...seen.values],
  );
  return found?.name ?? null;
}
