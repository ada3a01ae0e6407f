/** The days a calendar shows. All days are texts, 'YYYY-MM-DD'. */

export const VIEWS = ['day', 'week', 'month', 'agenda'] as const;
export type View = (typeof VIEWS)[number];

const AGENDA_DAYS = 30;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;
const lastOfMonth = (day: string): string => addDays(addMonths(firstOfMonth(day), 1), -1);

/** The same day of another month, or its last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** First and last day shown; a month is filled up to whole weeks. */
export function spanOf(view: View, on: string): { from: string; to: string } {
  switch (view) {
    case 'day':
      return { from: on, to: on };
    case 'week':
      return { from: mondayOf(on), to: addDays(mondayOf(on), 6) };
    case 'month':
      return { from: mondayOf(firstOfMonth(on)), to: addDays(mondayOf(lastOfMonth(on)), 6) };
    case 'agenda':
      return { from: on, to: addDays(on, AGENDA_DAYS - 1) };
  }
}

/** The day from which the next or the last screen is drawn. */
export function turn(view: View, on: string, forward: boolean): string {
  const way = forward ? 1 : -1;
  if (view === 'month') return addMonths(firstOfMonth(on), way);
  return addDays(on, way * { day: 1, week: 7, agenda: AGENDA_DAYS }[view]);
}

export function daysOf({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
