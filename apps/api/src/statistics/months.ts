import { addDays, addMonths } from '#libs/domain';
import type { Period } from './counted-cases.js';

/** The months of a period, the first and the last cut to it. Key 'YYYY-MM'. */
export function monthsOf(from: string, to: string): Period[] {
  const months: Period[] = [];
  for (let first = from; first <= to; first = addDays(months.at(-1)!.last, 1)) {
    const end = addDays(addMonths(`${first.slice(0, 7)}-01`, 1), -1);
    months.push({ key: first.slice(0, 7), first, last: end < to ? end : to });
  }
  return months;
}
