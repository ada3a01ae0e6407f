import { describe, expect, it } from '@jest/globals';
import { addMonths, daysOf, spanOf, turn } from './span-of-view';

describe('what a calendar shows', () => {
  it('is whole weeks from Monday, and months filled up to weeks', () => {
    expect(spanOf('day', '2026-01-06')).toEqual({ from: '2026-01-06', to: '2026-01-06' });
    expect(spanOf('week', '2026-01-04')).toEqual({ from: '2025-12-29', to: '2026-01-04' });
    expect(spanOf('week', '2026-01-05')).toEqual({ from: '2026-01-05', to: '2026-01-11' });
    expect(spanOf('month', '2026-02-14')).toEqual({ from: '2026-01-26', to: '2026-03-01' });
    expect(daysOf(spanOf('month', '2026-02-14'))).toHaveLength(35);
    expect(daysOf(spanOf('agenda', '2026-01-31'))).toHaveLength(30);
  });

  it('turns by its own length, over the end of a year and from a long month', () => {
    expect(turn('day', '2025-12-31', true)).toBe('2026-01-01');
    expect(turn('week', '2026-01-01', false)).toBe('2025-12-25');
    expect(turn('month', '2026-01-31', true)).toBe('2026-02-01');
    expect(turn('month', '2026-01-31', false)).toBe('2025-12-01');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  });
});
