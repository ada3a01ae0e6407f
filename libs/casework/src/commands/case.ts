import { applyCaseChange, inverseChange, type CaseChange, type CommandOf } from '#libs/domain';
import type { Move, Plan } from '../plan.js';

/** Changes the shared facts of the case; later decisions of the same step already see them. */
export function amendCase(plan: Plan, move: Move, command: CommandOf<'amendCase'>): void {
  changeCase(plan, move, nullForMissing(command.patch));
}

export function changeCase(plan: Plan, move: Move, change: CaseChange): void {
  const before = inverseChange(plan.file, change);
  plan.file = applyCaseChange(plan.file, change);
  // The first entry of a case tells the whole of it, so that a replay needs nothing else.
  const after = plan.isNewCase && plan.moves.length === 1 ? plan.file : change;
  const earlier = move.entry.caseChange as { before: object; after: object } | undefined;
  move.entry.caseChange = {
    before: { ...before, ...earlier?.before },
    after: { ...earlier?.after, ...after },
  };
}

function nullForMissing(patch: object): CaseChange {
  return Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, value ?? null]));
}
