import type { Corridor } from './corridor.js';
import type { Plan } from './plan.js';
import type { Statement } from './statement.js';

/** Taking a step back does no work, even where it leads back to an end. */
const BACKWARDS = ['undoStep', 'overtakeExpiry'];

/** Kinds of task that this step does: each lifecycle names them beside its states, and its end does them all. */
export function tasksDone({ lifecycles }: Corridor, plan: Plan): string[] {
  const done = plan.moves.flatMap(({ process, decision: { event, state } }) => {
    if (BACKWARDS.includes(event)) return [];
    const { tasks, finals } = lifecycles.get(process.room)!;
    return [...tasks].filter(([, events]) => finals.has(state) || events.includes(event)).map(([task]) => task);
  });
  return [...new Set(done)];
}

/** What the case itself has done needs nobody's tick. A task that this very step opens again is a new row. */
export function finishTasks(statement: Statement, corridor: Corridor, plan: Plan): void {
  const kinds = tasksDone(corridor, plan);
  if (kinds.length === 0 || plan.isNewCase) return;
  statement.do(
    `update task set state = 'DONE', done_at = ${statement.value(plan.loaded.now)}::timestamptz,
       done_step = ${statement.value(plan.step)}::uuid
     where case_id = ${statement.value(plan.file.id)}::uuid and state = 'OPEN'
       and kind = any(${statement.value(kinds)}::text[])`,
  );
}
