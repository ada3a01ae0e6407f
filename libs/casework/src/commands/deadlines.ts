import { remindersOf, type CommandOf, type DueDate } from '#libs/domain';
import type { Corridor } from '../corridor.js';
import { newId } from '../ids.js';
import type { RunningDeadline } from '../load-case.js';
import type { FreshDeadline, Move, Plan } from '../plan.js';
import { ONCE_VACATED } from '../statement.js';

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
    statement.do(
      `insert into deadline (id, case_id, process_id, room, name, about, rule, rule_version, start_on, due_on, due_at,
         provisional, calendar_version, fires, told, state, ended_step, started_step)
       select ${statement.value(id)}::uuid, case_id, process_id, room, name, about,
         ${statement.value(date.rule)}, ${statement.value(date.ruleVersion)}::int, ${statement.value(date.start)}::date,
         ${statement.value(date.due)}::date, ${statement.value(date.dueAt)}::timestamptz,
         ${statement.value(date.provisional)}::boolean, ${statement.value(date.calendarVersion)}, fires, told,
         ${statement.value(row.state)}, ${statement.value(row.ended_step)}::uuid, ${step}
       from deadline where case_id = ${statement.value(plan.file.id)}::uuid and process_id = ${statement.value(processId)}::uuid and name = ${statement.value(name)}
         and about is not distinct from ${statement.value(about)}::text and ${ONCE_VACATED} order by due_on desc, id desc limit 1`,
    );
    statement.insert('alarm', alarms);
  });
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
function alarmsOf(corridor: Corridor, deadline: string, date: DueDate): object[] {
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
