import type { Measured } from '../measure/measured-window.js';
import type { Scenario } from '../scenarios/index.js';

export interface Row {
  readonly scenario: string;
  readonly what: string;
  readonly connections: number;
  readonly floor: Side;
  readonly project: Side;
  /** Project ÷ floor within a round: median, smallest, largest; null without a single pair. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number } | null;
  /** Rounds in which others used the machine although it was measured again. */
  readonly noisyRounds: number;
  readonly faults: readonly string[];
}

export interface Side {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  /** Lost races per step that was taken. */
  readonly conflicts: number;
  readonly perStep: string;
  /** Processor milliseconds per answer; null where it cannot be known. */
  readonly work: { readonly server: number; readonly database: number; readonly load: number } | null;
}

/** One line per scenario; the two sides must have written the same rows per step. */
export function summarise(scenarios: readonly Scenario[], windows: readonly Measured[]): Row[] {
  return scenarios.map(({ name, what, connections }) => {
    const mine = windows.filter((window) => window.scenario === name && window.connections === connections);
    const of = (target: string) => mine.filter((window) => window.target === target);
    const ratios = of('floor').flatMap((floor) => {
      const project = of('project').find(({ round }) => round === floor.round);
      return project && floor.perSecond > 0 ? [project.perSecond / floor.perSecond] : [];
    });
    const profiles = new Set(mine.map(({ perStep }) => perStep));
    const faults = mine.flatMap((window) => window.faults.map((fault) => `${window.target}: ${fault}`));
    if (profiles.size > 1) faults.push(`rows per step differ: ${[...profiles].join(' | ')}`);
    return {
      scenario: name,
      what,
      connections,
      floor: sideOf(of('floor')),
      project: sideOf(of('project')),
      ratio:
        ratios.length > 0 ? { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) } : null,
      noisyRounds: new Set(mine.filter(({ noisy }) => noisy).map(({ round }) => round)).size,
      faults: [...new Set(faults)],
    };
  });
}

function sideOf(windows: readonly Measured[]): Side {
  const middle = (value: (window: Measured) => number) => median(windows.map(value));
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    bytes: Math.round(middle(({ bytes }) => bytes)),
    conflicts: middle(({ conflicts, done }) => (done > 0 ? conflicts / done : 0)),
    perStep: windows[0]?.perStep ?? '',
    work: windows.some(({ work }) => work === null)
      ? null
      : {
          server: middle(({ work, answers }) => work!.server / answers),
          database: middle(({ work, answers }) => work!.database / answers),
          load: middle(({ work, answers }) => work!.load / answers),
        },
  };
}

/** Of an even number of values, the mean of the middle two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
