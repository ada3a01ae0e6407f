import { addDays, workingDaysBetween, type WorkCalendar } from '#libs/domain';

/** Further away nobody counts days, and the calendar of that year may not be published. */
const COUNTED_DAYS = 60;

/**
 * Working days from today to the due day, today not counted: 0 on the day itself, negative when it has passed; null
 * without a due day and where it is far away.
 */
export function workingDaysLeft(
  calendar: WorkCalendar,
  today: string,
  due: string | null,
  region: string,
): number | null {
  if (due === null || due > addDays(today, COUNTED_DAYS) || due < addDays(today, -COUNTED_DAYS * 6)) return null;
  if (due >= today) return workingDaysBetween(calendar, today, due, region);
  // Over a weekend no working day has passed, and yet it is late.
  return Math.min(-1, -workingDaysBetween(calendar, due, today, region));
}
