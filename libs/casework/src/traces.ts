import type { Queryable } from '#libs/persistence';
import type { RunningDeadline } from './load-case.js';

/** What a step has left in the tables, as far as taking it back must know it beforehand. */
export interface Traces {
  /** Clocks it had started and that still run. */
  readonly started: readonly string[];
  /** Clocks it had ended. */
  readonly ended: readonly RunningDeadline[];
  /** Sessions it had closed. */
  readonly sessions: readonly string[];
  /** Numbers it had taken. */
  readonly numbers: readonly string[];
}

export async function tracesOf(db: Queryable, caseId: string, step: string): Promise<Traces> {
  const clocks = await db.query<RunningDeadline & { fresh: boolean; state: string }>(
    `select id, process_id as "processId", name, about, rule, start_on as "startOn", due_on as "dueOn", state,
       started_step = $2 as fresh
     from deadline where case_id = $1 and (started_step = $2 or ended_step = $2)`,
    [caseId, step],
    'traces-clocks',
  );
  const sessions = await db.query<{ id: string }>(
    `select id from mediation_session where case_id = $1 and ended_step = $2 and step <> $2`,
    [caseId, step],
    'traces-sessions',
  );
  const numbers = await db.query<{ text: string }>(
    `select jsonb_array_elements_text(body->'numbers') as text from audit_entry
     where case_id = $1 and step = $2 and body ? 'numbers'`,
    [caseId, step],
    'traces-numbers',
  );
  return {
    started: clocks.filter(({ fresh, state }) => fresh && state === 'RUNNING').map(({ id }) => id),
    ended: clocks.filter(({ fresh }) => !fresh).map(({ fresh: _fresh, state: _state, ...clock }) => clock),
    sessions: sessions.map(({ id }) => id),
    numbers: numbers.map(({ text }) => text),
  };
}
