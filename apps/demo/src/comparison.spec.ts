import { compare } from './comparison.js';

const differing = (expected: object, got: object) =>
  compare(expected, got)
    .filter(({ same }) => !same)
    .map(({ cell, expected: left, got: right }) => [cell, left, right]);

describe('comparing cell by cell', () => {
  it('finds nothing where everything is the same', () => {
    expect(differing({ a: 1, plan: [{ due: '2025-01-24' }] }, { a: 1, plan: [{ due: '2025-01-24' }] })).toEqual([]);
  });

  it('takes lists apart', () => {
    const plan = (on: string) => ({ plan: [{ yuan: 1 }, { yuan: 2, on }] });
    expect(differing(plan('2025-06-30'), plan('2025-07-01'))).toEqual([['plan.2.on', '2025-06-30', '2025-07-01']]);
  });

  it('counts a cell that only one side has', () => {
    expect(differing({ a: 0 }, { b: 2, c: undefined })).toEqual([
      ['a', '0', '—'],
      ['b', '—', '2'],
    ]);
  });
});
