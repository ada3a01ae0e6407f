import { condensed } from './condensed';
import type { Step } from './api/deadlines';

const counted = (n: number): Step => ({
  day: `2025-01-${String(8 + n).padStart(2, '0')}`,
  kind: 'counted',
  reason: 'WORKDAY',
  law: 'T-1',
  count: n,
});
const start: Step = { day: '2025-01-08', kind: 'start', reason: 'START_DAY', law: 'T-1' };
const rolled: Step = { day: '2025-01-12', kind: 'rolled', reason: 'WEEKEND', law: 'T-3' };
const due: Step = { day: '2025-01-13', kind: 'due', reason: 'LAST_DAY', law: 'T-4' };

describe('The days of a period', () => {
  it('that were only counted are one line, and what happened on the others stays', () => {
    expect(condensed([start, ...[1, 2, 3, 4].map(counted), rolled, due])).toEqual([
      { step: start },
      { from: '2025-01-09', to: '2025-01-12', first: 1, last: 4 },
      { step: rolled },
      { step: due },
    ]);
  });

  it('are not put together where there are but two', () => {
    expect(condensed([start, counted(1), counted(2), due])).toHaveLength(4);
  });
});
