import { addDays, dayOf, type WorkCalendar } from '#libs/domain';

export interface Taken {
  readonly from: string;
  readonly to: string;
}

export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** When a committee sits, in Shanghai time. */
export const OFFICE_HOURS = [
  ['09:00', '12:00'],
  ['14:30', '18:00'],
] as const;

const STEP_MINUTES = 30;
const MINUTE_MS = 60_000;

/**
 * The first times at which nobody asked for is taken: on working days, within office hours, on the half hour, not before
 * `now`. One time of a morning or afternoon is enough to offer.
 */
export function freeSlots(
  calendar: WorkCalendar,
  taken: readonly Taken[],
  wanted: { now: string; from: string; to: string; minutes: number; most: number; region?: string },
): Slot[] {
  const busy = taken.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const);
  const length = wanted.minutes * MINUTE_MS;
  const earliest = Date.parse(wanted.now);
  const slots: Slot[] = [];
  const today = dayOf(wanted.now);
  for (let day = wanted.from > today ? wanted.from : today; day <= wanted.to; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day, wanted.region)) continue;
    for (const [opens, closes] of OFFICE_HOURS) {
      const last = at(day, closes) - length;
      let start = at(day, opens);
      while (start <= last && (start < earliest || busy.some(([from, to]) => from < start + length && to > start))) {
        start += STEP_MINUTES * MINUTE_MS;
      }
      if (start > last) continue;
      slots.push({ startsAt: new Date(start).toISOString(), endsAt: new Date(start + length).toISOString() });
      if (slots.length === wanted.most) return slots;
    }
  }
  return slots;
}

const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`);
