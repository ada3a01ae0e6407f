import { courtNumberPurpose, parseCourtNumber, parseOldCourtNumber } from './court-number.js';

const pair = (n: string) => `（2025）${n}`;

describe('a court’s case number', () => {
  it.each([
    ['（2025）青01诉前调15号', { year: 2025, courtCode: '青01', kind: '诉前调', n: 15 }],
    ['(2025)青01诉前调15号', { courtCode: '青01', text: '（2025）青01诉前调15号' }],
    ['（2025)青01诉前调15号', { text: '（2025）青01诉前调15号' }],
    [' （2025） 青0104 诉前调 31号 ', { courtCode: '青0104', n: 31, text: '（2025）青0104诉前调31号' }],
    ['（2025）青01诉前调确3号', { kind: '诉前调确', n: 3 }],
    ['（2025）青0102民初1234号', { courtCode: '青0102', kind: '民初', n: 1234 }],
    ['（2024）粤0604诉前调确1716号', { courtCode: '粤0604', n: 1716 }],
    ['（2017）甘04民终34号', { courtCode: '甘04', kind: '民终' }],
    ['（2025）青知民终7号', { courtCode: '青', kind: '知民终' }],
    ['（2023）最高法知民终123号', { courtCode: '最高法', kind: '知民终', n: 123 }],
    ['（2025）甘01知民初20号之一', { n: 20, suffix: '之一', text: '（2025）甘01知民初20号之一' }],
    ['（2025）青01执恢5号之十二', { suffix: '之十二' }],
    ['（2025）青01诉前调015号', { n: 15, text: '（2025）青01诉前调15号' }],
  ])('%s is taken apart', (text, expected) => {
    expect(parseCourtNumber(text)).toMatchObject({ ok: true, value: expected });
  });

  it('leaves out the suffix where there is none', () => {
    expect(parseCourtNumber('（2025）青01诉前调15号')).toEqual({
      ok: true,
      value: { year: 2025, courtCode: '青01', kind: '诉前调', n: 15, text: '（2025）青01诉前调15号' },
    });
  });

  it.each([
    ['', 'COURT_NUMBER_FORM'],
    ['2025青01诉前调15号', 'COURT_NUMBER_FORM'],
    ['〔2025〕青01诉前调15号', 'COURT_NUMBER_FORM'],
    ['（2025）青01诉前调15', 'COURT_NUMBER_FORM'],
    ['（2025）青01诉前调号', 'COURT_NUMBER_FORM'],
    ['（2025）01诉前调15号', 'COURT_NUMBER_FORM'],
    ['（2025）青01 15号', 'COURT_NUMBER_FORM'],
    ['（2025）最高法1号', 'COURT_NUMBER_FORM'],
    ['（2025）青01诉前调1234567号', 'COURT_NUMBER_FORM'],
    ['（2025）青01诉前调15号之X', 'COURT_NUMBER_FORM'],
    ['（２０２５）青01诉前调15号', 'COURT_NUMBER_FORM'],
    ['（2025）青01诉前调15号\u202e', 'COURT_NUMBER_FORM'],
    ['（2014）宁民三初字第12号', 'COURT_NUMBER_FORM'],
    ['（2015）青01民初1号', 'COURT_NUMBER_YEAR'],
    ['（9999）青01民初1号', 'COURT_NUMBER_YEAR'],
    ['（2025）青01民初0号', 'COURT_NUMBER_ZERO'],
    [pair('一'.repeat(100_000)), 'COURT_NUMBER_FORM'],
  ])('case %# is refused with %s', (text, code) => {
    expect(parseCourtNumber(text)).toEqual({ ok: false, code });
  });

  it.each([
    ['青01诉前调15号', 'PRE_FILING_MEDIATION'],
    ['青01民诉前调15号', 'PRE_FILING_MEDIATION'],
    ['青01诉前调确3号', 'CONFIRMATION'],
    ['青0102民特9号', 'CONFIRMATION'],
    ['青01诉前调书2号', 'MEDIATION_PAPER'],
    ['青0102民初9号', 'FIRST_INSTANCE'],
    ['青01知民初9号', 'FIRST_INSTANCE'],
    ['甘04民终34号', 'SECOND_INSTANCE'],
    ['青01执8号', 'ENFORCEMENT'],
    ['青01财保8号', 'OTHER'],
  ])('%s is a number for %s', (rest, purpose) => {
    const read = parseCourtNumber(pair(rest));
    expect(read.ok && courtNumberPurpose(read.value)).toBe(purpose);
  });

  it('is decided at once, however hostile the text', () => {
    const started = performance.now();
    for (const text of [pair('青'.repeat(60)), pair(`青${'1'.repeat(58)}`), '（'.repeat(64), '青1'.repeat(31)])
      expect(parseCourtNumber(text).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a number from before 2016', () => {
  it.each([
    ['（2014）宁民三初字第12号', { year: 2014, word: '宁民三初', n: 12, text: '（2014）宁民三初字第12号' }],
    ['(2012)甘民调确字第3号', { word: '甘民调确', text: '（2012）甘民调确字第3号' }],
    ['（2013）宁知初字第8号之二', { suffix: '之二' }],
    ['（2013）宁知初字第8-1号', undefined],
    ['（2013）宁知初字第8号-1', { suffix: '-1' }],
  ])('%s', (text, expected) => {
    const read = parseOldCourtNumber(text);
    if (expected) expect(read).toMatchObject({ ok: true, value: expected });
    else expect(read).toEqual({ ok: false, code: 'COURT_NUMBER_FORM' });
  });

  it.each([
    ['（2025）青01诉前调15号', 'COURT_NUMBER_FORM'],
    ['（2016）宁民三初字第12号', 'COURT_NUMBER_YEAR'],
    ['（1949）宁民三初字第12号', 'COURT_NUMBER_YEAR'],
    ['（2014）宁民三初字第0号', 'COURT_NUMBER_ZERO'],
  ])('%s is refused with %s', (text, code) => {
    expect(parseOldCourtNumber(text)).toEqual({ ok: false, code });
  });
});
