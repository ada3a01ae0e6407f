import {
  NUMBER_SERIES,
  formatBatchNumber,
  formatClaimNumber,
  formatNumber,
  parseCommitteeNumber,
} from './committee-number.js';
import type { NumberSeries } from './committee-number.js';

const SERIES = Object.keys(NUMBER_SERIES) as NumberSeries[];

describe('a number of the committee', () => {
  it.each([
    ['REGISTER', '西知登〔2025〕15号'],
    ['MEDIATION', '西知调〔2025〕15号'],
    ['ACCEPTANCE', '西知调受〔2025〕15号'],
    ['NON_ACCEPTANCE', '西知调不〔2025〕15号'],
    ['EXPERT', '西知调咨〔2025〕15号'],
    ['TERMINATION', '西知调终〔2025〕15号'],
    ['CROSS_REGION', '西知协〔2025〕15号'],
  ] as const)('%s is written %s and read back', (series, text) => {
    expect(formatNumber(series, 2025, 15)).toBe(text);
    expect(parseCommitteeNumber(text)).toEqual({ ok: true, value: { series, year: 2025, n: 15, text } });
  });

  it('covers every series the system numbers', () => {
    for (const series of SERIES)
      expect(parseCommitteeNumber(formatNumber(series, 2026, 1))).toMatchObject({ ok: true, value: { series, n: 1 } });
  });

  it('numbers subsidy batches and the claims in them', () => {
    expect(formatBatchNumber(2025, 3, 1)).toBe('西知补〔2025〕Q3-1');
    expect(formatClaimNumber(2025, 3, 1, 12)).toBe('西知补〔2025〕Q3-1-12');
    expect(parseCommitteeNumber('西知补〔2025〕Q3-1')).toMatchObject({
      value: { series: 'SUBSIDY_BATCH', year: 2025, quarter: 3, batch: 1 },
    });
    expect(parseCommitteeNumber('西知补[2025]Q4-2-07')).toMatchObject({
      value: { series: 'SUBSIDY_CLAIM', quarter: 4, batch: 2, n: 7, text: '西知补〔2025〕Q4-2-7' },
    });
  });

  it.each([
    ['西知调字〔2025〕第1号', '西知调〔2025〕1号'],
    ['西知调[2025]1号', '西知调〔2025〕1号'],
    ['西知调［2025］1号', '西知调〔2025〕1号'],
    ['西知调 〔2025〕 001 号', '西知调〔2025〕1号'],
    ['西知调受字〔2025〕第9号', '西知调受〔2025〕9号'],
  ])('the variant %s is read as %s', (text, normal) => {
    expect(parseCommitteeNumber(text)).toMatchObject({ ok: true, value: { text: normal } });
  });

  it.each([
    ['', 'NUMBER_FORM'],
    ['西知调（2025）1号', 'NUMBER_FORM'],
    ['西知调〔25〕1号', 'NUMBER_FORM'],
    ['西知调〔2025〕号', 'NUMBER_FORM'],
    ['西知调〔2025〕1', 'NUMBER_FORM'],
    ['（2025）青01诉前调15号', 'NUMBER_FORM'],
    ['宁医调〔2018〕7号', 'NUMBER_SERIES'],
    ['西知调〔1999〕1号', 'NUMBER_YEAR'],
    ['西知调〔2025〕0号', 'NUMBER_ZERO'],
    ['西知补〔2025〕Q5-1', 'NUMBER_FORM'],
    ['西知补〔2025〕1号', 'NUMBER_FORM'],
    ['西知补〔1999〕Q1-1', 'NUMBER_YEAR'],
    ['西知补〔2025〕Q1-0', 'NUMBER_ZERO'],
    ['西知补〔2025〕Q1-1-0', 'NUMBER_ZERO'],
    ['西'.repeat(100_000), 'NUMBER_FORM'],
  ])('case %# is refused with %s', (text, code) => {
    expect(parseCommitteeNumber(text)).toEqual({ ok: false, code });
  });

  it.each([
    [() => formatNumber('MEDIATION', 2025, 0)],
    [() => formatNumber('MEDIATION', 2025, 1.5)],
    [() => formatNumber('MEDIATION', 25, 1)],
    [() => formatBatchNumber(2025, 5, 1)],
    [() => formatClaimNumber(2025, 1, 1, -1)],
  ])('a number out of range is a bug (%#)', (format) => {
    expect(format).toThrow(RangeError);
  });
});
