import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Breakdown } from './indicators.js';

/** A span of days, both counted in. `key` is null for the whole period and the month for a part of it. */
export interface Period {
  readonly key: string | null;
  readonly first: string;
  readonly last: string;
}

/** Stands for "none" among the keys of a breakdown: no court, nobody appointed. */
export const NONE = 'NONE';

/**
 * Every case the caller may see, once per period in which it was alive, with a yes or no for each figure it counts in.
 * Totals, rows and the cases behind a cell are all read from here (`k`), so that they cannot disagree. Nobody counts what
 * he may not see. What happened by `asOf` (its legal day) counts, as it is known now: a late entry changes past figures.
 */
export function countedCases(actor: Actor, periods: readonly Period[], asOf: string, by: Breakdown | null) {
  const seen = visibility(actor, 3);
  const key = by === null || by === 'month' ? 'null::text' : KEYS[by];
  return { sql: text(seen.sql, key), values: [JSON.stringify(periods), asOf, ...seen.values] as unknown[] };
}

const KEYS: Readonly<Record<Exclude<Breakdown, 'month'>, string>> = {
  source: 'c.route',
  right: 'c.right_code',
  kind: `c.facts->>'kind'`,
  class: 'c.class',
  region: 'c.region',
  court: 'c.court::text',
  mediator: '(select person_id::text from assignment a where a.case_id = c.id and a.lead and a.ended_step is null)',
};

/** Narrow rows from the start: what is counted is a few days and flags, not the facts of the case. */
const text = (seen: string, key: string): string => `
with periods as (
  select * from json_to_recordset($1::json) as p(key text, first date, last date)
),
owed as (
  select o.case_id, bool_and(o.performed_on is not null and o.performed_on <= $2::date) as performed,
    count(*) filter (where o.due_on < $2::date)::int as due_items,
    count(*) filter (where o.due_on < $2::date and o.performed_on <= $2::date)::int as performed_items,
    coalesce(sum(o.amount_fen) filter (where o.due_on < $2::date), 0)::bigint as due_fen,
    coalesce(sum(o.amount_fen) filter (where o.due_on < $2::date and o.performed_on <= $2::date), 0)::bigint as performed_fen
  from obligation o where o.withdrawn_step is null and o.act <> 'REFRAIN' group by o.case_id
),
seen as materialized (
  select c.id, c.route, c.right_code, c.region, c.outcome, c.registered_on, c.accepted_on, c.closed_on,
    c.register_number is not null as registered_by_number, c.case_number is not null as accepted_by_number,
    ${key} as split_key, c.facts->>'form' as form, (c.facts->>'agreedFen')::bigint as agreed_fen,
    coalesce((c.facts->>'ownershipClause')::boolean, false) as ownership,
    zhihe_day(c.facts->>'clockStartOn') as clock_start_on, zhihe_day(c.facts->>'termDueOn') as term_due_on
  from case_file c where ${seen} and c.stage <> 'VOIDED' and c.registered_on <= (select max(last) from periods)
    -- Whatever the order of its days: a case with days that cannot be must turn a check red, not vanish.
    and (c.closed_on is null or greatest(c.closed_on, c.accepted_on, c.registered_on) >= (select min(first) from periods))
),
dated as (
  select c.*, p.key as period,
    c.registered_on between p.first and p.last as "registered",
    coalesce(c.accepted_on between p.first and p.last, false) as "accepted",
    coalesce(c.closed_on between p.first and p.last, false) as ended,
    c.registered_on < p.first and coalesce(c.accepted_on >= p.first, true) and coalesce(c.closed_on >= p.first, true) as "undecidedIn",
    c.registered_on <= p.last and coalesce(c.accepted_on > p.last, true) and coalesce(c.closed_on > p.last, true) as "undecidedOut",
    coalesce(c.accepted_on < p.first, false) and coalesce(c.closed_on >= p.first, true) as "carriedIn",
    coalesce(c.accepted_on <= p.last, false) and coalesce(c.closed_on > p.last, true) as "carriedOut"
  from seen c join periods p on c.registered_on <= p.last
    and (c.closed_on is null or greatest(c.closed_on, c.accepted_on, c.registered_on) >= p.first)
),
ended as (
  select d.*, coalesce(outcome = 'NOT_ACCEPTED', false) and ended as "refused",
    ended and accepted_on is null and outcome is null as "withdrawn", ended and accepted_on is not null as "closed",
    coalesce(outcome = 'SUCCESS', false) and ended as "success", coalesce(outcome = 'FAILURE', false) and ended as "failure"
  from dated d
),
k as materialized (
  select e.id, e.period, e.split_key, e.route, e.right_code, e.region, e.registered_on, registered_by_number, accepted_by_number,
    "registered", "accepted", "refused", "withdrawn", "undecidedIn", "undecidedOut", "carriedIn", "carriedOut",
    "closed", "success", "failure", "success" as "agreements",
    "success" and coalesce(form = 'WRITTEN', false) as "written", "success" and coalesce(form = 'ORAL', false) as "oral",
    "closed" and coalesce(closed_on <= term_due_on, false) as "onTime",
    case when "closed" then closed_on - clock_start_on end as days,
    case when "closed" then coalesce((m.facts->>'excludedDays')::int, 0) end as excluded_days,
    case when "success" then coalesce(agreed_fen, 0) end as agreed_fen,
    b.base as "confirmationBase", b.applied as applied_anywhere, b.base and b.applied as "confirmationApplied",
    b.base and b.confirmed as "confirmationConfirmed",
    "success" and coalesce(o.performed, false) as "performed", "success" and coalesce(o.due_items > 0, false) as "owing",
    case when "success" then o.due_items end as due_items, case when "success" then o.performed_items end as performed_items,
    case when "success" then o.due_fen end as due_fen, case when "success" then o.performed_fen end as performed_fen
  from ended e
  left join owed o on o.case_id = e.id
  left join process m on m.case_id = e.id and m.room = 'mediation' and m.state <> 'VOIDED'
  left join process f on f.case_id = e.id and f.room = 'confirmation' and f.state <> 'VOIDED'
  cross join lateral (select
    "success" and coalesce(form = 'WRITTEN', false) and route <> 'COURT_ENTRUSTED' and not ownership as base,
    "success" and coalesce(f.facts->'application'->>'on' <= $2::date::text, false) as applied,
    "success" and coalesce(f.facts->'ruling'->>'result' = 'CONFIRMED' and f.facts->'ruling'->>'on' <= $2::date::text, false) as confirmed
  ) b
)`;
