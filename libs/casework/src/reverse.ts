import {
  applyCaseChange,
  isRefusal,
  replay,
  replayWithout,
  SYSTEM,
  type Actor,
  type CaseChange,
  type Process,
  type RecordedStep,
  type Refusal,
} from '#libs/domain';
import { runErrands } from './cascade.js';
import { changeCase } from './commands/case.js';
import type { Corridor } from './corridor.js';
import { tasksDone } from './finished-tasks.js';
import { loadHistory } from './history.js';
import type { Plan } from './plan.js';
import { ONCE_VACATED } from './statement.js';
import { tracesOf, type Traces } from './traces.js';

export interface Reversal {
  readonly event: 'undoStep' | 'overtakeExpiry';
  readonly actor: Actor;
  /** A process that took part in the step to be taken back. */
  readonly process: Process;
  readonly reason: string;
  readonly occurredOn?: string;
}

/**
 * Takes a whole step back, as a compensating event in every lifecycle that moved in it; nothing is erased. What each
 * lifecycle was before is computed from the record. Refused when one of them has moved on since: then that comes first.
 */
export async function reverseStep(
  corridor: Corridor,
  plan: Plan,
  { event, actor, process, reason, occurredOn }: Reversal,
): Promise<Refusal | null> {
  const { step, touched } = process.last!;
  const partners = [...plan.processes.values()].filter(({ last }) => last?.step === step);
  const history = await loadHistory(corridor.db, plan.file.id);
  const entries = history.filter((entry) => entry.step === step);
  // An act that overtook an expiry is one with it: taking back only the act would leave a clock that nobody had stopped.
  if (partners.length !== touched || entries.some((entry) => entry.event === 'overtakeExpiry')) {
    const unmet = [{ guard: 'stepStandsAlone', law: ['D-UNDO'], curedBy: ['director' as const] }];
    return { refused: 'UNMET', from: process.state, event, unmet };
  }
  const mine = ({ process: id }: RecordedStep) => id === process.id;
  // The one that was asked first, then those it had carried along; of each the last entry first, as one may have moved twice.
  const backwards = entries.toReversed();
  for (const entry of [...backwards.filter(mine), ...backwards.filter((one) => !mine(one))]) {
    const partner = plan.processes.get(entry.process)!;
    const earlier = replayWithout(corridor.lifecycles, history, entry.no).processes.get(entry.process);
    const refusal = runErrands(corridor, plan, {
      actor: mine(entry) ? actor : SYSTEM,
      room: partner.room,
      process: partner.id,
      event: event === 'overtakeExpiry' && partner.last!.expiry ? 'overtakeExpiry' : 'undoStep',
      payload: { reason, ...(occurredOn && { occurredOn }) },
      world: { restored: earlier ? { facts: earlier.facts, last: earlier.last } : null },
    });
    if (refusal && isRefusal(refusal)) return refusal;
    plan.moves.at(-1)!.entry.reverses = entry.no;
  }
  const before = replay(corridor.lifecycles, history, entries[0].no);
  restoreCase(plan, before.file as unknown as Record<string, unknown>, entries);
  const traces = await tracesOf(corridor.db, plan.file.id, step);
  restoreClocks(plan, traces, event);
  restoreSessions(plan, traces, step);
  restoreRows(corridor, plan, traces, step, entries);
  return null;
}

/** Only what the step itself had changed goes back; what others changed since stays. */
function restoreCase(plan: Plan, before: Record<string, unknown>, entries: readonly RecordedStep[]): void {
  const keys = new Set(entries.flatMap((entry) => Object.keys(entry.caseAfter ?? {})));
  // A case opened by the step keeps its facts: it is voided, not unwritten.
  if (!before['id'] || keys.size === 0) return;
  const change = Object.fromEntries([...keys].map((key) => [key, before[key] ?? null])) as CaseChange;
  const move = plan.moves.at(-1)!;
  changeCase(plan, move, change);
  plan.file = applyCaseChange(plan.file, change);
}

/**
 * Clocks the step had started are cancelled, those it had ended run again. An overtaken expiry leaves time to key what
 * else was signed that day. What follows in this very step may end them once more, so they are written as they end up.
 */
function restoreClocks(plan: Plan, { started, ended }: Traces, event: Reversal['event']): void {
  for (const id of started) plan.deadlines.delete(id);
  for (const clock of ended) {
    plan.deadlines.set(clock.id, clock);
    plan.reopened.set(clock.id, { state: 'RUNNING', ended_step: null });
  }
  const at = event === 'overtakeExpiry' ? `greatest(d.due_at, zhihe_now() + interval '4 hours')` : 'd.due_at';
  plan.writes.push((statement) => {
    if (started.length > 0) {
      const cancel = `update deadline set state = 'CANCELLED', ended_step = ${statement.value(plan.step)}::uuid
         where id = any(${statement.value(started)}::uuid[]) and state = 'RUNNING'`;
      statement.vacates(statement.expect(cancel, started.length, 'RACE'));
    }
    const clocks = ended.map(({ id }) => ({ id, ...plan.reopened.get(id)! }));
    if (clocks.length === 0) return;
    statement.do(
      `update deadline d set state = r.state, ended_step = r.ended_step
       from jsonb_to_recordset(${statement.value(JSON.stringify(clocks))}::jsonb) as r(id uuid, state text, ended_step uuid)
       where d.id = r.id and ${ONCE_VACATED}`,
    );
    const running = clocks.filter(({ state }) => state === 'RUNNING').map(({ id }) => id);
    statement.do(
      `insert into alarm (deadline_id, kind, at) select d.id, 'EXPIRY', ${at} from deadline d
       where d.id = any(${statement.value(running)}::uuid[])
         and not exists (select from alarm a where a.deadline_id = d.id and a.kind = 'EXPIRY' and a.fired_at is null)`,
    );
  });
}

