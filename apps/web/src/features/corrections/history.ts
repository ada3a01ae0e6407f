import type { Entry } from './api/record';

/** Two entries of which the later put the earlier right, or one that was keyed later than it happened. */
export interface Correction {
  readonly original: Entry | null;
  readonly correction: Entry;
}

export const lateOf = ({ payload }: Entry): { reason: string; paper: string } | null =>
  (payload.late as { reason: string; paper: string } | undefined) ?? null;

/** The newest first. What went back along with another lifecycle's undo is told once, with that undo. */
export function correctionsIn(entries: readonly Entry[]): Correction[] {
  const byNo = new Map(entries.map((entry) => [entry.no, entry]));
  return entries
    .flatMap((entry): Correction[] => {
      if (entry.reverses !== null) return [{ original: byNo.get(entry.reverses) ?? null, correction: entry }];
      return lateOf(entry) || entry.event === 'correctDispute' ? [{ original: null, correction: entry }] : [];
    })
    .toReversed();
}
