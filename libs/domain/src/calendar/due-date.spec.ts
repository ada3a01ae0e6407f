import { loadWorkCalendar } from '#config/holidays';
import { loadRuleBook } from '#config/rules';
import { isCalendarProblem } from './calendar-problem.js';
import { dueDate, explain, type DueDate, type PeriodInput } from './due-date.js';
import type { PeriodRule } from './period-rule.js';
import { RuleBook } from './rule-book.js';
import { WorkCalendar } from './work-calendar.js';

const book = loadRuleBook();
const calendar = loadWorkCalendar();

/** Periods by length alone, so that the vectors test counting and not the table of rules. */
const plain = (n: number, unit: PeriodRule['unit'], cal: PeriodRule['cal']): RuleBook =>
  new RuleBook([{ ...book.versionOf('DL-MED-OWN', 1)!, id: 'DL-TEST', n, unit, cal, roll: cal === 'N' }]);

function due(rules: RuleBook, input: PeriodInput): DueDate {
  const date = dueDate(rules, calendar, input);
  if (isCalendarProblem(date)) throw new Error(`${input.rule}: ${date.problem}`);
  return date;
}

describe('the test vectors of the rule table (domain.md §2.9)', () => {
  it.each([
    [1, '2024-09-01', 30, 'd', 'N', '2024-10-01', '2024-10-08'],
    [2, '2025-01-10', 30, 'd', 'N', '2025-02-09', '2025-02-10'],
    [3, '2025-02-10', 30, 'd', 'N', '2025-03-12', '2025-03-12'],
    [4, '2025-03-28', 7, 'd', 'N', '2025-04-04', '2025-04-07'],
    [5, '2025-04-16', 15, 'd', 'N', '2025-05-01', '2025-05-06'],
    [6, '2025-06-05', 30, 'd', 'N', '2025-07-05', '2025-07-07'],
    [7, '2025-09-08', 30, 'd', 'N', '2025-10-08', '2025-10-09'],
    [8, '2025-10-16', 30, 'd', 'N', '2025-11-15', '2025-11-17'],
    [9, '2026-01-15', 30, 'd', 'N', '2026-02-14', '2026-02-14'],
    [10, '2026-01-20', 30, 'd', 'N', '2026-02-19', '2026-02-24'],
    [11, '2026-04-28', 7, 'd', 'N', '2026-05-05', '2026-05-06'],
    [12, '2026-09-10', 30, 'd', 'N', '2026-10-10', '2026-10-10'],
    [13, '2025-01-24', 3, 'd', 'W', '2025-02-05', '2025-02-05'],
    [14, '2025-09-30', 3, 'd', 'W', '2025-10-11', '2025-10-11'],
    [15, '2026-09-30', 3, 'd', 'W', '2026-10-10', '2026-10-10'],
    [16, '2026-02-12', 3, 'd', 'W', '2026-02-24', '2026-02-24'],
    [17, '2025-12-31', 3, 'd', 'W', '2026-01-06', '2026-01-06'],
    [18, '2024-02-29', 2, 'y', 'N', '2026-02-28', '2026-02-28'],
  ] as const)('%i: %s + %i %s %s', (_, start, n, unit, cal, raw, last) => {
    expect(due(plain(n, unit, cal), { rule: 'DL-TEST', start })).toMatchObject({ raw, due: last, provisional: false });
  });

  it.each([
    ['2025-01-24', 3, 'W', '2025-02-05'],
    ['2025-09-26', 3, 'W', '2025-09-30'],
    ['2025-09-30', 3, 'W', '2025-10-11'],
    ['2025-01-09', 30, 'N', '2025-02-08'],
    ['2024-12-29', 30, 'N', '2025-02-05'],
  ] as const)('%s + %i %s, where weekends and holidays alone would go wrong', (start, n, cal, last) => {
    expect(due(plain(n, 'd', cal), { rule: 'DL-TEST', start }).due).toBe(last);
  });
});

