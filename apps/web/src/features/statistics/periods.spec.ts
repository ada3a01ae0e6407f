import { nameOf, periodOf } from './periods';

describe('the periods of a report', () => {
  it.each([
    ['thisYear', '2025-12-31', '2025-01-01', '2025-12-31'],
    ['thisQuarter', '2025-12-31', '2025-10-01', '2025-12-31'],
    ['lastQuarter', '2025-12-31', '2025-07-01', '2025-09-30'],
    ['lastQuarter', '2026-02-03', '2025-10-01', '2025-12-31'],
    ['thisMonth', '2026-02-03', '2026-02-01', '2026-02-03'],
    ['lastYear', '2026-02-03', '2025-01-01', '2025-12-31'],
  ] as const)('%s seen from %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
    expect(nameOf(from, to, today)).toBe(name);
  });

  it('other days have no name', () => {
    expect(nameOf('2025-02-02', '2025-03-03', '2025-12-31')).toBeUndefined();
  });
});
