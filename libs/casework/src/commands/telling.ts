import type { CommandOf } from '#libs/domain';
import { newId } from '../ids.js';
import type { Move, Plan } from '../plan.js';

/** What the world hears, after the commit: rows for the dispatcher, never a message from inside a transaction (R5). */

export function notify(plan: Plan, move: Move, command: CommandOf<'notify'>): void {
  const { to, template, params = {} } = command;
  const payload = { case: plan.file.id, entry: move.entry.no, to, template, params };
  plan.writes.push((statement) =>
    statement.insert('outbox', [{ topic: 'notice', payload, created_at: plan.loaded.now }]),
  );
}

export function openTask(plan: Plan, move: Move, command: CommandOf<'openTask'>): void {
  const { task, to, dueOn = null } = command;
  plan.writes.push((statement) =>
    statement.insert('task', [
      {
        id: newId(),
        key: `${plan.file.id}:${move.entry.no}:${task}`,
        case_id: plan.file.id,
        kind: task,
        role: to,
        params: {},
        due_on: dueOn,
        state: 'OPEN',
        created_at: plan.loaded.now,
      },
    ]),
  );
}
