import type { Measured } from '../measure/measured-window.js';
import { transition } from '../scenarios/transition.js';
import { median, summarise } from './summary.js';

const window = (target: 'floor' | 'project', round: number, rest: Partial<Measured>): Measured => ({
  scenario: 'transition',
  connections: 32,
  target,
  round,
  perSecond: 100,
  p50: 1,
  p99: 2,
  answers: 100,
  done: 100,
  conflicts: 0,
  bad: {},
  bytes: 10,
  quiet: { idle: 1, waitedMs: 0, gaveUp: false },
  work: { server: 100, database: 200, load: 50, foreign: 0 },
  dropped: 0,
  noisy: false,
  perStep: 'audit_entry 1',
  faults: [],
  ...rest,
});

describe('the summary of a run', () => {
  it('takes the ratio inside each round, and then the median of the ratios', () => {
    const rounds = [
      [1000, 500],
      [100, 90],
      [500, 300],
    ];
    const windows = rounds.flatMap(([floor, project], round) => [
      window('floor', round, { perSecond: floor }),
      window('project', round, { perSecond: project }),
    ]);
    const [row] = summarise([transition(32)], windows);
    expect(row.ratio).toEqual({ median: 0.6, least: 0.5, most: 0.9 });
    expect(row.floor.perSecond).toBe(500);
    expect(row.floor.work).toEqual({ server: 1, database: 2, load: 0.5 });
    expect(row.faults).toEqual([]);
  });

  it('is void where the two did not write the same rows', () => {
    const windows = [window('floor', 0, {}), window('project', 0, { perStep: 'audit_entry 1, paper 1' })];
    const [row] = summarise([transition(32)], windows);
    expect(row.faults).toEqual(['rows per step differ: audit_entry 1 | audit_entry 1, paper 1']);
  });

  it('passes on the faults of single windows, each once', () => {
    const faults = ['nothing was answered'];
    const [row] = summarise([transition(32)], [window('floor', 0, { faults }), window('floor', 1, { faults })]);
    expect(row).toMatchObject({ faults: ['floor: nothing was answered'], ratio: null });
  });
});

describe('the median', () => {
  it('is the middle one, or the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
