import type { CommandOf } from '#libs/domain';
import { newId } from '../ids.js';
import type { Move, Plan } from '../plan.js';
import { takeNumber } from './numbers.js';

export function filePaper(plan: Plan, move: Move, command: CommandOf<'filePaper'>): void {
  const { paper, on, series, facts = {} } = command;
  const line: { kind: string; on: string; number?: string } = { kind: paper, on };
  move.entry.papers = [...(move.entry.papers ?? []), line];
  if (series) takeNumber(plan, move, series, (number) => (line.number = number));
  plan.writes.push((statement) =>
    statement.insert('paper', [
      {
        id: newId(),
        case_id: plan.file.id,
        process_id: move.process.id,
        kind: paper,
        number: line.number ?? null,
        dated: on,
        facts,
        entry: move.entry.no,
        filed_by: plan.actor.id,
        filed_at: plan.loaded.now,
        step: plan.step,
      },
    ]),
  );
}
