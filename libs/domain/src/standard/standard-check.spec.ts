import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fenOfYuan, ratioOf, readStandard } from './standard-check.js';

const document = () => parse(readFileSync(join(process.cwd(), 'config/subsidy/illustrative.yaml'), 'utf8'));
const faultsOf = (change: (data: any) => void) => {
  const data = document();
  change(data);
  const read = readStandard(data);
  return 'faults' in read ? read.faults.map(({ path, code }) => `${path.join('.')}: ${code}`) : [];
};

describe('an amount in yuan', () => {
  it.each([
    ['300', 30_000],
    [0, 0],
    ['0.5', 50],
    ['12.34', 1_234],
    [1200, 120_000],
  ])('%p is %i fen', (text, fen) => expect(fenOfYuan(text)).toBe(fen));
  it.each(['-1', '+1', '0.001', '1e15', '１００', '', ' 1', '1,000', '01', 'NaN', null, 1e15])('%p is none', (text) =>
    expect(fenOfYuan(text)).toBeNull(),
  );
});

describe('a ratio', () => {
  it.each([
    ['0.5', 5_000],
    [1, 10_000],
    ['0.0001', 1],
    ['10', 100_000],
  ])('%p', (text, ratio) => expect(ratioOf(text)).toBe(ratio));
  it.each(['-0.5', '0.00001', '11', '50%', '1/2', ''])('%p is none', (text) => expect(ratioOf(text)).toBeNull());
});

describe('a standard', () => {
  it('is read whole', () => expect(faultsOf(() => {})).toEqual([]));
  it.each<[string, (data: any) => void, string]>([
    ['a class without a base', (d) => delete d.base.MAJOR, 'base.MAJOR: MISSING'],
    ['a misspelt key', (d) => (d.bonus = 1), 'bonus: UNKNOWN_KEY'],
    ['an amount that is none', (d) => (d.base.SIMPLE.yuan = '3e2'), 'base.SIMPLE.yuan: NOT_YUAN'],
    ['a ratio above ten', (d) => (d.form.ORAL.ratio = 50), 'form.ORAL.ratio: NOT_A_RATIO'],
    ['a number without a clause', (d) => (d.confirmationBonus.clause = ''), 'confirmationBonus.clause: NO_CLAUSE'],
    ['classes that fall', (d) => (d.base.MAJOR.yuan = 1), 'base: CLASSES_NOT_RISING'],
    [
      'a value that is simple and complex',
      (d) => (d.classRules.SIMPLE.belowYuan = 200_000),
      'classRules: CLASSES_NOT_RISING',
    ],
    ['an end before the beginning', (d) => (d.effectiveTo = '2009-01-01'), 'effectiveTo: DAYS_REVERSED'],
    ['rounding to nothing', (d) => (d.roundToYuan = 0), 'roundToYuan: NOT_YUAN'],
  ])('with %s is refused, and says where', (_what, change, fault) => expect(faultsOf(change)).toContain(fault));
});