describe('the sample cases (domain.md §8)', () => {
  it.each([
    ['S01', 'DL-MED-OWN', '2025-01-08', '2025-02-07'],
    ['S02', 'DL-MED-DELEGATED-PAPER', '2025-01-10', '2025-02-10'],
    ['S02 confirmation', 'DL-JC-APPLY', '2025-02-10', '2025-03-12'],
    ['S02 confirmation, by the committee seal', 'DL-JC-APPLY', '2025-02-11', '2025-03-13'],
    ['S03', 'DL-MED-ENTRUSTED-SIMP', '2025-03-28', '2025-04-07'],
    ['S04', 'DL-MED-ENTRUSTED-ORD', '2025-04-16', '2025-05-06'],
    ['S05', 'DL-MED-OWN', '2025-05-12', '2025-06-11'],
    ['S06', 'DL-MED-OWN', '2025-06-05', '2025-07-07'],
    ['S07 acknowledgement', 'DL-XR-ACK', '2025-07-08', '2025-07-11'],
    ['S07', 'DL-MED-OWN', '2025-07-15', '2025-08-14'],
    ['S07 confirmation', 'DL-JC-APPLY', '2025-08-12', '2025-09-11'],
    ['S08', 'DL-MED-OWN', '2025-08-25', '2025-09-24'],
    ['S09', 'DL-MED-OWN', '2025-09-08', '2025-10-09'],
    ['S10, S11, S12', 'DL-MED-DELEGATED-ONLINE', '2025-09-18', '2025-10-20'],
    ['S10 confirmation', 'DL-JC-APPLY', '2025-10-16', '2025-11-17'],
    ['S14', 'DL-MED-DELEGATED-PAPER', '2025-11-12', '2025-12-12'],
    ['S15', 'DL-MED-OWN', '2025-12-10', '2026-01-09'],
  ])('%s: %s from %s ends on %s', (_, rule, start, last) => {
    expect(due(book, { rule, start })).toMatchObject({ due: last, provisional: false });
  });

  it.each([
    ['S04', 'DL-MED-ENTRUSTED-ORD', '2025-04-16', '2025-05-26'],
    ['S08', 'DL-MED-OWN', '2025-08-25', '2025-10-14'],
  ])('%s: twenty more days run from the rolled last day', (_, rule, start, last) => {
    expect(due(book, { rule, start, extraDays: 20 }).due).toBe(last);
  });
});

