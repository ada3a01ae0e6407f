import type { Actor } from '#libs/domain';
import type { Database } from '#libs/persistence';
import type { BoardQuestion } from './board.js';
import { wholeOf } from './board.queries.js';
import { countedCases, NONE } from './counted-cases.js';
import { INDICATORS, type Indicator, type IndicatorId } from './indicators.js';
import { monthsOf } from './months.js';

export interface CountedCase {
  readonly id: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly route: string;
  readonly right: string;
  readonly outcome: string | null;
  readonly registeredOn: string;
  readonly acceptedOn: string | null;
  readonly closedOn: string | null;
  /** Of the handling, where it is over in the period. */
  readonly days: number | null;
  readonly agreedFen: number | null;
}

/** One cell of the board: a figure, in the row `key` or, without one, in the total. */
export interface Cell extends BoardQuestion {
  readonly indicator: IndicatorId;
  readonly key: string | null;
}

const CAP = 1000;

/** The cases behind one cell, newest first, from the same source as the cell itself. `total` is exact up to 1000. */
export async function casesBehind(
  db: Database,
  actor: Actor,
  { indicator, key, ...question }: Cell,
  limit: number,
  after: { value: string; id: string } | null,
): Promise<{ items: (CountedCase & { sortValue: string })[]; more: boolean; total: number; totalCapped: boolean }> {
  const { by, from, to, asOf } = question;
  const inMonth = by === 'month' && key !== null;
  const periods = inMonth ? monthsOf(from, to).filter((month) => month.key === key) : [wholeOf(question)];
  const { sql, values } = countedCases(actor, periods, asOf, by);
  const use = (value: unknown) => `$${values.push(value)}`;
  const inRow = key === null || inMonth ? 'true' : `coalesce(k.split_key, '${NONE}') = ${use(key)}`;
  const beyond = after ? `and (k.registered_on, k.id) < (${use(after.value)}::date, ${use(after.id)}::uuid)` : '';
  const rows = await db.query<any>(
    `${sql},
     behind as (select * from k where k."${(INDICATORS[indicator] as Indicator).cases}" and ${inRow})
     select c.id, c.register_number as "registerNumber", c.case_number as "caseNumber", c.title, c.stage, c.route,
       c.right_code as "right", c.outcome, c.registered_on as "registeredOn", c.accepted_on as "acceptedOn",
       c.closed_on as "closedOn", k.days, k.agreed_fen as "agreedFen", c.registered_on::text as "sortValue", n.total
     from (select count(*)::int as total from behind) n
     left join lateral (
       select * from behind k where true ${beyond} order by k.registered_on desc, k.id desc limit ${limit + 1}
     ) k on true
     left join case_file c on c.id = k.id
     order by k.registered_on desc, k.id desc`,
    values,
  );
  const [{ total }] = rows;
  const items = rows.filter(({ id }) => id !== null).map(({ total: _total, ...row }) => row);
  return {
    items: items.slice(0, limit),
    more: items.length > limit,
    total: Math.min(total, CAP),
    totalCapped: total > CAP,
  };
}
