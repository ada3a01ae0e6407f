import type { Item } from './api/settlement-desk';

export interface Sums {
  readonly agreed: number;
  readonly paid: number;
  /** Had to be paid by now; what falls due today can still be paid in time. */
  readonly due: number;
  readonly owing: number;
}

/** Money of a plan in fen. */
export function sumsOf(items: readonly Item[], today: string): Sums {
  const sum = (some: readonly Item[], of: 'amountFen' | 'paidFen') => some.reduce((total, one) => total + one[of], 0);
  const fallenDue = items.filter(({ dueOn }) => dueOn < today);
  const due = sum(fallenDue, 'amountFen');
  return { agreed: sum(items, 'amountFen'), paid: sum(items, 'paidFen'), due, owing: due - sum(fallenDue, 'paidFen') };
}

/** By day, then by instalment; what lasts for ever comes last. */
export const inOrder = (items: readonly Item[]): Item[] =>
  items.toSorted(
    (a, b) =>
      Number(a.act === 'REFRAIN') - Number(b.act === 'REFRAIN') ||
      a.dueOn.localeCompare(b.dueOn) ||
      a.instalment - b.instalment,
  );

/** What is waited for next: somebody's first open item. */
export const nextOf = (items: readonly Item[]): Item | undefined =>
  inOrder(items).find(({ act, standing }) => act !== 'REFRAIN' && standing !== 'DONE');

export const partsOf = (items: readonly Item[], { obligation }: Item): number =>
  items.filter((one) => one.obligation === obligation).length;
