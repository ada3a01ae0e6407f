import { expect, it } from '@jest/globals';
import { fenFrom, yuan } from './money';

it.each([
  ['12,345.6', 1_234_560],
  ['0.07', 7],
  ['1.10', 110],
  ['8000', 800_000],
  ['1 000', 100_000],
])('takes %s yuan as %i fen', (typed, fen) => expect(fenFrom(typed)).toBe(fen));

it.each(['', '-1', '1.234', 'abc', '1e3', '.5', '１２'])('does not take %p for an amount', (typed) =>
  expect(fenFrom(typed)).toBeNull(),
);

it('writes fen as yuan', () => expect([yuan(0), yuan(5), yuan(123456789)]).toEqual(['0.00', '0.05', '1,234,567.89']));
