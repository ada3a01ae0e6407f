import { addDays, type Day } from './day.js';
import type { DueDate } from './due-date.js';
import type { PeriodRule } from './period-rule.js';
import type { WorkCalendar } from './work-calendar.js';
import { addWorkingDays } from './working-days.js';

export interface Reminder {
  readonly day: Day;
  readonly kind: 'BEFORE' | 'DUE' | 'AFTER' | 'ESCALATION';
}

/**
 * The days on which to remind of a date, earliest first, each day once. Days before and after are counted as the rule itself
 * counts: working days for a rule in working days, so that nobody is reminded of Monday on a Sunday. Reminders before the start
 * are left out, except where the start is the due day itself (an obligation's own date).
 */
export function remindersOf(rule: PeriodRule, calendar: WorkCalendar, date: DueDate): Reminder[] {
  const { start, due, region } = date;
  const shift = (days: number): Day =>
    rule.cal === 'W' ? addWorkingDays(calendar, due, days, region) : addDays(due, days);
  const kind = (day: Day): Reminder['kind'] => (day < due ? 'BEFORE' : day === due ? 'DUE' : 'AFTER');
  const days = [
    ...rule.remindAtDay.map((number) => addDays(start, number)).filter((day) => day <= due),
    ...rule.reminders.map((before) => shift(-before)).filter((day) => rule.n === 0 || day >= start),
  ];
  const reminders = [...new Set(days)].sort().map((day): Reminder => ({ day, kind: kind(day) }));
  if (rule.escalateAfter)
    reminders.push({ day: addWorkingDays(calendar, due, rule.escalateAfter, region), kind: 'ESCALATION' });
  return reminders;
}