describe('a due date', () => {
  it('says by which version of rule and calendar it was computed, what it rests on and when it expires', () => {
    expect(due(book, { rule: 'DL-MED-DELEGATED-ONLINE', start: '2025-09-18' })).toEqual({
      rule: 'DL-MED-DELEGATED-ONLINE',
      ruleVersion: 1,
      start: '2025-09-18',
      raw: '2025-10-18',
      due: '2025-10-20',
      dueAt: '2025-10-20T16:00:00.000Z',
      provisional: false,
      calendarVersion: calendar.version,
      citation: ['OM-24a', 'OM-26'],
    });
  });

  it('adds appraisal days before it rolls, once (OM-26)', () => {
    const start = '2025-09-18';
    const date = due(book, { rule: 'DL-MED-DELEGATED-ONLINE', start, excludedDays: 7 });
    expect(date).toMatchObject({ raw: '2025-10-25', due: '2025-10-27', excludedDays: 7 });
  });

  it('rolls an agreed end too', () => {
    const input = { rule: 'DL-MED-OWN', start: '2025-09-08', agreedEnd: '2025-11-15' };
    expect(due(book, input)).toMatchObject({ raw: '2025-11-15', due: '2025-11-17' });
  });

  it('keeps days the law excludes when an agreed end would cut them off', () => {
    const input = { rule: 'DL-MED-DELEGATED-ONLINE', start: '2025-03-03', excludedDays: 40, agreedEnd: '2025-04-10' };
    expect(due(book, input).raw).toBe('2025-05-12');
  });

  it('is provisional when the answer hangs on a year without notice, and only then (T-10)', () => {
    expect(due(book, { rule: 'DL-MED-OWN', start: '2026-11-24' })).toMatchObject({
      due: '2026-12-24',
      provisional: false,
    });
    expect(due(book, { rule: 'DL-MED-OWN', start: '2026-11-25' })).toMatchObject({
      due: '2026-12-25',
      provisional: true,
    });
    expect(due(book, { rule: 'DL-ACCEPT', start: '2026-12-22' })).toMatchObject({
      due: '2026-12-25',
      provisional: true,
    });
    expect(due(book, { rule: 'DL-RETAIN-LONG', start: '2025-06-01' })).toMatchObject({
      due: '2055-06-01',
      provisional: false,
    });
  });

  it('ignores local days unless their layer moves periods (T-9)', () => {
    const regions = [{ region: 'xining', source: 'test', off: ['2025-03-12'], makeUp: [] }];
    const shown = new WorkCalendar({ version: 'test', notices: calendar.notices, regions });
    const moving = new WorkCalendar({
      version: 'test',
      notices: calendar.notices,
      regions: [{ ...regions[0], movesPeriods: true }],
    });
    const input = { rule: 'DL-MED-OWN', start: '2025-02-10', region: 'xining' };
    expect(dueDate(book, shown, input)).toMatchObject({ due: '2025-03-12' });
    expect(dueDate(book, moving, input)).toMatchObject({ due: '2025-03-13' });
  });

  it('says when the start lies before the cited text', () => {
    expect(due(book, { rule: 'DL-COURT-CONFIRM', start: '2021-12-31' }).beforeSource).toBe(true);
    expect(due(book, { rule: 'DL-COURT-CONFIRM', start: '2022-01-01' }).beforeSource).toBeUndefined();
  });

  it('takes the version in force on the start day', () => {
    const old = { ...book.versionOf('DL-ACCEPT', 1)!, effectiveTo: '2025-06-30' };
    const two = new RuleBook([old, { ...old, version: 2, n: 5, effectiveFrom: '2025-07-01', effectiveTo: undefined }]);
    expect(due(two, { rule: 'DL-ACCEPT', start: '2025-06-30' })).toMatchObject({ ruleVersion: 1, due: '2025-07-03' });
    expect(due(two, { rule: 'DL-ACCEPT', start: '2025-07-01' })).toMatchObject({ ruleVersion: 2, due: '2025-07-08' });
  });

  it.each([
    ['RULE_UNKNOWN', '/rule', { rule: 'DL-NOTHING', start: '2025-01-01' }],
    ['RULE_NOT_IN_FORCE', '/start', { rule: 'DL-ACCEPT', start: '2009-12-31' }],
    ['DAY_INVALID', '/start', { rule: 'DL-ACCEPT', start: '2025-02-30' }],
    ['DAY_INVALID', '/start', { rule: 'DL-ACCEPT', start: '9999-12-31' }],
    ['DAYS_INVALID', '/extraDays', { rule: 'DL-MED-OWN', start: '2025-01-01', extraDays: 3661 }],
    ['DAY_INVALID', '/agreedEnd', { rule: 'DL-MED-OWN', start: '2025-01-01', agreedEnd: 'later' }],
    ['DAYS_INVALID', '/excludedDays', { rule: 'DL-MED-DELEGATED-ONLINE', start: '2025-01-01', excludedDays: -1 }],
    ['DAYS_INVALID', '/extraDays', { rule: 'DL-MED-OWN', start: '2025-01-01', extraDays: 1.5 }],
    ['NOT_EXCLUDABLE', '/excludedDays', { rule: 'DL-JC-APPLY', start: '2025-01-01', excludedDays: 3 }],
    ['NOT_EXTENDABLE', '/extraDays', { rule: 'DL-JC-APPLY', start: '2025-01-01', extraDays: 3 }],
    ['NOT_EXTENDABLE', '/agreedEnd', { rule: 'DL-ACCEPT', start: '2025-01-01', agreedEnd: '2025-02-01' }],
    [
      'EXTENSION_AMBIGUOUS',
      '/agreedEnd',
      { rule: 'DL-MED-OWN', start: '2025-01-01', agreedEnd: '2025-03-03', extraDays: 3 },
    ],
    ['AGREED_END_TOO_EARLY', '/agreedEnd', { rule: 'DL-MED-OWN', start: '2025-02-10', agreedEnd: '2025-03-11' }],
  ])('answers %s at %s as a value', (problem, pointer, input) => {
    expect(dueDate(book, calendar, input)).toMatchObject({ problem, pointer });
    expect(explain(book, calendar, input)).toMatchObject({ problem, pointer });
  });

  it('allows zero where nothing is excluded or extended', () => {
    const input = { rule: 'DL-ACCEPT', start: '2025-09-26', excludedDays: 0, extraDays: 0 };
    expect(due(book, input).due).toBe('2025-09-30');
  });
});
