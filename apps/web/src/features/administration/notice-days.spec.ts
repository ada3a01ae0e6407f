import { describe, expect, it } from '@jest/globals';
import { spansOf } from './notice-days';

describe('days off', () => {
  it('are drawn together within a holiday, over the end of a month, and not over a gap', () => {
    const days = ['2026-05-01', '2026-04-30', '2026-05-02', '2026-10-01', '2026-10-03', '2026-10-04'];
    const holidays = {
      '2026-04-30': 'LABOUR_DAY',
      '2026-05-01': 'LABOUR_DAY',
      '2026-05-02': 'LABOUR_DAY',
      '2026-10-01': 'NATIONAL_DAY',
      '2026-10-03': 'MID_AUTUMN_FESTIVAL',
      '2026-10-04': 'NATIONAL_DAY',
    };
    expect(spansOf(days, holidays)).toEqual([
      { holiday: 'LABOUR_DAY', from: '2026-04-30', to: '2026-05-02' },
      { holiday: 'NATIONAL_DAY', from: '2026-10-01', to: '2026-10-01' },
      { holiday: 'MID_AUTUMN_FESTIVAL', from: '2026-10-03', to: '2026-10-03' },
      { holiday: 'NATIONAL_DAY', from: '2026-10-04', to: '2026-10-04' },
    ]);
    expect(spansOf([], {})).toEqual([]);
  });
});
