import { describe, expect, it } from '@jest/globals';
import { hoursOf, placed } from './time-grid';

const DAY = '2026-01-06';
const from = (start: string, end: string, days: [string, string] = [DAY, DAY]) => ({
  startsAt: `${days[0]}T${start}:00+08:00`,
  endsAt: `${days[1]}T${end}:00+08:00`,
});
const lay = (...items: ReturnType<typeof from>[]) =>
  placed(DAY, items, 8, 19).map(({ top, height, column, columns }) => [top, height, `${column + 1}/${columns}`]);

describe('a column of hours', () => {
  it('puts a block where its time is, in Shanghai', () => {
    expect(lay(from('09:30', '11:00'))).toEqual([[90, 90, '1/1']]);
    expect(placed(DAY, [{ startsAt: '2026-01-06T01:30:00Z', endsAt: '2026-01-06T03:00:00Z' }], 8, 19)[0].top).toBe(90);
  });

  it('shares the width among what overlaps, and only there', () => {
    const morning = [from('09:00', '11:00'), from('10:00', '12:00'), from('11:00', '12:00')];
    expect(lay(...morning, from('14:30', '15:30'))).toEqual([
      [60, 120, '1/2'],
      [120, 120, '2/2'],
      [180, 60, '1/2'],
      [390, 60, '1/1'],
    ]);
  });

  it('cuts what reaches over midnight, and keeps what is short readable', () => {
    const days: [string, string] = ['2026-01-05', '2026-01-07'];
    expect(lay(from('20:00', '20:00', days))).toEqual([[0, 660, '1/1']]);
    expect(lay(from('09:00', '09:05'))).toEqual([[60, 30, '1/1']]);
    expect(lay(from('20:00', '00:00', ['2026-01-05', DAY]))).toEqual([]);
  });

  it('is as long as an office is open, and longer where somebody works late', () => {
    expect(hoursOf(DAY, [from('09:00', '10:00')])).toEqual({ from: 8, to: 19 });
    expect(hoursOf(DAY, [from('07:30', '20:15')])).toEqual({ from: 7, to: 21 });
    expect(hoursOf(DAY, [from('06:00', '06:30', ['2026-01-07', '2026-01-07'])])).toEqual({ from: 8, to: 19 });
  });
});
