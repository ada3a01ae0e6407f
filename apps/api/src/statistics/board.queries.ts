import { RIGHT_CODES, ROUTES, type Actor } from '#libs/domain';
import type { Database } from '#libs/persistence';
import type { Board, BoardQuestion, BoardRow } from './board.js';
import { checksOf } from './board-checks.js';
import { countedCases, NONE, type Period } from './counted-cases.js';
import { INDICATORS, INDICATOR_IDS, withRates, type Indicator } from './indicators.js';
import { monthsOf } from './months.js';

/** The board of domain.md §6.2 for the cases this person may see, with the checks of §6.3. One round trip. */
export async function board(db: Database, actor: Actor, question: BoardQuestion): Promise<Board> {
  const { from, to, asOf, by } = question;
  const periods = by === 'month' ? [wholeOf(question), ...monthsOf(from, to)] : [wholeOf(question)];
  const { sql, values } = countedCases(actor, periods, asOf, by);
  const use = (value: unknown) => `$${values.push(value)}`;
  const [key, whole] = by === 'month' ? ['k.period', 'k.period is not null'] : ['k.split_key', 'k.period is null'];
  const split = by
    ? `union all select coalesce(${key}, '${NONE}'), false, ${SUMS}, null from k where ${whole} group by 1 having ${ANYTHING}`
    : '';
  const rows = await db.query<any>(
    `${sql}
     select sums.*, ${LABELS[by ?? 'none'] ?? 'null::text'} as label from (
       select null::text as key, true as total, ${SUMS}, ${SUMS_FOR_CHECKS(use)} as checks from k where k.period is null ${split}
     ) sums order by total desc, label, key`,
    values,
  );
  const [total, ...parts] = rows;
  const found = parts.map(({ key: name, label, ...sums }) => ({ key: name, label, figures: withRates(sums) }));
  const boardRows = by === 'month' ? monthsOf(from, to).map(({ key: month }) => rowOf(found, month!)) : found;
  return {
    ...question,
    total: withRates(total),
    rows: boardRows,
    checks: checksOf(withRates(total), total.checks, by, boardRows),
  };
}

/** A month in which nothing happened is a row as well: a gap in a line is not a zero. */
const rowOf = (rows: readonly BoardRow[], key: string): BoardRow =>
  rows.find((row) => row.key === key) ?? { key, label: null, figures: withRates(NOTHING) };
const NOTHING = Object.fromEntries(
  INDICATOR_IDS.filter((id) => id !== 'daysMedian' && !(INDICATORS[id] as Indicator).of).map((id) => [id, 0]),
);

export const wholeOf = ({ from, to }: Pick<BoardQuestion, 'from' | 'to'>): Period => ({
  key: null,
  first: from,
  last: to,
});

const LABELS: Readonly<Record<string, string>> = {
  court: `(select name from organisation o where o.id::text = sums.key)`,
  mediator: `(select name from person p where p.id::text = sums.key)`,
};

const COUNTED = INDICATOR_IDS.filter((id) => (INDICATORS[id] as Indicator).unit === 'cases');

/** A row whose cases were merely alive in the period says nothing. */
const ANYTHING = COUNTED.map((id) => `bool_or(k."${id}")`).join(' or ');

const SUMS = [
  ...COUNTED.map((id) => `count(*) filter (where k."${id}")::int as "${id}"`),
  `coalesce(sum(k.agreed_fen), 0)::bigint as "agreedFen"`,
  `coalesce(sum(k.days), 0)::int as "daysSum"`,
  `percentile_disc(0.5) within group (order by k.days) as "daysMedian"`,
  `coalesce(sum(k.days - k.excluded_days), 0)::int as "netDaysSum"`,
  `coalesce(sum(k.due_items), 0)::int as "dueItems"`,
  `coalesce(sum(k.performed_items), 0)::int as "performedItems"`,
  `coalesce(sum(k.due_fen), 0)::bigint as "dueFen"`,
  `coalesce(sum(k.performed_fen), 0)::bigint as "performedFen"`,
].join(', ');

/** The other way to the same sums: from columns that were filled for another purpose. */
const SUMS_FOR_CHECKS = (use: (value: unknown) => string) => `json_build_object(
  'source', count(*) filter (where k."accepted" and k.route = any(${use(ROUTES)}::text[])),
  'right', count(*) filter (where k."accepted" and k.right_code = any(${use(RIGHT_CODES)}::text[])),
  'region', count(*) filter (where k."accepted" and k.region in (select region from organisation)),
  'registerNumbers', count(*) filter (where k."registered" and k.registered_by_number),
  'caseNumbers', count(*) filter (where k."accepted" and k.accepted_by_number),
  'applications', count(*) filter (where k.applied_anywhere))`;
