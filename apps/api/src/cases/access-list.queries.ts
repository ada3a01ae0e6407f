import type { Corridor } from '#libs/casework';

/** Why somebody sees a case. One word per way of `visibility()`; words under `seen.`. */
export const WAYS_TO_SEE = [
  'STAFF',
  'DIRECTOR',
  'LISTED',
  'MEDIATOR',
  'COURT',
  'ORGAN',
  'PARTNER',
  'PARTY',
  'WATCH',
] as const;
export type WayToSee = (typeof WAYS_TO_SEE)[number];

export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly ways: readonly WayToSee[];
  /** Ground on which the person is kept out; it beats every way. */
  readonly excluded: string | null;
  /** When they last revealed or opened something that is logged. */
  readonly lastReadAt: string | null;
}

/**
 * Everybody who may see a case and why, and who is kept out of it. The same policy as `visibility()`, asked from the other
 * end; a test holds the two against each other for every person of the city.
 */
export function readersOf({ db }: Corridor, caseId: string): Promise<Reader[]> {
  return db.query<Reader>(READERS, [caseId], 'readers-of-case');
}

const READERS = `
  with c as (select * from case_file where id = $1),
  grants as (
    -- Grants of one organisation and region count together; the person's own organisation comes first (identity).
    select g.person_id, g.role, g.organisation_id, g.region,
      rank() over (partition by g.person_id order by (g.organisation_id = p.organisation_id) desc, g.begins_at, g.role) as place
    from role_grant g join person p on p.id = g.person_id and p.active
    join organisation o on o.id = p.organisation_id and o.active
    where g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())
  ),
  held as (
    select g.person_id, g.role, g.organisation_id, g.region from grants g
    join (select distinct on (person_id) person_id, organisation_id, region from grants order by person_id, place) first
      on first.person_id = g.person_id and first.organisation_id = g.organisation_id and first.region = g.region
  ),
  ways as (
    select h.person_id, case
      when h.role = 'director' and h.organisation_id = c.committee then 'DIRECTOR'
      when h.role in ('intake', 'archivist') and h.organisation_id = c.committee and not c.secret then 'STAFF'
      when h.role in ('intake', 'archivist') and h.organisation_id = c.committee and exists (
        select from case_access l where l.case_id = c.id and l.person_id = h.person_id and l.ended_step is null) then 'LISTED'
      when h.role = 'mediator' and exists (
        select from assignment a where a.case_id = c.id and a.person_id = h.person_id and a.ended_step is null) then 'MEDIATOR'
      when h.role = 'court' and h.organisation_id = c.court then 'COURT'
      when h.role = 'organ' and h.organisation_id = c.organ then 'ORGAN'
      when h.role = 'partner' and h.organisation_id = c.partner then 'PARTNER'
      when h.role = 'party' and exists (
        select from party y where y.case_id = c.id and y.person_id = h.person_id and y.withdrawn_step is null) then 'PARTY'
      when h.role in ('supervisor', 'reviewer1', 'reviewer2', 'reviewer3', 'finance') and h.region = c.region then 'WATCH'
    end as way
    from held h, c
  ),
  known as (
    select person_id from ways where way is not null
    union select person_id from exclusion where case_id = $1 and ended_step is null
  )
  select p.id, p.name, o.name as organisation,
    coalesce((select json_agg(distinct h.role) from held h where h.person_id = p.id), '[]') as roles,
    coalesce((select json_agg(distinct w.way) from ways w where w.person_id = p.id and w.way is not null), '[]') as ways,
    (select x.ground from exclusion x where x.case_id = $1 and x.person_id = p.id and x.ended_step is null) as excluded,
    (select max(e.at) from audit_entry e
      where e.actor_id = p.id and e.kind = 'read' and e.body->'payload'->>'case' = $1::text) as "lastReadAt"
  from known k join person p on p.id = k.person_id join organisation o on o.id = p.organisation_id
  order by (p.id in (select person_id from exclusion where case_id = $1 and ended_step is null)), o.name, p.name`;
