import { describe, expect, it } from '@jest/globals';
import { loadWorkCalendar } from '#config/holidays';
import { freeSlots, type Taken } from './free-slots.js';

const calendar = loadWorkCalendar();
const NOW = '2025-09-25T01:00:00Z';
const offered = (taken: Taken[], more: object = {}) =>
  freeSlots(calendar, taken, { now: NOW, from: '2025-09-26', to: '2025-10-31', minutes: 120, most: 4, ...more }).map(
    ({ startsAt, endsAt }) => [local(startsAt), local(endsAt).slice(11)].join('–'),
  );
const local = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const taken = (from: string, to: string): Taken => ({ from: `${from}:00+08:00`, to: `${to}:00+08:00` });

describe('free times', () => {
  it('are on working days, make-up Sundays too, and not in the holidays', () => {
    expect(offered([], { from: '2025-09-27', most: 7 })).toEqual([
      '2025-09-28 09:00–11:00',
      '2025-09-28 14:30–16:30',
      '2025-09-29 09:00–11:00',
      '2025-09-29 14:30–16:30',
      '2025-09-30 09:00–11:00',
      '2025-09-30 14:30–16:30',
      '2025-10-09 09:00–11:00',
    ]);
  });

  it('make way for what is taken, and fill a gap that is just long enough', () => {
    const busy = [
      taken('2025-09-26T08:00', '2025-09-26T10:00'),
      taken('2025-09-26T15:00', '2025-09-26T16:00'),
      taken('2025-09-28T10:00', '2025-09-28T11:00'),
    ];
    expect(offered(busy)).toEqual([
      '2025-09-26 10:00–12:00',
      '2025-09-26 16:00–18:00',
      '2025-09-28 14:30–16:30',
      '2025-09-29 09:00–11:00',
    ]);
  });

  it('do not lie in the past, nor outside the span, nor where a session does not fit', () => {
    expect(offered([], { now: '2025-09-26T06:45:00Z', to: '2025-09-26' })).toEqual(['2025-09-26 15:00–17:00']);
    expect(offered([], { from: '2025-10-01', to: '2025-10-08' })).toEqual([]);
    expect(offered([], { minutes: 240 })).toEqual([]);
  });
});
