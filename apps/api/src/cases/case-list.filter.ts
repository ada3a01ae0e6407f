import { addWorkingDays, DISPUTE_FLAGS, type Actor } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { foundBy, termsOf } from '../search/search-terms.js';
import type { CaseFilter } from './case-list.fields.js';

/** A filter whose days are counted. */
export interface ResolvedFilter extends Omit<CaseFilter, 'dueWithin'> {
  /** The last day of `dueWithin`. */
  readonly dueBy?: string;
}

export async function resolveFilter(
  { db, calendar }: Corridor,
  actor: Actor,
  { dueWithin, ...filter }: CaseFilter,
): Promise<ResolvedFilter> {
  if (dueWithin === undefined) return filter;
  const [{ today }] = await db.query<{ today: string }>('select zhihe_today() as today', [], 'today');
  return { ...filter, dueBy: addWorkingDays(calendar, today, dueWithin, actor.region) };
}

/** Conditions over alias `c`, each with its parameters. */
export function conditionsOf(filter: ResolvedFilter, actor: Actor, use: (value: unknown) => string): string[] {
  const is = (column: string, given: readonly string[] | undefined, type = 'text') =>
    given && `${column} = any(${use(given)}::${type}[])`;
  const from = (column: string, day: string | undefined) => day && `${column} >= ${use(day)}::date`;
  const to = (column: string, day: string | undefined) => day && `${column} <= ${use(day)}::date`;
  const { open, flags, q } = filter;
  return [
    is('c.stage', filter.stage),
    is(`split_part(c.stage, '.', 1)`, filter.room),
    is('c.route', filter.route),
    is('c.right_code', filter.right),
    is('c.class', filter.class),
    is('c.outcome', filter.outcome),
    is('c.court', filter.court, 'uuid'),
    is('c.organ', filter.organ, 'uuid'),
    is('c.partner', filter.partner, 'uuid'),
    flags && `(${flags.map(flagged).join(' or ')})`,
    filter.mediator && assigned(`a.person_id = any(${use(filter.mediator)}::uuid[])`),
    filter.owner && assigned(`a.lead and a.person_id = any(${use(filter.owner)}::uuid[])`),
    filter.mine && assigned(`a.person_id = any(${use([actor.id, actor.actingFor ?? actor.id])}::uuid[])`),
    filter.ownerless && `not ${assigned('a.lead')}`,
    open === true && 'c.closed_on is null',
    open === false && 'c.closed_on is not null',
    filter.overdue && 'c.next_due < (select zhihe_today())',
    filter.dueBy && `c.next_due between (select zhihe_today()) and ${use(filter.dueBy)}::date`,
    from('c.next_due', filter.dueFrom),
    to('c.next_due', filter.dueBefore),
    from('c.registered_on', filter.registeredFrom),
    to('c.registered_on', filter.registeredTo),
    from('c.accepted_on', filter.acceptedFrom),
    to('c.accepted_on', filter.acceptedTo),
    from('c.closed_on', filter.closedFrom),
    to('c.closed_on', filter.closedTo),
    ...(q === undefined
      ? []
      : termsOf(q).map((term) => `c.id in (select case_id from (${foundBy(term, actor, use)}) u)`)),
    filter.actable && waitsFor(use(actor.roles)),
  ].filter((condition): condition is string => typeof condition === 'string');
}

/** Some holder of these roles could bring the case on (casework/open-to.ts); what nobody has said yet is shown. */
export const waitsFor = (roles: string): string => `coalesce(c.open_to && ${roles}::text[], true)`;

const assigned = (whom: string) =>
  `exists (select from assignment a where a.case_id = c.id and a.ended_step is null and ${whom})`;

/** From a closed list: the name of a flag may stand in SQL. */
function flagged(flag: string): string {
  if (flag === 'secret') return 'c.secret';
  if (flag === 'series') return `c.facts ? 'series'`;
  const isTicked = (DISPUTE_FLAGS as readonly string[]).includes(flag);
  return `(c.facts${isTicked ? `->'flags'` : ''}->>'${flag}')::boolean`;
}
