import { DISPUTE_CLASSES, RIGHT_CODES, ROUTES, type Actor, type Role } from '#libs/domain';
import { visibility, type Corridor } from '#libs/casework';
import { MAY_EXPORT } from '../exports/export-right.js';
import { mayShareViews } from '../views/view-rights.js';
import { CASE_COLUMNS, CASE_FLAGS, CASE_SORTS, OUTCOMES, STAGES } from './case-list.fields.js';

/** For these the list of cases is a list of work; the others look on, or wait for news. */
const WORKS_CASES: readonly Role[] = ['intake', 'director', 'mediator', 'archivist', 'court'];

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ListOptions {
  readonly stages: readonly string[];
  readonly rights: readonly string[];
  readonly routes: readonly string[];
  readonly classes: readonly string[];
  readonly outcomes: readonly string[];
  readonly flags: readonly string[];
  readonly sorts: readonly string[];
  readonly columns: readonly string[];
  /** Only those that occur in cases this person may see. */
  readonly mediators: readonly Named[];
  readonly senders: readonly (Named & { kind: string })[];
  /** This person's list is a list of work: by default it hides what waits for somebody else. */
  readonly actsOnCases: boolean;
  readonly mayExport: boolean;
  readonly mayShareViews: boolean;
}

export async function listOptions({ db }: Corridor, actor: Actor): Promise<ListOptions> {
  const seen = visibility(actor, 1);
  const [mediators, senders] = await Promise.all([
    db.query<Named>(
      `select p.id, p.name from person p
       where p.id in (select a.person_id from assignment a join case_file c on c.id = a.case_id
         where a.ended_step is null and ${seen.sql}) order by p.id`,
      seen.values,
    ),
    db.query<Named & { kind: string }>(
      `select o.id, o.name, o.kind from organisation o
       where o.kind in ('COURT', 'ORGAN', 'PARTNER', 'COMMITTEE')
         and (exists (select from case_file c where c.court = o.id and ${seen.sql})
           or exists (select from case_file c where c.organ = o.id and ${seen.sql})
           or exists (select from case_file c where c.partner = o.id and ${seen.sql}))
       order by o.kind, o.id`,
      seen.values,
    ),
  ]);
  return {
    stages: STAGES,
    rights: RIGHT_CODES,
    routes: ROUTES,
    classes: DISPUTE_CLASSES,
    outcomes: OUTCOMES,
    flags: CASE_FLAGS,
    sorts: CASE_SORTS,
    columns: CASE_COLUMNS,
    mediators,
    senders,
    actsOnCases: WORKS_CASES.some((role) => actor.roles.includes(role)),
    mayExport: MAY_EXPORT.some((role) => actor.roles.includes(role)),
    mayShareViews: mayShareViews(actor),
  };
}
