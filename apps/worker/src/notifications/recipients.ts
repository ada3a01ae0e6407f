import type { Queryable } from '#libs/persistence';
import type { NoticePayload } from './notice-payload.js';

export interface Recipient {
  readonly id: string;
  readonly email: string | null;
}

/** Who is to hear of it: the people it names, or those behind an audience of its case. */
export const recipientsOf = (
  db: Queryable,
  { case: caseId, to = [], people = [] }: NoticePayload,
): Promise<Recipient[]> => (caseId ? audienceOf(db, caseId, to) : named(db, people));

const named = (db: Queryable, people: readonly string[]) =>
  db.query<Recipient>(
    `select id, email from person where active and id = any($1::uuid[])`,
    [people],
    'recipients-named',
  );

/**
 * People behind an audience of one case. Nobody hears of a case he may not see: someone excluded from it is never told,
 * and of a trade-secret case only the staff on its list and the director (INV-19).
 */
async function audienceOf(db: Queryable, caseId: string, to: readonly string[]): Promise<Recipient[]> {
  return db.query<Recipient>(
    `with c as (select * from case_file where id = $1),
     holders as (
       select p.id, p.email, g.role, g.organisation_id, g.region from person p join role_grant g on g.person_id = p.id
       where p.active and g.role = any($2::text[]) and g.role not in ('mediator', 'party')
         and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())),
     told as (
       select h.id, h.email from holders h, c
       where (h.organisation_id = c.committee and (not c.secret or h.role = 'director' or exists (
             select from case_access l where l.case_id = c.id and l.person_id = h.id and l.ended_step is null)))
         or (h.role = 'court' and h.organisation_id = c.court)
         or (h.role = 'organ' and h.organisation_id = c.organ)
         or (h.role = 'partner' and h.organisation_id = c.partner)
         or (h.role = 'supervisor' and h.region = c.region)
       union
       select p.id, p.email from person p join assignment a on a.person_id = p.id
       where p.active and a.case_id = $1 and a.ended_step is null and $2::text[] && '{caseMediators,mediator}'
       union
       select p.id, p.email from person p join party y on y.person_id = p.id
       where p.active and y.case_id = $1 and y.withdrawn_step is null and $2::text[] && '{parties,party}'
     )
     select id, email from told
     where not exists (select from exclusion x where x.case_id = $1 and x.person_id = told.id and x.ended_step is null)`,
    [caseId, to],
    'recipients',
  );
}
