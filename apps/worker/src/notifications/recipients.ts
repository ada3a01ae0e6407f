import type { Queryable } from '#libs/persistence';

export interface Recipient {
  readonly id: string;
  readonly email: string | null;
}

const HOLDERS = `
  select distinct p.id, p.email from person p join role_grant g on g.person_id = p.id
  where p.active and g.role = any($2::text[]) and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())`;

/** People behind an audience of one case; someone excluded from it is never told (an exclusion beats every grant). */
export async function recipientsOf(db: Queryable, caseId: string, to: readonly string[]): Promise<Recipient[]> {
  return db.query<Recipient>(
    `with c as (select * from case_file where id = $1),
     told as (
       ${HOLDERS} and (
         g.organisation_id in (select committee from c)
         or (g.role = 'court' and g.organisation_id in (select court from c))
         or (g.role = 'organ' and g.organisation_id in (select organ from c))
         or (g.role = 'partner' and g.organisation_id in (select partner from c))
         or (g.role = 'supervisor' and g.region in (select region from c))
       ) and g.role not in ('mediator', 'party')
       union
       select p.id, p.email from person p join assignment a on a.person_id = p.id
       where a.case_id = $1 and a.ended_step is null and ('caseMediators' = any($2::text[]) or 'mediator' = any($2::text[]))
       union
       select p.id, p.email from person p join party y on y.person_id = p.id
       where y.case_id = $1 and y.withdrawn_step is null and ('parties' = any($2::text[]) or 'party' = any($2::text[]))
     )
     select id, email from told
     where not exists (select from exclusion x where x.case_id = $1 and x.person_id = told.id and x.ended_step is null)`,
    [caseId, to],
    'recipients',
  );
}
