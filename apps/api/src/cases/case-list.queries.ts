import { daysBetween, workingDaysBetween, type Actor, type WorkCalendar } from '#libs/domain';
import { visibility, type Corridor } from '#libs/casework';
import type { Queryable } from '#libs/persistence';
import { encodeCursor, type Page } from '../http/page.js';
import type { CaseColumn, CaseFilter, CaseSort } from './case-list.fields.js';
import { conditionsOf, resolveFilter, waitsFor, type ResolvedFilter } from './case-list.filter.js';
import { extraColumns, presentRow, type CaseRow, type RawRow } from './case-list.row.js';
import { pageOf, type Cursor } from './case-list.sort.js';

export { decodeCursor, encodeCursor, type Page } from '../http/page.js';
export type { CaseRow } from './case-list.row.js';

/** Up to here a list is counted exactly, and a bulk act may go. */
export const COUNT_CAP = 1000;

export interface CasePageAsked {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly limit: number;
  readonly after: Cursor | null;
  readonly columns?: readonly CaseColumn[];
}

export interface CaseListPage extends Page<CaseRow> {
  /** Under `actable`: cases the other filters match and this person cannot bring on. */
  readonly locked: number;
  readonly lockedCapped: boolean;
}

/** One page of the cases this actor may see, its count, and what `actable` keeps back: side by side, one trip each. */
export async function caseList(corridor: Corridor, actor: Actor, asked: CasePageAsked): Promise<CaseListPage> {
  const { filter, sort, limit, after, columns } = asked;
  const resolved = await resolveFilter(corridor, actor, filter);
  const [page, locked] = await Promise.all([
    listCases(corridor.db, actor, resolved, sort, limit, after, columns),
    resolved.actable ? countCases(corridor.db, actor, resolved, COUNT_CAP, 'locked') : 0,
  ]);
  return {
    ...page,
    items: page.items.map((row) => withDaysLeft(corridor.calendar, row)),
    locked: Math.min(locked, COUNT_CAP),
    lockedCapped: locked > COUNT_CAP,
  };
}

export async function listCases(
  db: Queryable,
  actor: Actor,
  filter: ResolvedFilter,
  sort: CaseSort,
  limit: number,
  after: Cursor | null,
  columns: readonly CaseColumn[] = [],
): Promise<Page<CaseRow>> {
  const [{ items, next }, n] = await Promise.all([
    readCases(db, actor, filter, sort, limit, after, columns),
    countCases(db, actor, filter, COUNT_CAP),
  ]);
  return { items, next, total: Math.min(n, COUNT_CAP), totalCapped: n > COUNT_CAP };
}

/** The rows of a page without its count. */
export async function readCases(
  db: Queryable,
  actor: Actor,
  filter: ResolvedFilter,
  sort: CaseSort,
  limit: number,
  after: Cursor | null,
  columns: readonly CaseColumn[] = [],
): Promise<{ items: CaseRow[]; next: string | null }> {
  const { where, values, use } = selection(actor, filter);
  const page = pageOf('c.*', where, sort, limit + 1, after, use);
  const rows = await db.query<RawRow>(
    `select c.id, c.register_number as "registerNumber", c.case_number as "caseNumber", c.title, c.stage, c.route,
       c.right_code as "right", c.class, c.outcome, c.registered_on as "registeredOn", c.accepted_on as "acceptedOn",
       c.closed_on as "closedOn", c.next_due as "nextDue", c.next_due_name as "nextDueName", c.region,
       (select zhihe_today()) as today, c."sortValue" ${extraColumns(actor, columns)}
     from (${page}) c`,
    values,
  );
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => presentRow(actor, row)),
    next: rows.length > limit ? encodeCursor(last.sortValue, last.id) : null,
  };
}

/** How many match, counted to one above `cap`; or how many `actable` keeps back. */
export async function countCases(
  db: Queryable,
  actor: Actor,
  { actable, ...filter }: ResolvedFilter,
  cap: number,
  which: 'matching' | 'locked' = 'matching',
): Promise<number> {
  const { where, values, use } = selection(actor, filter);
  const waiting = actable ? `and ${which === 'locked' ? 'not ' : ''}${waitsFor(use(actor.roles))}` : '';
  const [{ n }] = await db.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from case_file c where ${where} ${waiting} limit ${cap + 1}) x`,
    values,
  );
  return n;
}

/** The condition over alias `c` that this actor may see a case and the filter holds; more parameters through `use`. */
export function selection(actor: Actor, filter: ResolvedFilter) {
  const seen = visibility(actor, 1);
  const values = [...seen.values];
  const use = (value: unknown) => `$${values.push(value)}`;
  return { where: [seen.sql, ...conditionsOf(filter, actor, use)].join(' and '), values, use };
}

const A_YEAR = 366;

export const withDaysLeft = (calendar: WorkCalendar, row: CaseRow): CaseRow => ({
  ...row,
  workingDaysLeft: daysLeft(calendar, row),
});

/** Working days until the next due day, 0 on the day itself, negative after it; null beyond a year either way. */
function daysLeft(calendar: WorkCalendar, { nextDue, today, region }: CaseRow): number | null {
  if (nextDue === null || Math.abs(daysBetween(today, nextDue)) > A_YEAR) return null;
  return nextDue >= today
    ? workingDaysBetween(calendar, today, nextDue, region)
    : -workingDaysBetween(calendar, nextDue, today, region);
}
