import { remindersOf, type CommandOf, type DueDate } from '#libs/domain';
import type { Corridor } from '../corridor.js';
import { newId } from '../ids.js';
import type { RunningDeadline } from '../load-case.js';
import type { FreshDeadline, Move, Plan } from '../plan.js';
import { ONCE_VACATED, type Statement } from '../statement.js';

/** Clocks. A moved clock is a new row beside the old one: every date keeps rule, version, start and calendar (INV-20). */

export function startDeadline(plan: Plan, move: Move, command: CommandOf<'startDeadline'>, corridor: Corridor): void {
  const { name, about = null, date, fires, to } = command;
  const id = newId();
  plan.deadlines.set(id, {
    id,
    processId: move.process.id,
    name,
    about,
    rule: date.rule,
    startOn: date.start,
    dueOn: date.due,
  });
  note(move, { name, ...(about && { about }), started: mention(date) });
  const row: FreshDeadline = {
    id,
    case_id: plan.file.id,
    process_id: move.process.id,
    room: move.process.room,
    name,
    about,
    rule: date.rule,
    rule_version: date.ruleVersion,
    start_on: date.start,
    due_on: date.due,
    due_at: date.dueAt,
    provisional: date.provisional,
    calendar_version: date.calendarVersion,
    basis: basisOf(date),
    fires,
    told: to,
    state: 'RUNNING',
    started_step: plan.step,
    ended_step: null,
  };
  plan.freshDeadlines.set(id, row);
  const alarms = alarmsOf(corridor, id, date);
  plan.writes.push((statement) => {
    statement.insert('deadline', [row], `where ${ONCE_VACATED}`);
    statement.insert('alarm', alarms);
  });
}

/** The clock gets a new end. One that has already run out (an extension signed in time, keyed late) starts anew. */
export function moveDeadline(plan: Plan, move: Move, command: CommandOf<'moveDeadline'>, corridor: Corridor): void {
  const { name, about = null, date } = command;
  const old = running(plan, move, command);
  if (old && plan.freshDeadlines.has(old.id)) throw new Error(`${name} is started and moved in one step`);
  const id = newId();
  const processId = move.process.id;
  if (old) plan.deadlines.delete(old.id);
  plan.deadlines.set(id, { id, processId, name, about, rule: date.rule, startOn: date.start, dueOn: date.due });
  note(move, { name, ...(old && { movedFrom: old.dueOn }), started: mention(date) });
  const alarms = alarmsOf(corridor, id, date);
  const row: FreshDeadline = { id, state: 'RUNNING', ended_step: null };
  plan.freshDeadlines.set(id, row);
  if (old) endClock(plan, old.id, 'MOVED');
  plan.writes.push((statement) => {
    const step = `${statement.value(plan.step)}::uuid`;
    const before = `select * from deadline where case_id = ${statement.value(plan.file.id)}::uuid
      and process_id = ${statement.value(processId)}::uuid and name = ${statement.value(name)}
      and about is not distinct from ${statement.value(about)}::text order by due_on desc, id desc limit 1`;
    insertSuccessor(statement, before, row, date, step);
    statement.insert('alarm', alarms);
  });
}

/**
 * The same clock under another calendar. Moved, it is a new row beside the old one, which still belongs to the step that
 * had started the clock: taking that step back ends it. A day that stays is now certain.
 */
export function recountDeadline(
  plan: Plan,
  move: Move,
  command: CommandOf<'recountDeadline'>,
  corridor: Corridor,
): void {
  const { name, about = null, date } = command;
  const old = running(plan, move, command);
  if (!old) return;
  const clock = { name, ...(about && { about }) };
  if (old.dueOn === date.due) {
    note(move, { ...clock, settled: mention(date) });
    plan.writes.push((statement) => {
      const settle = `update deadline set provisional = ${statement.value(date.provisional)}::boolean,
          calendar_version = ${statement.value(date.calendarVersion)}
        where id = ${statement.value(old.id)}::uuid and state = 'RUNNING'`;
      statement.expect(settle, 1, 'RACE');
    });
    return;
  }
  const id = newId();
  plan.deadlines.delete(old.id);
  plan.deadlines.set(id, { ...old, id, dueOn: date.due });
  note(move, { ...clock, movedFrom: old.dueOn, started: mention(date) });
  const row: FreshDeadline = { id, state: 'RUNNING', ended_step: null };
  plan.freshDeadlines.set(id, row);
  endClock(plan, old.id, 'MOVED');
  // Reminders whose day has come already have rung on the old row.
  const alarms = alarmsOf(corridor, id, date).filter(({ kind, at }) => kind === 'EXPIRY' || at > plan.loaded.now);
  plan.writes.push((statement) => {
    const before = `select * from deadline where id = ${statement.value(old.id)}::uuid`;
    insertSuccessor(statement, before, row, date, 'started_step');
    statement.insert('alarm', alarms);
  });
}

