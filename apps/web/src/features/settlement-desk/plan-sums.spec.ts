import { expect, it } from '@jest/globals';
import type { Item } from './api/settlement-desk';
import { inOrder, nextOf, partsOf, sumsOf } from './plan-sums';

const item = (instalment: number, amountFen: number, dueOn: string, rest: Partial<Item> = {}): Item => ({
  obligation: 'o',
  instalment,
  obligor: 'b',
  obligee: 'a',
  act: 'PAY',
  amountFen,
  paidFen: 0,
  dueOn,
  standing: 'OPEN',
  performedOn: null,
  ...rest,
});
/** S04 of domain.md §8: two of three instalments paid, the last one due on the day of the count. */
const plan = [
  item(3, 150_000_00, '2025-12-31'),
  item(1, 100_000_00, '2025-06-30', { paidFen: 100_000_00, standing: 'DONE' }),
  item(2, 100_000_00, '2025-09-30', { paidFen: 100_000_00, standing: 'DONE' }),
];

it('what falls due today is not owing yet', () => {
  expect(sumsOf(plan, '2025-12-31')).toEqual({
    agreed: 350_000_00,
    paid: 200_000_00,
    due: 200_000_00,
    owing: 0,
  });
  expect(sumsOf(plan, '2026-01-01').owing).toBe(150_000_00);
});

it('waits for the first open item, never for a duty that lasts', () => {
  const lasting = item(1, 0, '2025-05-23', { act: 'REFRAIN', obligation: 'r' });
  const all = [lasting, ...plan];
  expect(inOrder(all).map(({ obligation, instalment }) => `${obligation}${instalment}`)).toEqual([
    'o1',
    'o2',
    'o3',
    'r1',
  ]);
  expect(nextOf(all)).toMatchObject({ obligation: 'o', instalment: 3 });
  expect(nextOf([lasting])).toBeUndefined();
  expect(partsOf(all, plan[0])).toBe(3);
});
