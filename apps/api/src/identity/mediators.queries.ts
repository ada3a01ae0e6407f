import type { Actor } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

export interface MediatorRow {
  readonly person: { readonly id: string; readonly name: string; readonly active: boolean };
  readonly termFrom: string;
  readonly termTo: string | null;
  readonly fields: readonly string[];
  readonly trainings: readonly object[];
  readonly courtRosters: readonly string[];
  readonly subsidyEligible: boolean;
  readonly openCases: number;
}

/** The roster of the actor's organisation; of a region for those who only look on. */
export function listMediators(db: Queryable, { org, region, roles }: Actor): Promise<MediatorRow[]> {
  const ofRegion = roles.some((role) => role === 'supervisor' || role === 'secadmin');
  return db.query<MediatorRow>(
    `select json_build_object('id', p.id, 'name', p.name, 'active', p.active) as person, m.term_from as "termFrom",
       m.term_to as "termTo", m.fields, m.trainings, m.court_rosters as "courtRosters",
       m.subsidy_eligible as "subsidyEligible",
       (select count(*)::int from assignment a join case_file c on c.id = a.case_id
         where a.person_id = p.id and a.ended_step is null and c.closed_on is null) as "openCases"
     from mediator m join person p on p.id = m.person_id join organisation o on o.id = p.organisation_id
     where p.organisation_id = $1 or ($2 and o.region = $3)
     order by p.id`,
    [org, ofRegion, region],
    'list-mediators',
  );
}

export const mediatorsToBe = (db: Queryable, { org }: Actor): Promise<{ id: string; name: string }[]> =>
  db.query(
    `select p.id, p.name from person p
     where p.organisation_id = $1 and p.active and not exists (select from mediator m where m.person_id = p.id)
       and not exists (select from role_grant g where g.person_id = p.id and g.role = any($2)
         and (g.ends_at is null or g.ends_at > zhihe_now()))
     order by p.name, p.id`,
    [org, ['sysadmin', 'secadmin', 'auditadmin', 'party']],
    'mediators-to-be',
  );