/** A new row beside an earlier one of the same clock, of which it takes who hears and what fires. */
function insertSuccessor(statement: Statement, before: string, row: FreshDeadline, date: DueDate, step: string): void {
  statement.do(
    `insert into deadline (id, case_id, process_id, room, name, about, rule, rule_version, start_on, due_on, due_at,
       provisional, calendar_version, basis, fires, told, state, ended_step, started_step)
     select ${statement.value(row.id)}::uuid, case_id, process_id, room, name, about,
       ${statement.value(date.rule)}, ${statement.value(date.ruleVersion)}::int, ${statement.value(date.start)}::date,
       ${statement.value(date.due)}::date, ${statement.value(date.dueAt)}::timestamptz,
       ${statement.value(date.provisional)}::boolean, ${statement.value(date.calendarVersion)},
       ${statement.value(JSON.stringify(basisOf(date)))}::jsonb, fires, told,
       ${statement.value(row.state)}, ${statement.value(row.ended_step)}::uuid, ${step}
     from (${before}) d where ${ONCE_VACATED}`,
  );
}

/** What the last day rests on beside rule and start; enough to count it anew. */
function basisOf({ region, excludedDays, agreedEnd, extraDays }: DueDate): object {
  return {
    ...(region !== undefined && { region }),
    ...(excludedDays !== undefined && { excludedDays }),
    ...(agreedEnd !== undefined && { agreedEnd }),
    ...(extraDays !== undefined && { extraDays }),
  };
}

export function stopDeadline(plan: Plan, move: Move, command: CommandOf<'stopDeadline'>): void {
  const old = running(plan, move, command);
  // A clock that an expiry has already ended, or that never started on this route, needs no stopping.
  if (!old) return;
  plan.deadlines.delete(old.id);
  const { name, about, how } = command;
  note(move, { name, ...(about && { about }), ended: how });
  endClock(plan, old.id, how.toUpperCase());
}

/** A row that this very step writes anyway is written as it ends. */
function endClock(plan: Plan, id: string, state: string): void {
  const pending = plan.freshDeadlines.get(id) ?? plan.reopened.get(id);
  if (pending) {
    Object.assign(pending, { state, ended_step: plan.step });
    return;
  }
  plan.writes.push((statement) => {
    const end = `update deadline set state = ${statement.value(state)}, ended_step = ${statement.value(plan.step)}::uuid
       where id = ${statement.value(id)}::uuid and state = 'RUNNING'`;
    statement.vacates(statement.expect(end, 1, 'RACE'));
  });
}

function running(
  plan: Plan,
  move: Move,
  { name, about }: { name: string; about?: string },
): RunningDeadline | undefined {
  return [...plan.deadlines.values()].find(
    (deadline) =>
      deadline.processId === move.process.id && deadline.name === name && deadline.about === (about ?? null),
  );
}

/** Reminders ring at nine in the morning in Xining; the expiry the moment the last day is over. */
function alarmsOf(
  corridor: Corridor,
  deadline: string,
  date: DueDate,
): { deadline_id: string; kind: string; at: string }[] {
  const rule = corridor.book.versionOf(date.rule, date.ruleVersion);
  const reminders = rule ? remindersOf(rule, corridor.calendar, date) : [];
  return [
    { deadline_id: deadline, kind: 'EXPIRY', at: date.dueAt },
    ...reminders.map(({ day, kind }) => ({
      deadline_id: deadline,
      kind: kind === 'ESCALATION' ? 'ESCALATION' : 'REMINDER',
      at: `${day}T01:00:00.000Z`,
    })),
  ];
}

const mention = ({ rule, ruleVersion, start, due, provisional, calendarVersion }: DueDate) => ({
  rule,
  ruleVersion,
  start,
  due,
  provisional,
  calendarVersion,
});

function note(move: Move, line: object): void {
  move.entry.deadlines = [...(move.entry.deadlines ?? []), line];
}
