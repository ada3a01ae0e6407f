import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

/**
 * The second opinion on every legal date. It shares nothing with libs/domain/src/calendar: days are rows of a table that is
 * written out once, month by month, with its own leap years and its own running weekday; a period is a walk along row
 * numbers. The holidays are cut out of the package's yearly files as text, not out of the combined file.
 */
export interface Row {
  readonly day: string;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly rest: boolean;
  /** Could still change: no notice has spoken about this day. */
  readonly open: boolean;
}

const FIRST_YEAR = 2009;
const LAST_YEAR = 2058;
/** 1 January 2009 was a Thursday. */
const FIRST_WEEKDAY = 4;

const folder = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years');
const published = new Set<number>();
const off = new Set<string>();
const worked = new Set<string>();
for (const name of readdirSync(folder).filter((file) => /^\d{4}\.json$/.test(file))) {
  published.add(Number.parseInt(name, 10));
  const text = readFileSync(join(folder, name), 'utf8');
  for (const [, section, body] of text.matchAll(/"(holidays|workdays)":\{([^}]*)\}/g))
    for (const [day] of body.matchAll(/\d{4}-\d\d-\d\d/g)) (section === 'holidays' ? off : worked).add(day);
}

export const table: readonly Row[] = writeOut();
export const rowOf: ReadonlyMap<string, number> = new Map(table.map(({ day }, index) => [day, index]));

function writeOut(): Row[] {
  const rows: Row[] = [];
  let weekday = FIRST_WEEKDAY;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (let month = 1; month <= 12; month++)
      for (let date = 1; date <= lengthOf(year, month); date++) {
        const day = [year, two(month), two(date)].join('-');
        const free = weekday === 6 || weekday === 0;
        const settled = published.has(year) && (month < 12 || date < 25 || published.has(year + 1));
        const named = off.has(day) || worked.has(day);
        rows.push({ day, year, month, date, rest: named ? off.has(day) : free, open: !named && !settled });
        weekday = (weekday + 1) % 7;
      }
  return rows;
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export interface Period {
  readonly n: number;
  readonly unit: string;
  readonly cal: string;
  readonly roll: boolean;
}

/** Row of the last day, and whether a day that decided it is open. `excluded` days are added before the one roll at the end. */
export function lastRow(start: number, period: Period, excluded = 0): { row: number; raw: number; open: boolean } {
  let row = start;
  let open = false;
  if (period.cal === 'W') {
    for (let left = period.n; left > 0; left -= table[row].rest ? 0 : 1) {
      row++;
      open ||= table[row].open;
    }
    return { row, raw: row, open };
  }
  row =
    (period.unit === 'd' ? start + period.n : sameDate(start, period.unit === 'y' ? 12 * period.n : period.n)) +
    excluded;
  return { raw: row, ...(period.roll ? rolled(row) : { row, open }) };
}

/** The first row from here on that is no rest day. */
export function rolled(from: number): { row: number; open: boolean } {
  let row = from;
  let open = table[row].open;
  while (table[row].rest) {
    row++;
    open ||= table[row].open;
  }
  return { row, open };
}

/** Walks to the month wanted, then to the date, or to the last date before the month is over. */
function sameDate(start: number, months: number): number {
  const { year, month, date } = table[start];
  const wanted = year * 12 + month + months;
  let row = start;
  while (table[row].year * 12 + table[row].month < wanted) row++;
  while (table[row].date < date && table[row + 1].month === table[row].month) row++;
  return row;
}
