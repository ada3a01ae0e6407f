import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Database } from '#libs/persistence';

/** Sort orders a list may have; a closed list, so that no text of a caller ever becomes SQL (X-06). */
export const CASE_SORTS = {
  '-registeredOn': { column: 'c.registered_on', direction: 'desc', type: 'date' },
  registeredOn: { column: 'c.registered_on', direction: 'asc', type: 'date' },
  due: { column: "coalesce(c.next_due, '9999-12-31'::date)", direction: 'asc', type: 'date' },
  number: { column: "coalesce(c.case_number, '')", direction: 'asc', type: 'text' },
} as const;
export type CaseSort = keyof typeof CASE_SORTS;

export interface CaseFilter {
  readonly stage?: string;
  readonly route?: string;
  readonly right?: string;
  readonly class?: string;
  readonly outcome?: string;
  readonly open?: boolean;
  readonly court?: string;
  readonly mediator?: string;
  readonly dueBefore?: string;
  readonly registeredFrom?: string;
  readonly registeredTo?: string;
  /** Words in the title or the start of a number. */
  readonly q?: string;
}

export interface CaseRow {
  readonly id: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly route: string;
  readonly right: string;
  readonly class: string | null;
  readonly outcome: string | null;
  readonly registeredOn: string;
  readonly acceptedOn: string | null;
  readonly closedOn: string | null;
  readonly nextDue: string | null;
  readonly nextDueName: string | null;
}

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  /** Exact up to the cap. */
  readonly total: number;
  readonly totalCapped: boolean;
}

const CAP = 1000;

/** One page of the cases this actor may see. Keyset paging: the cursor is the last row's sort value and id. */
export async function listCases(
  db: Database,
  actor: Actor,
  filter: CaseFilter,
  sort: CaseSort,
  limit: number,
  after: { value: string; id: string } | null,
): Promise<Page<CaseRow>> {
  const seen = visibility(actor, 1);
  const values = [...seen.values];
  const use = (value: unknown) => `$${values.push(value)}`;
  const where = [seen.sql, ...conditions(filter, use)].join(' and ');
  const { column, direction, type } = CASE_SORTS[sort];
  const counted = [...values];
  const beyond = direction === 'desc' ? '<' : '>';
  const from = after ? `and (${column}, c.id) ${beyond} (${use(after.value)}::${type}, ${use(after.id)}::uuid)` : '';
  const text = `
    select c.id, c.register_number as "registerNumber", c.case_number as "caseNumber", c.title, c.stage, c.route,
      c.right_code as "right", c.class, c.outcome, c.registered_on as "registeredOn", c.accepted_on as "acceptedOn",
      c.closed_on as "closedOn", c.next_due as "nextDue", c.next_due_name as "nextDueName", (${column})::text as "sortValue"
    from case_file c where ${where} ${from}
    order by ${column} ${direction}, c.id ${direction} limit ${limit + 1}`;
  const count = `select count(*)::int as n from (select 1 from case_file c where ${where} limit ${CAP + 1}) x`;
  const [rows, [{ n }]] = await Promise.all([
    db.query<CaseRow & { sortValue: string }>(text, values),
    db.query<{ n: number }>(count, counted),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ sortValue: _cursor, ...row }) => row),
    next: rows.length > limit && last ? encodeCursor(last.sortValue, last.id) : null,
    total: Math.min(n, CAP),
    totalCapped: n > CAP,
  };
}

function conditions(filter: CaseFilter, use: (value: unknown) => string): string[] {
  const { stage, route, right, open, court, mediator, dueBefore, registeredFrom, registeredTo, outcome, q } = filter;
  return [
    stage && `c.stage = ${use(stage)}`,
    route && `c.route = ${use(route)}`,
    right && `c.right_code = ${use(right)}`,
    filter.class && `c.class = ${use(filter.class)}`,
    outcome && `c.outcome = ${use(outcome)}`,
    open === true && 'c.closed_on is null',
    open === false && 'c.closed_on is not null',
    court && `c.court = ${use(court)}::uuid`,
    mediator &&
      `exists (select from assignment m where m.case_id = c.id and m.ended_step is null and m.person_id = ${use(mediator)}::uuid)`,
    dueBefore && `c.next_due <= ${use(dueBefore)}::date`,
    registeredFrom && `c.registered_on >= ${use(registeredFrom)}::date`,
    registeredTo && `c.registered_on <= ${use(registeredTo)}::date`,
    q && `(c.title like ${use(`%${likeText(q)}%`)} or c.case_number = ${use(q)} or c.register_number = ${use(q)})`,
  ].filter((condition): condition is string => typeof condition === 'string');
}

const likeText = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

export const encodeCursor = (value: string, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Null when it is not a cursor of ours. */
export function decodeCursor(cursor: string): { value: string; id: string } | null {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    return typeof value === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { value, id } : null;
  } catch {
    return null;
  }
}
