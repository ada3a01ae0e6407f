import { STAFF_ROLES, type Desk } from './desk.js';

/** Rows of a section that are counted, and those that are shown; the rest stands in the list a section leads to. */
export const COUNTED = 200;
export const SHOWN = 6;

type Use = (value: unknown) => string;

const CASE = `c.id as "case", c.case_number as "caseNumber", c.register_number as "registerNumber", c.title, c.stage, c.region`;

/**
 * All sections in one statement. Each starts from what is rare (a clock that runs out, a session of today, an open task)
 * and asks the policy of visibility last, so that a big city costs little more than a small one.
 */
export function workbenchStatement(desk: Desk, seen: string, use: Use): string {
  const [today, soon] = [use(desk.today), use(desk.soon)].map((day) => `${day}::date`);
  const sections: Record<string, string> = {
    sessionsToday: sessions(seen, today),
    dueSoon: clocks(desk, seen, `d.due_on between ${today} and ${soon}`, soon, use),
    overdue: clocks(desk, seen, `d.due_on < ${today}`, today, use),
    returned: returned(desk, seen, use),
    ...(desk.has('intake', 'director') && { failedDeliveries: failedDeliveries(seen) }),
    ...(desk.has('intake', 'director', 'court', 'partner') && { referrals: referrals(desk, seen, use) }),
    ...(desk.has('director') && { decisions: decisions(seen, soon) }),
    myCases: myCases(desk, seen, use),
    ...(desk.has(...STAFF_ROLES) && { openCases: openCases(desk, seen, use) }),
  };
  const figures: Record<string, string> = {
    tasks: taskCounts(desk, seen, today, use),
    ...(desk.has('director', 'supervisor') && {
      people: people(seen, today),
      stages: stages(desk, seen, today, use),
      conversion: conversion(seen, today),
    }),
  };
  const ctes = Object.entries(sections).map(
    ([name, rows]) => `"${name}" as materialized (${rows} limit ${COUNTED + 1})`,
  );
  const shown = Object.keys(sections).map(
    (name) => `json_build_object('total', (select count(*) from "${name}"), 'items',
      coalesce((select json_agg(x) from (select * from "${name}" limit ${SHOWN}) x), '[]')) as "${name}"`,
  );
  const counted = Object.entries(figures).map(([name, sql]) => `(${sql}) as "${name}"`);
  return `with ${ctes.join(',\n')}\nselect ${[...shown, ...counted].join(',\n')}`;
}

const sessions = (seen: string, today: string) => `
  select ${CASE}, s.id as session, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.closed,
    coalesce((select json_agg(p.name order by p.id) from session_mediator m join person p on p.id = m.person_id
      where m.session_id = s.id and m.booked), '[]') as mediators
  from mediation_session s join case_file c on c.id = s.case_id
  where s.starts_at >= ${today}::timestamp at time zone 'Asia/Shanghai'
    and s.starts_at < (${today} + 1)::timestamp at time zone 'Asia/Shanghai' and s.state <> 'CANCELLED' and ${seen}
  order by s.starts_at, s.id`;

/** Running clocks whose warnings go to this desk. The nearest clock of a case stands at the case, and is indexed there. */
const clocks = (desk: Desk, seen: string, when: string, latest: string, use: Use) => `
  select ${CASE}, d.name as clock, d.due_on as due, d.provisional
  from case_file c join deadline d on d.case_id = c.id and d.state = 'RUNNING'
  where c.next_due <= ${latest} and ${when} and d.told && ${use(desk.audiences)}::text[] and ${seen}
  order by d.due_on, d.id`;

/** What somebody else has brought back to where it is this desk's turn again. */
const returned = (desk: Desk, seen: string, use: Use) => `
  select ${CASE}, p.room, p.state, p.last->>'event' as event, p.last->>'on' as "on"
  from case_file c join process p on p.case_id = c.id
  where ${inMotion(desk, use)} and c.route || ':' || p.room || '.' || p.state = any(${use(desk.turn)}::text[])
    and p.room || '.' || (p.last->>'from') || '>' || p.state = any(${use(desk.stepsBack)}::text[])
    and (p.last->>'by')::uuid <> all(${use(desk.people)}::uuid[]) and ${seen}
  order by p.last->>'on' desc, p.id`;

const failedDeliveries = (seen: string) => `
  select ${CASE}, t.id as task, n.template, r.name as "to", t.created_at as at,
    case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end as person
  from task t join case_file c on c.id = t.case_id left join person h on h.id = t.person_id
  left join lateral (select d.notice_id from delivery d where d.id = substr(t.key, 10)::uuid) d on true
  left join notice n on n.id = d.notice_id left join person r on r.id = n.person_id
  where t.state = 'OPEN' and t.kind = 'deliveryFailed' and t.role = 'intake' and ${seen}
  order by t.created_at, t.id`;

