import { EXPIRY_ACTIONS, ruleFaults, type PeriodRule } from './period-rule.js';
import { RuleBook } from './rule-book.js';

const RULE: PeriodRule = {
  id: 'DL-TEST',
  version: 1,
  n: 30,
  unit: 'd',
  cal: 'N',
  roll: true,
  trigger: ['ACCEPTED'],
  onExpiry: 'INFO',
  reminders: [7, 1, -1],
  remindAtDay: [0],
  src: ['PML-33a'],
  status: 'C',
  effectiveFrom: '2011-01-01',
};

describe('a row of the rule table', () => {
  it('is in order as it stands', () => expect(ruleFaults({ ...RULE })).toEqual([]));

  it.each(EXPIRY_ACTIONS)('may end in %s', (onExpiry) => expect(ruleFaults({ ...RULE, onExpiry })).toEqual([]));

  it.each([
    [{ id: 'mediation' }, 'id must be'],
    [{ version: 0 }, 'version must be'],
    [{ n: -1 }, 'n must be'],
    [{ n: '30' }, 'n must be'],
    [{ unit: 'w' }, 'unit must be'],
    [{ cal: 'X' }, 'cal must be'],
    [{ roll: undefined }, 'roll must be'],
    [{ trigger: [] }, 'trigger must be'],
    [{ trigger: ['accepted'] }, 'trigger must be'],
    [{ extend: 'DIRECTOR' }, 'extend must be'],
    [{ exclude: 'HOLIDAYS' }, 'exclude must be'],
    [{ onExpiry: 'PANIC' }, 'onExpiry must be'],
    [{ reminders: [1.5] }, 'reminders must be'],
    [{ remindAtDay: [-1] }, 'remindAtDay must be'],
    [{ escalateAfter: 0 }, 'escalateAfter must be'],
    [{ src: [undefined] }, 'src must be'],
    [{ status: 'X' }, 'status must be'],
    [{ effectiveFrom: '2011-02-29' }, 'effectiveFrom must be'],
    [{ effectiveTo: 'never' }, 'effectiveTo must be'],
    [{ effectiveTo: '2010-12-31' }, 'effectiveTo lies before'],
    [{ sourceFrom: 2011 }, 'sourceFrom must be'],
    [{ remainders: [1] }, 'unknown field remainders'],
    [{ cal: 'W', n: 0 }, 'working days are counted from 1'],
    [{ cal: 'W', unit: 'mon' }, 'working days are counted from 1'],
    [{ cal: 'W', extend: 'ALL_PARTIES' }, 'natural days only'],
    [{ unit: 'y', exclude: 'APPRAISAL' }, 'natural days only'],
  ])('is refused with %j', (change, fault) => {
    expect(ruleFaults({ ...RULE, ...change }).join()).toContain(fault);
  });
});

describe('the rule book', () => {
  const first = { ...RULE, effectiveTo: '2024-12-31' };
  const second = { ...RULE, version: 2, n: 15, effectiveFrom: '2025-01-01' };

  it('gives the version in force on a day', () => {
    const book = new RuleBook([second, first]);
    expect(book.ruleOn('DL-TEST', '2024-12-31')).toBe(first);
    expect(book.ruleOn('DL-TEST', '2025-01-01')).toBe(second);
    expect(book.versionOf('DL-TEST', 1)).toBe(first);
    expect(book.versionOf('DL-TEST', 3)).toBeUndefined();
    expect(book.ids).toEqual(['DL-TEST']);
  });

  it('answers with a value when there is no rule or none in force', () => {
    const book = new RuleBook([first]);
    expect(book.ruleOn('DL-OTHER', '2024-01-01')).toMatchObject({
      problem: 'RULE_UNKNOWN',
      params: { rule: 'DL-OTHER' },
    });
    expect(book.ruleOn('DL-TEST', '2010-12-31')).toMatchObject({ problem: 'RULE_NOT_IN_FORCE', law: ['PML-33a'] });
    expect(book.ruleOn('DL-TEST', '2025-01-01')).toMatchObject({ problem: 'RULE_NOT_IN_FORCE' });
  });

  it.each([
    ['share a number', [first, { ...second, version: 1 }]],
    ['share a day', [first, { ...second, effectiveFrom: '2024-12-31' }]],
    ['are both open-ended', [RULE, second]],
    ['share a day, the later one first', [second, RULE]],
  ])('refuses versions that %s', (_, rules) => {
    expect(() => new RuleBook(rules)).toThrow(/^DL-TEST: versions \d and \d overlap$/);
  });
});
