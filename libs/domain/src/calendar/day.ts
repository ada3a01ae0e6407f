/**
 * A day on the wall calendar of Asia/Shanghai, 'YYYY-MM-DD'. Legal periods are counted in days, never in milliseconds:
 * an instant becomes a day by `dayOf`, and a day becomes an instant again only when something has to expire.
 */
export type Day = string;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;
/** One zone for the whole country, without summer time since 1992. */
const SHANGHAI_MS = 8 * 3_600_000;
const INSTANT_SHAPE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** True for a day that exists: '2025-02-29' and '2025-2-1' are none. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && serialOf(value) !== undefined;
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return dayAt(checked(day) + count);
}

/** The corresponding day `count` months later; where that month has none, its last day (Civil Code 202, T-2). */
export function addMonths(day: Day, count: number): Day {
  checked(day);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [floor(months / 12), (months % 12) + 1];
  const lastDate = TWO_DIGITS[monthLength(year, month)];
  const date = day.slice(8);
  return `${year}-${TWO_DIGITS[month]}-${date < lastDate ? date : lastDate}`;
}

/** The corresponding day `count` years later; 29 February becomes the 28th where there is none (T-2). */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12);
}

/** Negative if `a` is earlier, 0 if equal, positive if later: fit for sorting. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `a` to `b`; negative if `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return checked(b) - checked(a);
}

export function weekday(day: Day): Weekday {
  // Serial day 0, 1970-01-01, was a Thursday.
  return (((((checked(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The instant (ISO, UTC) at which a period whose last day is `day` has run out: 24:00 in Shanghai (T-4). */
export function endOfDayInstant(day: Day): string {
  return new Date((checked(day) + 1) * DAY_MS - SHANGHAI_MS).toISOString();
}

/** The day it is in Shanghai at an ISO instant. The instant must carry its offset: a bare local time is a bug. */
export function dayOf(isoInstant: string): Day {
  const ms = INSTANT_SHAPE.test(isoInstant) ? Date.parse(isoInstant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an instant with an offset: ${isoInstant}`);
  return dayAt(floor((ms + SHANGHAI_MS) / DAY_MS));
}

function checked(day: Day): number {
  const serial = serialOf(day);
  if (serial === undefined) throw new RangeError(`not a day: ${day}`);
  return serial;
}

// Days are counted many times for each date, so they go through whole numbers and not through Date objects: the serial
// number counts days from 1970-01-01; a year is taken to begin in March, which puts the leap day at its end.

const { floor } = Math;
const DAYS_IN_400_YEARS = 146_097;
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

function serialOf(day: string): number | undefined {
  if (day.length !== 10 || day[4] !== '-' || day[7] !== '-') return undefined;
  const [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)];
  const exists = year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month);
  if (!exists) return undefined;
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return 365 * marchYear + leapDays(marchYear) + dayOfYear - 719_468;
}

function dayAt(serial: number): Day {
  const fromZero = serial + 719_468;
  const cycle = floor(fromZero / DAYS_IN_400_YEARS);
  const inCycle = fromZero - cycle * DAYS_IN_400_YEARS;
  // Takes out the leap days of 4, 100 and 400 years, so that every year left is 365 days long.
  const even = inCycle - floor(inCycle / 1460) + floor(inCycle / 36_524) - floor(inCycle / (DAYS_IN_400_YEARS - 1));
  const yearOfCycle = floor(even / 365);
  const dayOfYear = inCycle - 365 * yearOfCycle - leapDays(yearOfCycle);
  const marchMonth = floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return `${cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1)}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}`;
}

/** Value of the characters from..to, -1 unless all are digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const leapDays = (year: number): number => floor(year / 4) - floor(year / 100) + floor(year / 400);

function monthLength(year: number, month: number): number {
  if (month === 2) return leapDays(year) > leapDays(year - 1) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
