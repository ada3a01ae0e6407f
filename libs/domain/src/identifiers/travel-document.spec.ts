import { parseHkMacauPermit, parsePassport, parseTaiwanPermit } from './travel-document.js';

describe('travel documents', () => {
  it.each([
    [parsePassport, 'E12345678', 'E12345678'],
    [parsePassport, 'eb1234567', 'EB1234567'],
    [parsePassport, 'G 1234 5678', 'G12345678'],
    [parsePassport, '123456789', '123456789'],
    [parsePassport, 'C01X00T47', 'C01X00T47'],
    [parseHkMacauPermit, 'H12345678', 'H12345678'],
    [parseHkMacauPermit, 'm1234567800', 'M1234567800'],
    [parseTaiwanPermit, '12345678', '12345678'],
    [parseTaiwanPermit, '1234567890', '1234567890'],
    [parseTaiwanPermit, '1234567890(B)', '1234567890B'],
    [parseTaiwanPermit, '1234567890（b）', '1234567890B'],
  ])('%p reads %s as %s', (parse, text, value) => {
    expect(parse(text)).toEqual({ ok: true, value });
  });

  it.each([
    [parsePassport, '', 'PASSPORT_FORM'],
    [parsePassport, 'E123', 'PASSPORT_FORM'],
    [parsePassport, 'ABCDEFGHI', 'PASSPORT_FORM'],
    [parsePassport, 'E1234567号', 'PASSPORT_FORM'],
    [parsePassport, 'E1234567890123456', 'PASSPORT_FORM'],
    [parseHkMacauPermit, 'T12345678', 'HK_MACAU_PERMIT_FORM'],
    [parseHkMacauPermit, 'H1234567', 'HK_MACAU_PERMIT_FORM'],
    [parseHkMacauPermit, 'H123456789', 'HK_MACAU_PERMIT_FORM'],
    [parseTaiwanPermit, '1234567', 'TAIWAN_PERMIT_FORM'],
    [parseTaiwanPermit, '123456789', 'TAIWAN_PERMIT_FORM'],
    [parseTaiwanPermit, 'A12345678', 'TAIWAN_PERMIT_FORM'],
    [parsePassport, '1'.repeat(100_000), 'PASSPORT_FORM'],
  ])('%p refuses case %# with %s', (parse, text, code) => {
    expect(parse(text)).toEqual({ ok: false, code });
  });
});
