import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+86138', `'+86138`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    [' =1+1', `' =1+1`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    ['＝1+1', `'＝1+1`],
    ['＠SUM', `'＠SUM`],
  ])('makes text of %j, which a spreadsheet would carry out', (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`);
  });

  it.each([
    ['青麓茶业有限公司', '青麓茶业有限公司'],
    ['-3', '-3'],
    ['2025-09-26', '2025-09-26'],
    ['西知调〔2025〕1号', '西知调〔2025〕1号'],
    ['甲=乙', '甲=乙'],
    ['', ''],
  ])('leaves %j as it is', (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`);
  });

  it('quotes what would break the line', () => {
    expect(csvLine(['甲,乙', '他说"好"', '两\n行'])).toBe('"甲,乙","他说""好""","两\n行"\r\n');
  });
});
