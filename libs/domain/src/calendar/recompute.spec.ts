import { loadWorkCalendar } from '#config/holidays';
import { loadRuleBook } from '#config/rules';
import { isCalendarProblem } from './calendar-problem.js';
import { dueDate, type DueDate, type PeriodInput } from './due-date.js';
import { recompute } from './recompute.js';
import { RuleBook } from './rule-book.js';

const book = loadRuleBook();
const before = loadWorkCalendar();
const after = loadWorkCalendar([
  {
    year: 2027,
    documentNumber: '国办发明电〔2026〕0号',
    source: 'made up for this test',
    off: ['2027-01-01', '2027-01-04'],
    makeUp: ['2026-12-27'],
  },
]);

const stored = (id: string, input: PeriodInput): DueDate & { id: string } => {
  const date = dueDate(book, before, input);
  if (isCalendarProblem(date)) throw new Error(date.problem);
  return { id, ...date };
};

describe('a new notice', () => {
  it('lists the dates that move and those that are now certain, and leaves the rest alone', () => {
    const dates = [
      stored('moves', { rule: 'DL-MED-OWN', start: '2026-12-05' }),
      stored('confirmed', { rule: 'DL-MED-OWN', start: '2026-12-10' }),
      stored('untouched', { rule: 'DL-MED-OWN', start: '2026-11-02' }),
      stored('working days', { rule: 'DL-ACCEPT', start: '2026-12-24' }),
    ];
    const { changes, unchanged, problems } = recompute(book, after, dates);
    expect(changes.map(({ stored: { id }, was, becomes, change }) => [id, was, becomes, change])).toEqual([
      ['moves', '2027-01-04', '2027-01-05', 'MOVED'],
      ['confirmed', '2027-01-11', '2027-01-11', 'CONFIRMED'],
      ['working days', '2026-12-29', '2026-12-28', 'MOVED'],
    ]);
    expect(unchanged).toBe(1);
    expect(problems).toEqual([]);
    expect(changes[0].date).toMatchObject({
      calendarVersion: after.version,
      provisional: false,
      dueAt: '2027-01-05T16:00:00.000Z',
    });
    expect(changes[0].date).not.toHaveProperty('id');
  });

  it('keeps extension, exclusion and the version of the rule', () => {
    const date = stored('extended', { rule: 'DL-MED-OWN', start: '2026-11-20', extraDays: 15 });
    const changed = new RuleBook([
      { ...book.versionOf('DL-MED-OWN', 1)!, effectiveTo: '2026-01-01' },
      { ...book.versionOf('DL-MED-OWN', 1)!, version: 2, n: 60, effectiveFrom: '2026-01-02' },
    ]);
    const [change] = recompute(changed, after, [date]).changes;
    expect(change).toMatchObject({ was: '2027-01-05', becomes: '2027-01-05', change: 'CONFIRMED' });
    expect(change.date).toMatchObject({ ruleVersion: 1, extraDays: 15 });

    const appraised = stored('appraised', { rule: 'DL-MED-DELEGATED-ONLINE', start: '2026-11-20', excludedDays: 15 });
    expect(recompute(book, after, [appraised]).changes[0]).toMatchObject({ was: '2027-01-04', becomes: '2027-01-05' });
    const agreed = stored('agreed', {
      rule: 'DL-MED-OWN',
      start: '2026-11-20',
      agreedEnd: '2027-01-04',
      region: 'xining',
    });
    expect(recompute(book, after, [agreed]).changes[0].date).toMatchObject({ due: '2027-01-05', region: 'xining' });
  });

  it('says when a date becomes uncertain again, and when its rule version is gone', () => {
    const [confirmed] = recompute(book, after, [stored('a', { rule: 'DL-MED-OWN', start: '2026-12-10' })]).changes;
    expect(recompute(book, before, [confirmed.date]).changes).toMatchObject([{ change: 'UNSETTLED' }]);
    expect(recompute(new RuleBook([]), after, [confirmed.date])).toMatchObject({
      changes: [],
      problems: [{ problem: 'RULE_VERSION_GONE' }],
    });
  });
});
