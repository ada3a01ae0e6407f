import { parseCreditCode } from './credit-code.js';

describe('a unified social credit code', () => {
  it.each([
    ['91350100M000100Y43', 'the example of GB 32100'],
    ['91350100m000100y43', 'small letters'],
    [' 91350100M000100Y43', 'a space'],
    ['91630100MA752XQ419', 'a company of Xining'],
  ])('%s is read (%s)', (text) => {
    expect(parseCreditCode(text)).toEqual({ ok: true, value: text.trim().toUpperCase() });
  });

  it.each([
    ['91350100M000100Y44', 'CREDIT_CODE_CHECKSUM'],
    ['91350100M000100Y34', 'CREDIT_CODE_CHECKSUM'],
    ['91350100I000100Y43', 'CREDIT_CODE_CHARACTERS'],
    ['91350100O000100Y43', 'CREDIT_CODE_CHARACTERS'],
    ['9135010AM000100Y43', 'CREDIT_CODE_CHARACTERS'],
    ['91350100M000100Y4', 'CREDIT_CODE_LENGTH'],
    ['91350100M000100Y433', 'CREDIT_CODE_LENGTH'],
    ['９1350100M000100Y43', 'CREDIT_CODE_CHARACTERS'],
    ['', 'CREDIT_CODE_LENGTH'],
    ['A'.repeat(100_000), 'CREDIT_CODE_LENGTH'],
  ])('%# is refused with %s', (text, code) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, code });
  });

  it('notices every single wrong character', () => {
    const good = '91350100M000100Y43';
    for (let i = 8; i < 18; i++) {
      const wrong = good.slice(0, i) + (good[i] === '7' ? '8' : '7') + good.slice(i + 1);
      expect(parseCreditCode(wrong)).toEqual({ ok: false, code: 'CREDIT_CODE_CHECKSUM' });
    }
  });
});
