import { describe, expect, it } from '@jest/globals';
import { factName, factText } from './fact-words';

const ID = '0198c8f0-7a10-7000-8000-000000000001';

describe('a fact as people read it', () => {
  it.each([
    ['closedOn', null, '—'],
    ['closedOn', '2025-12-05', '2025-12-05 周五'],
    ['agreedFen', 1234550, '12,345.50 元'],
    ['contacts', 2, '2'],
    ['secret', false, '否'],
    ['right', 'TM', '商标'],
    ['ground', 'SHAM', '涉嫌虚假调解'],
    ['rightNumbers', ['1', '2'], '1；2'],
    ['consentedBy', [], '—'],
    ['consentedBy', [ID], '甲公司'],
    ['flags', { foreignParty: true, monopoly: false }, '涉外、涉港澳台'],
    ['breach', { by: ID, on: '2025-11-01' }, '甲公司 · 2025-11-01 周六'],
  ])('%s = %j', (fact, value, told) => expect(factText(fact, value, () => '甲公司')).toBe(told));

  it('is called as the catalogue of facts calls it, else as the form that asks for it', () => {
    expect([factName('termDue', 'mediation'), factName('foreignParty'), factName('unheardOf')]).toEqual([
      '调解期限',
      '涉外、涉港澳台',
      'unheardOf',
    ]);
  });
});
