import {
  applyCaseChange,
  isRefusal,
  replay,
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
import type { Plan } from './plan.js';

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
export function reverseStep(
  corridor: Corridor,
  plan: Plan,
  history: readonly RecordedStep[],
  { event, actor, process, reason, occurredOn }: Reversal,
): Refusal | null {
  const { step, touched } = process.last!;
  const partners = [...plan.processes.values()].filter(({ last }) => last?.step === step);
  if (partners.length !== touched) {
    const unmet = [{ guard: 'stepStandsAlone', law: ['D-UNDO'], curedBy: ['director' as const] }];
    return { refused: 'UNMET', from: process.state, event, unmet };
  }
  const entries = history.filter((entry) => entry.step === step);
  const before = replay(corridor.lifecycles, history, entries[0].no);
  // The one that was asked first, then those it had carried along.
  for (const partner of [process, ...partners.filter(({ id }) => id !== process.id)]) {
    const earlier = before.processes.get(partner.id);
    const mine = partner.id === process.id;
    const expired = event === 'overtakeExpiry' && partner.last!.expiry;
    const refusal = runErrands(corridor, plan, {
      actor: mine ? actor : SYSTEM,
      room: partner.room,
      process: partner.id,
      event: expired ? 'overtakeExpiry' : 'undoStep',
      payload: { reason, ...(occurredOn && { occurredOn }) },
      world: { restored: earlier ? { facts: earlier.facts, last: earlier.last } : null },
    });
    if (refusal && isRefusal(refusal)) return refusal;
    plan.moves.at(-1)!.entry.reverses = partner.last!.entry;
  }
  restoreCase(plan, before.file as unknown as Record<string, unknown>, entries);
  restoreRows(plan, step, event);
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

/** Rows the step wrote are withdrawn, clocks it ended run again. An overtaken expiry leaves time to key the rest. */
function restoreRows(plan: Plan, undone: string, event: Reversal['event']): void {
  plan.writes.push((statement) => {
    const was = `${statement.value(undone)}::uuid`;
    const now = `${statement.value(plan.step)}::uuid`;
    const rearm = event === 'overtakeExpiry' ? `greatest(due_at, zhihe_now() + interval '4 hours')` : 'due_at';
    statement.do(
      `update deadline set state = 'CANCELLED', ended_step = ${now} where started_step = ${was} and state = 'RUNNING'`,
    );
    statement.do(
      `insert into alarm (deadline_id, kind, at) select id, 'EXPIRY', ${rearm} from deadline where ended_step = ${was}
         and started_step <> ${was}`,
    );
    statement.do(
      `update deadline set state = 'RUNNING', ended_step = null where ended_step = ${was} and started_step <> ${was}`,
    );
    for (const table of ['paper', 'party', 'obligation']) {
      statement.do(`update ${table} set withdrawn_step = ${now} where step = ${was} and withdrawn_step is null`);
    }
    for (const table of ['assignment', 'case_access', 'exclusion']) {
      statement.do(
        `update ${table} set ended_step = case when step = ${was} then ${now} end
         where (step = ${was} and ended_step is null) or ended_step = ${was}`,
      );
    }
    statement.do(`update mediation_session set state = 'CANCELLED' where step = ${was}`);
    statement.do(
      `update session_mediator set booked = false where session_id in (select id from mediation_session where step = ${was})`,
    );
    statement.do(`update number_issue set voided_step = ${now} where step = ${was}`);
  });
}
