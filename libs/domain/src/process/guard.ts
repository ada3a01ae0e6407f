import type { Role } from './actor.js';
import type { CaseFacts } from './case-facts.js';
import type { LastStep } from './process.js';

/** A fact that must hold before an event may happen. It looks at facts only, so it also answers "show this button?". */
export interface Guard<Facts> {
  readonly holds: (facts: Facts, file: CaseFacts, last: LastStep | null) => boolean;
  readonly law: readonly string[];
  /** Who can bring the fact about. */
  readonly curedBy: readonly Role[];
}

export const guardsOf =
  <Facts>() =>
  <G extends Readonly<Record<string, Guard<Facts>>>>(guards: G): G =>
    guards;
