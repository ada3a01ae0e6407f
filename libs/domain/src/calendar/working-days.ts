import { calendarProblem, type CalendarProblem } from './calendar-problem.js';
import { addDays, daysBetween, isDay, type Day } from './day.js';
import type { WorkCalendar } from './work-calendar.js';

/** Working days after `from` up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day, region?: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (!calendar.restForPeriod(day, region).rest) count++;
  return count;
}

/** The working day `count` working days after `from` (before it, if negative). `from` itself is not counted. */
export function addWorkingDays(calendar: WorkCalendar, from: Day, count: number, region?: string): Day {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (!calendar.restForPeriod(day, region).rest) left--;
  }
  return day;
}

/** Days that an appraisal takes out of the period: those after the entrustment, up to and including receipt of the report (OM-26). */
export function appraisalDays(entrustedOn: Day, receivedOn: Day): number | CalendarProblem {
  if (!isDay(entrustedOn)) return calendarProblem('/entrustedOn', 'DAY_INVALID');
  if (!isDay(receivedOn)) return calendarProblem('/receivedOn', 'DAY_INVALID');
  if (receivedOn < entrustedOn) return calendarProblem('/receivedOn', 'APPRAISAL_REVERSED', ['OM-26']);
  return daysBetween(entrustedOn, receivedOn);
}
