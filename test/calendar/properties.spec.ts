import fc from 'fast-check';
import { loadWorkCalendar } from '#config/holidays';
import { loadRuleBook } from '#config/rules';
import {
  addDays,
  daysBetween,
  dueDate,
  explain,
  isCalendarProblem,
  workingDaysBetween,
  type DueDate,
  type Explanation,
  type PeriodInput,
} from '#libs/domain';
import { lastRow, rolled, rowOf, table } from './day-table.js';

const book = loadRuleBook();
const calendar = loadWorkCalendar();
const first = rowOf.get('2010-01-01')!;
const last = rowOf.get('2026-12-31')!;
const startRow = fc.integer({ min: first, max: last });
const anyRule = fc.constantFrom(...book.rules);
const extendable = fc.constantFrom(...book.rules.filter(({ extend }) => extend));

function given(input: PeriodInput): DueDate {
  const date = dueDate(book, calendar, input);
  if (isCalendarProblem(date)) throw new Error(date.problem);
  return date;
}

describe('for any rule, any start day from 2010 to 2026', () => {
  it('appraisal days lengthen the period before the single roll', () => {
    fc.assert(
      fc.property(startRow, fc.integer({ min: 0, max: 200 }), (start, excludedDays) => {
        const expected = lastRow(start, { n: 30, unit: 'd', cal: 'N', roll: true }, excludedDays);
        const date = given({ rule: 'DL-MED-DELEGATED-ONLINE', start: table[start].day, excludedDays });
        expect([date.raw, date.due]).toEqual([table[expected.raw].day, table[expected.row].day]);
      }),
      { numRuns: 1000 },
    );
  });

  it('extra days run from the rolled last day and roll again', () => {
    fc.assert(
      fc.property(extendable, startRow, fc.integer({ min: 1, max: 120 }), (rule, start, extraDays) => {
        const expected = rolled(lastRow(start, rule).row + extraDays).row;
        expect(given({ rule: rule.id, start: table[start].day, extraDays }).due).toBe(table[expected].day);
      }),
      { numRuns: 1000 },
    );
  });

  it('an agreed end rolls, and is refused before the end the period has anyway', () => {
    fc.assert(
      fc.property(extendable, startRow, fc.integer({ min: -20, max: 200 }), (rule, start, later) => {
        const raw = lastRow(start, rule).raw;
        const agreedEnd = table[raw + later].day;
        const date = dueDate(book, calendar, { rule: rule.id, start: table[start].day, agreedEnd });
        if (later < 0) expect(date).toMatchObject({ problem: 'AGREED_END_TOO_EARLY' });
        else expect(date).toMatchObject({ due: table[rolled(raw + later).row].day });
      }),
      { numRuns: 1000 },
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyRule, startRow, fc.integer({ min: 1, max: 40 }), ({ id }, start, later) => {
        const [early, late] = [table[start].day, table[start + later].day];
        expect(given({ rule: id, start: early }).due <= given({ rule: id, start: late }).due).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a rolled last day is a working day, and only rest days lie between it and the raw end', () => {
    fc.assert(
      fc.property(anyRule, startRow, (rule, start) => {
        const { raw, due } = given({ rule: rule.id, start: table[start].day });
        if (!rule.roll) return;
        expect(calendar.isWorkday(due)).toBe(true);
        expect(workingDaysBetween(calendar, addDays(raw, -1), due)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('the explanation gives the same date and accounts for every day', () => {
    fc.assert(
      fc.property(anyRule, startRow, (rule, start) => {
        const input = { rule: rule.id, start: table[start].day };
        const { steps, ...date } = explain(book, calendar, input) as Explanation;
        expect(date).toEqual(given(input));

        const days = (kind: string) => steps.filter((step) => step.kind === kind).map(({ day }) => day);
        expect(steps[0]).toMatchObject({ kind: 'start', day: date.start });
        expect(steps.at(-1)).toMatchObject({ kind: 'due', day: date.due });
        expect(days('counted')).toHaveLength(rule.unit === 'd' ? rule.n : 1);
        expect(days('rolled')).toHaveLength(daysBetween(date.raw, date.due));
        if (rule.unit === 'd')
          expect([...days('counted'), ...days('skipped')].sort()).toEqual(
            table.slice(start + 1, rowOf.get(date.raw)! + 1).map(({ day }) => day),
          );
        expect(steps.map(({ day }) => day)).toEqual(steps.map(({ day }) => day).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('named appraisals and their number give the same date', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(startRow, span, (start, [after, length]) => {
        const input = { rule: 'DL-MED-DELEGATED-ONLINE', start: table[start].day };
        const [entrustedOn, receivedOn] = [table[start + after].day, table[start + after + length].day];
        const named = explain(book, calendar, { ...input, appraisals: [{ entrustedOn, receivedOn }] });
        const { steps, ...date } = named as Explanation;
        expect(date).toEqual(given({ ...input, excludedDays: length }));
        expect(steps.filter(({ kind }) => kind === 'excluded').map(({ day }) => day)).toEqual(
          table.slice(start + after + 1, start + after + length + 1).map(({ day }) => day),
        );
        expect(steps.filter(({ kind }) => kind === 'counted')).toHaveLength(30);
      }),
      { numRuns: 500 },
    );
  });
});
