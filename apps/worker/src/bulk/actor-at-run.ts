import type { Actor, Role } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

/**
 * Who asked, with the roles that he holds in that organisation now, not those of when he asked: a right that was withdrawn in
 * between is gone. Whoever stands in for a colleague does so only while that colleague is absent, with the roles both hold.
 * Null when the account is no longer active.
 */
export async function actorAtRun(
  db: Queryable,
  job: { person: string; actingFor: string | null; org: string },
): Promise<Actor | null> {
  const [row] = await db.query<{ region: string; roles: Role[] }>(
    `select o.region, array(select distinct g.role from role_grant g where ${held('g')} and g.person_id = p.id
         and ($3::uuid is null or exists (
           select from absence a join role_grant theirs on theirs.person_id = a.person_id and theirs.role = g.role
           join person away on away.id = a.person_id and away.active
           where a.person_id = $3 and a.substitute_id = p.id and a.ended_at is null
             and zhihe_today() between a.from_on and a.to_on and ${held('theirs')}))) as roles
     from person p join organisation o on o.id = $2 and o.active where p.id = $1 and p.active`,
    [job.person, job.org, job.actingFor],
    'bulk-actor',
  );
  if (!row) return null;
  const { region, roles } = row;
  return { id: job.person, roles, org: job.org, region, ...(job.actingFor && { actingFor: job.actingFor }) };
}

const held = (grant: string) => `${grant}.organisation_id = $2 and ${grant}.begins_at <= zhihe_now()
  and (${grant}.ends_at is null or ${grant}.ends_at > zhihe_now())`;