/** Sessions it had booked are off, those it had closed are on again, with every mediator who is still free at that time. */
function restoreSessions(plan: Plan, { sessions }: Traces, undone: string): void {
  for (const id of sessions) plan.reopenedSessions.set(id, { state: 'BOOKED', ended_step: null });
  plan.writes.push((statement) => {
    const ofCase = `${statement.value(plan.file.id)}::uuid`;
    const booked = `select id from mediation_session where case_id = ${ofCase} and step = ${statement.value(undone)}::uuid`;
    const now = `${statement.value(plan.step)}::uuid`;
    statement.do(
      `update mediation_session set state = 'CANCELLED', ended_step = ${now} where id in (${booked}) and state <> 'CANCELLED'`,
    );
    statement.vacates(
      statement.do(`update session_mediator set booked = false where session_id in (${booked}) and booked`),
    );
    const closed = sessions.map((id) => ({ id, ...plan.reopenedSessions.get(id)! }));
    if (closed.length === 0) return;
    statement.do(
      `update mediation_session s set state = r.state, ended_step = r.ended_step
       from jsonb_to_recordset(${statement.value(JSON.stringify(closed))}::jsonb) as r(id uuid, state text, ended_step uuid)
       where s.id = r.id`,
    );
    const on = closed.filter(({ state }) => state !== 'CANCELLED').map(({ id }) => id);
    statement.do(
      `update session_mediator m set booked = true where m.session_id = any(${statement.value(on)}::uuid[]) and not m.booked
         and ${ONCE_VACATED} and not exists (select from session_mediator o where o.person_id = m.person_id and o.booked
           and o.during && m.during and o.session_id not in (${booked}))`,
    );
  });
}

/** Whatever else the step had written is withdrawn, and what it had withdrawn stands again. Numbers stay accounted for. */
function restoreRows(
  corridor: Corridor,
  plan: Plan,
  { numbers }: Traces,
  undone: string,
  entries: readonly RecordedStep[],
): void {
  if (plan.caseNumber !== null && numbers.includes(plan.caseNumber)) plan.caseNumber = null;
  plan.writes.push((statement) => {
    const was = `${statement.value(undone)}::uuid`;
    const now = `${statement.value(plan.step)}::uuid`;
    const ofCase = `case_id = ${statement.value(plan.file.id)}::uuid`;
    // Of the acts that stand without the undone step, the latest says how an item stands; else the plan does.
    statement.do(
      `update obligation o set (paid_fen, performed_on) = (
         select coalesce(a.paid_fen, o.planned_paid_fen),
           case when a.paid_fen is null then o.planned_performed_on when a.paid_fen >= o.amount_fen then a.acted_on end
         from (select 1) one left join lateral (
           select paid_fen, acted_on from obligation_act a where a.obligation_id = o.id and a.instalment = o.instalment
             and a.withdrawn_step is null and a.step <> ${was} order by a.id desc limit 1) a on true)
       where ${ofCase} and (o.id, o.instalment) in
         (select obligation_id, instalment from obligation_act where ${ofCase} and step = ${was})`,
    );
    statement.do(
      `update obligation set withdrawn_step = null where ${ofCase} and withdrawn_step = ${was} and step <> ${was}`,
    );
    for (const table of ['paper', 'party', 'obligation', 'obligation_act', 'evidence_file', 'subsidy_hand']) {
      statement.do(
        `update ${table} set withdrawn_step = ${now} where ${ofCase} and step = ${was} and withdrawn_step is null`,
      );
    }
    for (const table of ['assignment', 'case_access', 'exclusion']) {
      const end = `update ${table} set ended_step = ${now} where ${ofCase} and step = ${was} and ended_step is null`;
      statement.vacates(statement.do(end));
      statement.do(
        `update ${table} set ended_step = null where ${ofCase} and ended_step = ${was} and step <> ${was} and ${ONCE_VACATED}`,
      );
    }
    statement.do(`update number_issue set voided_step = ${now} where text = any(${statement.value(numbers)}::text[])`);
    // What an act that overtakes an expiry does itself is left to it.
    const others = `not kind = any(${statement.value(tasksDone(corridor, plan))}::text[])`;
    statement.do(
      `update task set state = 'OPEN', done_at = null, done_step = null where ${ofCase} and done_step = ${was} and ${others}`,
    );
    statement.do(
      `update task set state = 'CANCELLED', done_at = zhihe_now() where ${ofCase} and state = 'OPEN' and ${others}
         and split_part(key, ':', 2) = any(${statement.value(entries.map(({ no }) => `${no}`))}::text[])`,
    );
  });
}
