import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Database } from '#libs/persistence';

/** Figures of domain.md §6.2 for the matters a caller may see, registered in [from, asOf] and as they stood on `asOf`. */
export interface Statistics {
  readonly from: string;
  readonly asOf: string;
  readonly registered: number;
  readonly accepted: number;
  readonly refused: number;
  readonly closed: number;
  readonly open: number;
  readonly success: number;
  readonly failure: number;
  readonly written: number;
  readonly oral: number;
  readonly agreedFen: number;
  readonly days: { readonly sum: number; readonly mean: number | null; readonly median: number | null };
  readonly onTime: number;
  readonly confirmation: { readonly base: number; readonly applied: number; readonly confirmed: number };
  readonly performance: {
    readonly agreements: number;
    readonly performed: number;
    readonly dueFen: number;
    readonly performedFen: number;
  };
  /** Counted over accepted cases. */
  readonly by: { readonly [breakdown in Breakdown]: readonly Group[] };
  readonly checks: readonly Check[];
}

export const BREAKDOWNS = ['source', 'right', 'kind', 'class', 'court', 'mediator', 'month', 'region'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];
export interface Group {
  readonly key: string;
  readonly accepted: number;
  readonly closed: number;
  readonly success: number;
}
/** One sum that must come out the same both ways (domain.md §6.3). */
export interface Check {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** A court's or a mediator's own figures are the same query under the same visibility: nobody counts what he may not see. */
export async function statistics(db: Database, actor: Actor, from: string, asOf: string): Promise<Statistics> {
  const seen = visibility(actor, 3);
  const [row] = await db.query<any>(statement(seen.sql), [from, asOf, ...seen.values]);
  const { groups, ...n } = row;
  const by = Object.fromEntries(
    BREAKDOWNS.map((name) => [
      name,
      ((groups ?? []) as (Group & { breakdown: string })[])
        .filter(({ breakdown }) => breakdown === name)
        .map(({ key, accepted, closed, success }) => ({ key, accepted, closed, success })),
    ]),
  ) as unknown as Statistics['by'];
  const figures = {
    from,
    asOf,
    registered: n.registered,
    accepted: n.accepted,
    refused: n.refused,
    closed: n.closed,
    open: n.open,
    success: n.success,
    failure: n.failure,
    written: n.written,
    oral: n.oral,
    agreedFen: n.agreedFen,
    days: {
      sum: n.daysSum,
      mean: n.closed > 0 ? Math.round((n.daysSum * 10) / n.closed) / 10 : null,
      median: n.daysMedian,
    },
    onTime: n.onTime,
    confirmation: { base: n.confirmationBase, applied: n.applied, confirmed: n.confirmed },
    performance: { agreements: n.success, performed: n.performed, dueFen: n.dueFen, performedFen: n.performedFen },
    by,
  };
  return { ...figures, checks: checksOf(figures, n.carriedIn, n.acceptedInPeriod, n.closedInPeriod, n.carriedOut) };
}

function checksOf(
  s: Omit<Statistics, 'checks'>,
  carriedIn: number,
  acceptedInPeriod: number,
  closedInPeriod: number,
  carriedOut: number,
): Check[] {
  const sum = (breakdown: Breakdown) => s.by[breakdown].reduce((total, { accepted }) => total + accepted, 0);
  const check = (id: string, left: number, right: number): Check => ({ id, left, right, holds: left === right });
  return [
    check('acceptedAndCarried', acceptedInPeriod + carriedIn, closedInPeriod + carriedOut),
    check('successByForm', s.success, s.written + s.oral),
    check('closedByOutcome', s.closed, s.success + s.failure),
    ...(['source', 'right', 'kind', 'region'] as const).map((name) =>
      check(`acceptedBy.${name}`, s.accepted, sum(name)),
    ),
  ];
}

const statement = (seen: string) => `
with c as (
  select c.*, c.facts->>'form' as form, c.facts->>'kind' as kind, (c.facts->>'agreedFen')::bigint as agreed_fen,
    c.registered_on between $1::date and $2::date as counts,
    coalesce(c.accepted_on <= $2::date, false) as accepted,
    coalesce(c.closed_on <= $2::date and c.outcome in ('SUCCESS', 'FAILURE'), false) as closed,
    c.closed_on - zhihe_day(c.facts->>'clockStartOn') as days,
    coalesce(c.closed_on <= zhihe_day(c.facts->>'termDueOn'), false) as on_time,
    coalesce((c.facts->>'ownershipClause')::boolean, false) as ownership,
    f.facts as confirmation
  from case_file c
  left join process f on f.case_id = c.id and f.room = 'confirmation' and f.state <> 'VOIDED'
  where ${seen} and c.stage <> 'VOIDED'
),
k as (select * from c where counts),
won as (select * from k where closed and outcome = 'SUCCESS'),
o as (
  select o.case_id, o.amount_fen, o.due_on < $2::date as due, coalesce(o.performed_on <= $2::date, false) as performed
  from obligation o join won on won.id = o.case_id where o.withdrawn_step is null and o.act <> 'REFRAIN'
),
g as (
  select b.breakdown, b.key, count(*)::int as accepted, count(*) filter (where k.closed)::int as closed,
    count(*) filter (where k.closed and k.outcome = 'SUCCESS')::int as success
  from k cross join lateral (values
    ('source', k.route), ('right', k.right_code), ('kind', k.kind), ('class', coalesce(k.class, '')),
    ('court', (select code from organisation where id = k.court)),
    ('mediator', (select p.name from assignment a join person p on p.id = a.person_id
      where a.case_id = k.id and a.lead and a.ended_step is null)),
    ('month', to_char(k.accepted_on, 'YYYY-MM')), ('region', k.region)
  ) as b(breakdown, key)
  where k.accepted and b.key is not null group by b.breakdown, b.key
)
select
  (select count(*)::int from k) as registered,
  (select count(*)::int from k where accepted) as accepted,
  (select count(*)::int from k where outcome = 'NOT_ACCEPTED' and closed_on <= $2::date) as refused,
  (select count(*)::int from k where closed) as closed,
  (select count(*)::int from k where accepted and not closed) as open,
  (select count(*)::int from won) as success,
  (select count(*)::int from k where closed and outcome = 'FAILURE') as failure,
  (select count(*)::int from won where form = 'WRITTEN') as written,
  (select count(*)::int from won where form = 'ORAL') as oral,
  (select coalesce(sum(agreed_fen), 0)::bigint from won) as "agreedFen",
  (select coalesce(sum(days), 0)::int from k where closed) as "daysSum",
  (select percentile_disc(0.5) within group (order by days) from k where closed) as "daysMedian",
  (select count(*)::int from k where closed and on_time) as "onTime",
  (select count(*)::int from won where form = 'WRITTEN' and route <> 'COURT_ENTRUSTED' and not ownership) as "confirmationBase",
  (select count(*)::int from won where confirmation->'application'->>'on' <= $2::date::text) as applied,
  (select count(*)::int from won where confirmation->'ruling'->>'result' = 'CONFIRMED'
    and confirmation->'ruling'->>'on' <= $2::date::text) as confirmed,
  (select count(*)::int from won where not exists (select from o where o.case_id = won.id and not o.performed)
    and exists (select from o where o.case_id = won.id)) as performed,
  (select coalesce(sum(amount_fen) filter (where due), 0)::bigint from o) as "dueFen",
  (select coalesce(sum(amount_fen) filter (where due and performed), 0)::bigint from o) as "performedFen",
  (select count(*)::int from c where accepted_on < $1::date and (closed_on is null or closed_on >= $1::date)) as "carriedIn",
  (select count(*)::int from c where accepted_on between $1::date and $2::date) as "acceptedInPeriod",
  (select count(*)::int from c where accepted_on <= $2::date and closed_on between $1::date and $2::date) as "closedInPeriod",
  (select count(*)::int from c where accepted_on <= $2::date and (closed_on is null or closed_on > $2::date)) as "carriedOut",
  (select json_agg(g order by g.breakdown, g.key) from g) as groups`;
