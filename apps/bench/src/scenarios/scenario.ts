import type { Traffic } from '../measure/traffic.js';
import type { City } from '../seed/city.js';
import type { Target } from '../targets/target.js';

export interface Scenario {
  readonly name: string;
  /** One line for somebody who sees the table for the first time. */
  readonly what: string;
  readonly connections: number;
  /** Table whose new rows count the steps taken; null where nothing may be written. */
  readonly counts: 'audit_entry' | null;
  /** Answers that only say that somebody else was faster. */
  readonly conflicts: readonly number[];
  traffic(place: Place): Promise<Traffic>;
}

/** Where a window takes place. */
export interface Place {
  readonly city: City;
  readonly target: Target;
  readonly round: number;
  /** From 0 to below 1; the same sequence for the same seed, scenario and round, whatever the target. */
  readonly random: () => number;
}
