import { describe, expect, it } from '@jest/globals';
import { EMPTY_DRAFT, moved, payloadOf, splitInto, sumOf, totalOf, type Draft } from './draft';

const draft: Draft = {
  ...EMPTY_DRAFT,
  clauses: [
    { kind: 'STOP', text: ' 停止销售 ', byWhen: '' },
    { kind: 'GUARANTEE', guarantorId: 'g' },
  ],
  obligations: [
    { act: 'PAY', obligorId: 'b', obligeeId: 'a', amountFen: 800_000, manner: '银行转账', instalments: [] },
    { act: 'DO', obligorId: 'b', obligeeId: 'a', what: '拆除店招', amountFen: 500 },
  ],
};

describe('What an agreement under work comes to', () => {
  it('is the sum of what is paid, not of what is done', () => expect(totalOf(draft)).toBe(800_000));

  it('is sent without what was left empty, with the amount in words and the guarantor named', () => {
    expect(payloadOf(draft, (id) => `name of ${id}`)).toEqual({
      totalFen: 800_000,
      clauses: [
        { kind: 'STOP', text: '停止销售' },
        { kind: 'GUARANTEE', guarantorId: 'g' },
      ],
      obligations: [
        {
          act: 'PAY',
          obligorId: 'b',
          obligeeId: 'a',
          amountFen: 800_000,
          amountInWords: '人民币捌仟元整',
          manner: '银行转账',
        },
        { act: 'DO', obligorId: 'b', obligeeId: 'a', what: '拆除店招' },
      ],
      guarantors: [{ id: 'g', name: 'name of g', nameOnRecord: 'name of g' }],
    });
  });

  it('is paid in parts when the last part is', () => {
    const parts = [
      { amountFen: 300_000, dueOn: '2026-02-28' },
      { amountFen: 500_000, dueOn: '2026-04-30' },
    ];
    const [paid] = payloadOf(
      { ...draft, obligations: [{ ...draft.obligations[0], dueOn: '2026-01-31', instalments: parts }] },
      String,
    ).obligations as object[];
    expect(paid).toMatchObject({ dueOn: '2026-04-30', instalments: parts });
  });

  it('keeps a name that was compared with the identity paper, and no half comparison', () => {
    const names = [
      { party: 'a', name: '甲', nameOnRecord: '甲' },
      { party: 'b', name: '乙' },
    ];
    expect(payloadOf({ ...draft, names }, String)).toMatchObject({ names: [names[0]] });
  });
});

describe('Instalments', () => {
  it.each([
    [350_000_00, 3],
    [100_01, 4],
    [1_00, 3],
  ])('%i fen in %i parts add up, whole yuan but for the last', (amount, count) => {
    const parts = splitInto(amount, count);
    expect(parts).toHaveLength(count);
    expect(sumOf(parts)).toBe(amount);
    expect(parts.slice(0, -1).every(({ amountFen }) => amountFen! % 100 === 0)).toBe(true);
  });
});

it('moves a clause up and down, and not beyond the paper', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
