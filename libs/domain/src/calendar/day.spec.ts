import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayOf,
  daysBetween,
  endOfDayInstant,
  isDay,
  weekday,
} from './day.js';

describe('a day', () => {
  it.each(['2024-02-29', '2025-12-31', '2000-01-01'])('%s is a day', (day) => expect(isDay(day)).toBe(true));

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-1',
    '20250401',
    '2025-04-01T00:00',
    '2025-04-0x',
    '2025/04/01',
    '0999-01-01',
    '',
    null,
    5,
  ])('%p is none', (value) => expect(isDay(value)).toBe(false));

  it('is counted over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(daysBetween('2024-12-31', '2025-12-31')).toBe(365);
    expect(daysBetween('2025-03-01', '2025-02-27')).toBe(-2);
  });

  it('has a corresponding day months later, or else the last day of the month (T-2)', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-08-30', 6)).toBe('2026-02-28');
    expect(addMonths('2025-08-28', 6)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(addYears('2024-02-29', 2)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('agrees with the runtime on every day of four hundred years', () => {
    const start = Date.UTC(1800, 0, 1);
    const wrong: string[] = [];
    for (let count = 0; count < 146_097; count++) {
      const date = new Date(start + count * 86_400_000);
      const day = date.toISOString().slice(0, 10);
      const agrees =
        addDays('1800-01-01', count) === day &&
        addDays(day, -count) === '1800-01-01' &&
        weekday(day) % 7 === date.getUTCDay() &&
        isDay(day);
      if (!agrees) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('sorts and knows its weekday', () => {
    expect(['2025-10-01', '2024-12-31', '2025-02-01'].sort(compareDays)).toEqual([
      '2024-12-31',
      '2025-02-01',
      '2025-10-01',
    ]);
    expect(compareDays('2025-01-01', '2025-01-01')).toBe(0);
    expect(weekday('2025-02-10')).toBe(1);
    expect(weekday('2025-02-08')).toBe(6);
    expect(weekday('2025-02-09')).toBe(7);
  });

  it('ends at midnight in Shanghai, whatever the zone of the machine', () => {
    expect(endOfDayInstant('2025-02-10')).toBe('2025-02-10T16:00:00.000Z');
    expect(dayOf('2025-02-10T15:59:59.999Z')).toBe('2025-02-10');
    expect(dayOf('2025-02-10T16:00:00Z')).toBe('2025-02-11');
    expect(dayOf('2025-02-10T23:30:00+08:00')).toBe('2025-02-10');
    expect(dayOf(endOfDayInstant('2024-12-31'))).toBe('2025-01-01');
  });

  it('is never guessed: a broken day or an instant without offset is a bug', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow('not a day: 2025-02-30');
    expect(() => endOfDayInstant('soon')).toThrow(RangeError);
    expect(() => dayOf('2025-02-10T12:00:00')).toThrow('not an instant with an offset');
    expect(() => dayOf('2025-02-10')).toThrow(RangeError);
  });
});
