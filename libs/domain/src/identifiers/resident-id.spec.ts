import { parseIdentity } from './identity-document.js';
import { parseResidentId } from './resident-id.js';

const today = '2025-12-31';
const read = (text: string) => parseResidentId(text, today);

describe('a resident identity number', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X', 'the example of GB 11643'],
    ['440524188001010014', '440524188001010014', 'the other example, born 1880'],
    ['11010519491231002x', '11010519491231002X', 'small x'],
    ['  11010519491231002X ', '11010519491231002X', 'spaces around'],
    ['630102199001011219', '630102199001011219', 'Xining, Chengdong'],
    ['810000199408230021', '810000199408230021', 'residence permit of a Hong Kong resident'],
    ['830000199201300022', '830000199201300022', 'residence permit of a Taiwan resident'],
  ])('%s is read as %s (%s)', (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['110105194912310021', 'ID_CHECKSUM'],
    ['110105194912310X2X', 'ID_CHARACTERS'],
    ['110105491231002', 'ID_15_DIGITS'],
    ['1101051949123100', 'ID_LENGTH'],
    ['11010519491231002XX', 'ID_LENGTH'],
    ['', 'ID_LENGTH'],
    ['１１０１０５１９４９１２３１００２X', 'ID_CHARACTERS'],
    ['001105194912310021', 'ID_REGION'],
    ['110105194902310021', 'ID_BIRTH'],
    ['110105199013010021', 'ID_BIRTH'],
    ['110105000001010021', 'ID_BIRTH'],
    ['110105202601010021', 'ID_BIRTH_FUTURE'],
    [`${'9'.repeat(100_000)}`, 'ID_LENGTH'],
  ])('%# is refused with %s', (text, code) => {
    expect(read(text)).toEqual({ ok: false, code });
  });

  it('notices every single wrong digit and every swap of neighbours', () => {
    const good = '11010519491231002X';
    for (let i = 0; i < 17; i++) {
      const wrong = good.slice(0, i) + ((Number(good[i]) + 1) % 10) + good.slice(i + 1);
      expect(read(wrong).ok).toBe(false);
      const swapped = good.slice(0, i) + good[i + 1] + good[i] + good.slice(i + 2);
      if (swapped !== good) expect(read(swapped).ok).toBe(false);
    }
  });

  it('accepts a child born today and no child of tomorrow', () => {
    const born = '630104202512310015';
    expect(parseResidentId(born, '2025-12-31')).toEqual({ ok: true, value: born });
    expect(parseResidentId(born, '2025-12-30')).toEqual({ ok: false, code: 'ID_BIRTH_FUTURE' });
  });
});

describe('an identity document', () => {
  it.each([
    ['RESIDENT_ID', '11010519491231002x', '11010519491231002X'],
    ['PASSPORT', 'e12345678', 'E12345678'],
    ['HK_MACAU_PERMIT', 'H12345678', 'H12345678'],
    ['TAIWAN_PERMIT', '12345678', '12345678'],
    ['CREDIT_CODE', '91350100m000100y43', '91350100M000100Y43'],
  ] as const)('%s is read by its own rules', (document, text, value) => {
    expect(parseIdentity(document, text, today)).toEqual({ ok: true, value });
  });

  it('is not read by the rules of another', () => {
    expect(parseIdentity('PASSPORT', '11010519491231002X', today)).toEqual({ ok: false, code: 'PASSPORT_FORM' });
    expect(parseIdentity('RESIDENT_ID', 'E12345678', today)).toEqual({ ok: false, code: 'ID_LENGTH' });
  });
});