const referrals = (desk: Desk, seen: string, use: Use) => `
  select ${CASE}, c.registered_on as "sentOn", c.next_due as due
  from case_file c where c.stage = any(${use(desk.arrivals)}::text[]) and ${seen}
  order by c.next_due nulls last, c.id`;

/** A recusal runs three working days, so its clock is among those that are soon due; the rest are tasks to decide. */
const decisions = (seen: string, soon: string) => `
  select * from (
    select ${CASE}, 'clock.' || d.name as what, d.due_on as due
    from case_file c join deadline d on d.case_id = c.id and d.state = 'RUNNING' and d.name = 'mediation.recusal'
    where c.next_due <= ${soon} and ${seen}
    union all
    select ${CASE}, 'task.' || t.kind as what, t.due_on as due
    from task t join case_file c on c.id = t.case_id
    where t.state = 'OPEN' and t.role = 'director' and t.kind like 'decide%' and ${seen}) d
  order by due nulls last, "case"`;

/** Cases one is assigned to that are not at rest, and those in which one's role must act next; `turn` says in which lifecycle. */
const myCases = (desk: Desk, seen: string, use: Use) => `
  select * from (
    select ${CASE}, c.next_due as "nextDue", c.next_due_name as "nextDueName",
      (select p.room || '.' || p.state from process p
       where p.case_id = c.id and c.route || ':' || p.room || '.' || p.state = any(${use(desk.turn)}::text[])
       order by p.room || '.' || p.state = c.stage desc, p.id limit 1) as turn,
      c.stage = any(${use(desk.inMotion)}::text[]) and exists (select from assignment a
        where a.case_id = c.id and a.person_id = any(${use(desk.people)}::uuid[]) and a.ended_step is null) as assigned
    from case_file c where ${inMotion(desk, use)} and ${seen}) c
  where turn is not null or assigned
  order by turn is not null desc, "nextDue" nulls last, "case"`;

/** Everything under way in the house, what is due first on top. */
const openCases = (desk: Desk, seen: string, use: Use) => `
  select ${CASE}, c.next_due as "nextDue", c.next_due_name as "nextDueName"
  from case_file c where ${inMotion(desk, use)} and ${seen}
  order by c.next_due nulls last, c.id`;

/** Of a committee's thousands only those that are not at rest; whoever sees few cases may as well look at all of them. */
const inMotion = (desk: Desk, use: Use): string =>
  desk.has(...STAFF_ROLES) ? `c.stage = any(${use(desk.inMotion)}::text[])` : 'true';

const taskCounts = (desk: Desk, seen: string, today: string, use: Use) => `
  select json_build_object(
    'mine', count(*) filter (where t.person_id = ${use(desk.owner)}::uuid),
    'mineOverdue', count(*) filter (where t.person_id = ${use(desk.owner)}::uuid and t.due_on < ${today}),
    'available', count(*) filter (where t.person_id is null))
  from task t join case_file c on c.id = t.case_id
  where t.state = 'OPEN' and (t.person_id = ${use(desk.owner)}::uuid
    or (t.person_id is null and t.role = any(${use(desk.roles)}::text[]))) and ${seen}`;

const people = (seen: string, today: string) => `
  select coalesce(json_agg(x), '[]') from (
    select case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end as person, t.role,
      count(*)::int as open, count(*) filter (where t.due_on < ${today})::int as overdue,
      greatest(0, ${today} - min((t.created_at at time zone 'Asia/Shanghai')::date)) as "oldestDays"
    from task t join case_file c on c.id = t.case_id left join person h on h.id = t.person_id
    where t.state = 'OPEN' and ${seen}
    group by h.id, h.name, t.role order by 4 desc, 5 desc, 3 desc limit 50) x`;

const stages = (desk: Desk, seen: string, today: string, use: Use) => `
  select coalesce(json_agg(x), '[]') from (
    select c.stage, count(*)::int as open, max(${today} - c.registered_on) as "oldestDays"
    from case_file c where c.stage = any(${use(desk.inMotion)}::text[]) and ${seen}
    group by c.stage order by 3 desc, 1) x`;

/** Of the disputes registered this year: consented and accepted, settled, confirmed by a court, performed. */
const conversion = (seen: string, today: string) => `
  select json_build_object('from', date_trunc('year', ${today}::timestamp)::date,
    'consented', count(*) filter (where c.accepted_on is not null),
    'settled', count(*) filter (where c.outcome = 'SUCCESS'),
    'confirmed', count(*) filter (where exists (select from process p
      where p.case_id = c.id and p.room = 'confirmation' and p.state = 'CONFIRMED')),
    'performed', count(*) filter (where exists (select from process p
      where p.case_id = c.id and p.room = 'settlement' and p.state = 'PERFORMED')))
  from case_file c where c.registered_on >= date_trunc('year', ${today}::timestamp)::date and ${seen}`;
