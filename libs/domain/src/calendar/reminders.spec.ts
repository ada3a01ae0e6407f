import { loadWorkCalendar } from '#config/holidays';
import { loadRuleBook } from '#config/rules';
import { dueDate, type DueDate } from './due-date.js';
import { remindersOf } from './reminders.js';

const book = loadRuleBook();
const calendar = loadWorkCalendar();
const reminders = (rule: string, start: string): string[] => {
  const date = dueDate(book, calendar, { rule, start }) as DueDate;
  return remindersOf(book.versionOf(rule, 1)!, calendar, date).map(({ day, kind }) => `${day} ${kind}`);
};

describe('reminders', () => {
  it('go out a week and a day before an obligation, and on the day after', () => {
    expect(reminders('DL-OBLIGATION', '2025-12-15')).toEqual([
      '2025-12-08 BEFORE',
      '2025-12-14 BEFORE',
      '2025-12-16 AFTER',
    ]);
  });

  it('go out on days 0, 15, 25 and 29 of the confirmation period', () => {
    expect(reminders('DL-JC-APPLY', '2025-10-16')).toEqual([
      '2025-10-16 BEFORE',
      '2025-10-31 BEFORE',
      '2025-11-10 BEFORE',
      '2025-11-14 BEFORE',
    ]);
  });

  it('count working days for a period in working days, and escalate after it', () => {
    expect(reminders('DL-CONTACT-OTHER', '2025-09-29')).toEqual(['2025-10-09 BEFORE', '2025-10-11 ESCALATION']);
  });

  it('never fall before the start, nor on a counted day after the end', () => {
    const rule = { ...book.versionOf('DL-MED-ENTRUSTED-SIMP', 1)!, reminders: [10, 7, 1], remindAtDay: [2, 20] };
    const date = dueDate(book, calendar, { rule: rule.id, start: '2025-06-04' }) as DueDate;
    expect(remindersOf(rule, calendar, date).map(({ day }) => day)).toEqual(['2025-06-04', '2025-06-06', '2025-06-10']);
  });
});
