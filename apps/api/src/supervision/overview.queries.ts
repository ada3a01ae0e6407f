import { addWorkingDays, type Actor } from '#libs/domain';
import { LIFECYCLES, visibility, type Corridor } from '#libs/casework';
import { board } from '../statistics/board.queries.js';
import type { IndicatorId } from '../statistics/indicators.js';

/** Counts of cases that wait, by how long ago they were registered. */
export interface Load {
  readonly open: number;
  /** Closed, but still to be performed, visited or archived. */
  readonly following: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** Open ones registered up to 7, 30, 60 days ago, and longer. */
  readonly ages: readonly [number, number, number, number];
  readonly oldestDays: number | null;
}

export interface Overview {
  readonly today: string;
  readonly stages: readonly (Load & { readonly stage: string })[];
  /** By lead mediator; null is nobody yet. */
  readonly people: readonly (Load & { readonly person: { readonly id: string; readonly name: string } | null })[];
  readonly queues: readonly Queue[];
  readonly funnel: readonly { readonly step: IndicatorId; readonly cases: number }[];
}

/** Open tasks of one role. */
export interface Queue {
  readonly role: string;
  readonly open: number;
  readonly untaken: number;
  readonly overdue: number;
  readonly medianDays: number;
  readonly oldestDays: number;
}

/** From who came to what was performed, over this year's cases (domain.md §6.2). */
const FUNNEL = [
  'registered',
  'accepted',
  'success',
  'confirmationBase',
  'confirmationApplied',
  'confirmationConfirmed',
  'performed',
] as const satisfies readonly IndicatorId[];

const SOON_WORKING_DAYS = 3;

/** What waits, for whom and since when, in the cases this person may see. */
export async function overview(corridor: Corridor, actor: Actor): Promise<Overview> {
  const { db, calendar } = corridor;
  const [{ today }] = await db.query<{ today: string }>('select zhihe_today() as today', [], 'today');
  const soon = addWorkingDays(calendar, today, SOON_WORKING_DAYS, actor.region);
  const year = { from: `${today.slice(0, 4)}-01-01`, to: today, asOf: today, by: null };
  const [seen, seenTasks] = [visibility(actor, 4), visibility(actor, 2)];
  const [loads, queues, { total }] = await Promise.all([
    db.query<any>(loadsOf(seen.sql), [today, soon, FINAL_STAGES, ...seen.values]),
    db.query<Queue>(queuesOf(seenTasks.sql), [today, ...seenTasks.values]),
    board(db, actor, year),
  ]);
  const of = (kind: string) => loads.filter((row) => row.kind === kind);
  return {
    today,
    stages: of('stage').map(({ stage, ...row }) => ({ stage, ...loadOf(row) })),
    people: of('person').map(({ person, name, ...row }) => ({
      person: person ? { id: person, name } : null,
      ...loadOf(row),
    })),
    queues,
    funnel: FUNNEL.map((step) => ({ step, cases: total[step] ?? 0 })),
  };
}

/** Where nobody has anything left to do; an archived dossier only waits for its retention to end. */
const FINAL_STAGES = [
  ...[...LIFECYCLES.values()].flatMap(({ room, finals }) => [...finals].map((state) => `${room}.${state}`)),
  'dossier.ARCHIVED',
  'VOIDED',
];

const loadOf = ({ open, following, overdue, dueSoon, week, month, twoMonths, longer, oldestDays }: any): Load => ({
  open,
  following,
  overdue,
  dueSoon,
  ages: [week, month, twoMonths, longer],
  oldestDays,
});

const loadsOf = (seen: string): string => `
with w as (
  select c.stage, a.person_id as person, c.next_due, c.closed_on is null as is_open, $1::date - c.registered_on as age
  from case_file c left join assignment a on a.case_id = c.id and a.lead and a.ended_step is null
  where ${seen} and c.stage <> all($3::text[])
)
select case when grouping(stage) = 0 then 'stage' else 'person' end as kind, stage, person::text,
  (select name from person p where p.id = w.person) as name,
  count(*) filter (where is_open)::int as open, count(*) filter (where not is_open)::int as following,
  count(*) filter (where next_due < $1::date)::int as overdue,
  count(*) filter (where next_due between $1::date and $2::date)::int as "dueSoon",
  count(*) filter (where is_open and age <= 7)::int as week, count(*) filter (where is_open and age between 8 and 30)::int as month,
  count(*) filter (where is_open and age between 31 and 60)::int as "twoMonths", count(*) filter (where is_open and age > 60)::int as longer,
  max(age) filter (where is_open) as "oldestDays"
from w group by grouping sets ((stage), (person)) order by overdue desc, open desc, stage, person`;

const queuesOf = (seen: string): string => `
select t.role, count(*)::int as open, count(*) filter (where t.person_id is null)::int as untaken,
  count(*) filter (where t.due_on < $1::date)::int as overdue,
  percentile_disc(0.5) within group (order by greatest(0, $1::date - (t.created_at at time zone 'Asia/Shanghai')::date)) as "medianDays",
  max(greatest(0, $1::date - (t.created_at at time zone 'Asia/Shanghai')::date)) as "oldestDays"
from task t join case_file c on c.id = t.case_id
where t.state = 'OPEN' and ${seen} group by t.role order by 6 desc, t.role`;
