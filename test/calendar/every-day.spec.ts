import { loadWorkCalendar } from '#config/holidays';
import { loadRuleBook } from '#config/rules';
import { dueDate, isCalendarProblem } from '#libs/domain';
import { lastRow, rowOf, table, type Period } from './day-table.js';
import { OTHER, STATUTORY } from './statutory-periods.js';

const book = loadRuleBook();
const calendar = loadWorkCalendar();
const FIRST = rowOf.get('2010-01-01')!;
const LAST = rowOf.get('2026-12-31')!;

/** Start days from 2010 to the last published year; the first few differences in full, all of them counted. */
function differences(rule: string, period: Period, step = 1): { days: number; wrong: number; first: string[] } {
  const first: string[] = [];
  let [days, wrong] = [0, 0];
  for (let start = FIRST; start <= LAST; start += step) {
    days++;
    const { row, raw, open } = lastRow(start, period);
    const ours = dueDate(book, calendar, { rule, start: table[start].day });
    const agrees =
      !isCalendarProblem(ours) &&
      ours.due === table[row].day &&
      ours.raw === table[raw].day &&
      ours.provisional === open &&
      ours.dueAt === `${table[row].day}T16:00:00.000Z`;
    if (!agrees && ++wrong <= 3) first.push(`${table[start].day}: ${JSON.stringify(ours)}, expected ${table[row].day}`);
  }
  return { days, wrong, first };
}

describe('an independent second implementation agrees on the start days from 2010 to 2026', () => {
  it('about which days people rest', () => {
    const wrong = table
      .slice(FIRST, LAST + 1)
      .filter(({ day, rest, open }) => calendar.restOn(day).rest !== rest || calendar.restOn(day).provisional !== open);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(STATUTORY))('for the statutory period %s, every day', (rule, period) => {
    expect(differences(rule, period)).toEqual({ days: 6209, wrong: 0, first: [] });
  });

  it.each(Object.entries(OTHER))('for %s, every fourth day', (rule, period) => {
    expect(differences(rule, period, 4)).toEqual({ days: 1553, wrong: 0, first: [] });
  });

  it('and no rule of the file is left out, nor a statutory one filed as something else', () => {
    expect(Object.keys({ ...STATUTORY, ...OTHER }).sort()).toEqual([...book.ids].sort());
    expect(
      book.rules
        .filter(({ status }) => status === 'C')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(STATUTORY).sort());
  });
});

describe('the algorithm everyone else uses', () => {
  // Weekends and holidays rest, make-up days are forgotten: the error this calendar exists to avoid.
  it('misdates three working days on 15 of the 215 working days from 1 January to 15 November 2025', () => {
    const naive = (day: string, rest: boolean): boolean =>
      rest || [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const starts = table.filter(({ day, rest }) => day >= '2025-01-01' && day <= '2025-11-15' && !rest);
    const wrong = starts.filter(({ day }) => {
      let row = rowOf.get(day)!;
      for (let left = 3; left > 0;) if (!naive(table[++row].day, table[row].rest)) left--;
      const ours = dueDate(book, calendar, { rule: 'DL-COURT-CONFIRM', start: day });
      return isCalendarProblem(ours) || ours.due !== table[row].day;
    });
    expect([wrong.length, starts.length]).toEqual([15, 215]);
  });
});
