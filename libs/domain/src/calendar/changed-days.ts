import { addDays, type Day } from './day.js';
import type { DueDate } from './due-date.js';
import type { PeriodRule } from './period-rule.js';
import type { RestReason, WorkCalendar } from './work-calendar.js';

/** A day that another calendar sees differently. */
export interface ChangedDay {
  readonly day: Day;
  readonly was: RestReason;
  readonly is: RestReason;
  readonly holiday?: string;
}

/**
 * Why a date moves: the days that the new calendar sees differently, among those that decide it. A rule in working days
 * looks at every day of the period, one in natural days only at the end of it.
 */
export function changedDays(
  { cal }: PeriodRule,
  before: WorkCalendar,
  after: WorkCalendar,
  date: DueDate,
  was: Day,
): ChangedDay[] {
  const { start, raw, due, region } = date;
  const last = due > was ? due : was;
  const changed: ChangedDay[] = [];
  for (let day = cal === 'W' ? addDays(start, 1) : raw; day <= last; day = addDays(day, 1)) {
    const [old, now] = [before, after].map((calendar) => calendar.restForPeriod(day, region));
    if (old.rest === now.rest) continue;
    changed.push({ day, was: old.why, is: now.why, ...(now.holiday && { holiday: now.holiday }) });
  }
  return changed;
}
