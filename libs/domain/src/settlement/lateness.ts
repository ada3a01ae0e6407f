import type { DueDate } from '../calendar/index.js';
import type { Command, Scene } from '../process/index.js';
import { openItems } from './performance-plan.js';
import type { SettlementFacts } from './settlement.facts.js';

/**
 * What runs while somebody is late: limitation as information (LIM-193), and the two years for enforcement once there is
 * something to enforce (CPL-250). Payment in part is consent and starts both anew (LIM-14).
 */
export interface Lateness {
  readonly limitation: DueDate | null;
  readonly enforce: DueDate | null;
}

export const nobodyLate: Lateness = { limitation: null, enforce: null };

/** Limitation of the claim that has just fallen due or been broken; an older one that runs already stays. */
export const lateSince = (scene: Scene<SettlementFacts>, day: string): DueDate | null =>
  scene.facts.limitationOn === null ? scene.due('DL-LIMITATION', day) : null;

/** Starts anew what runs. */
export const interrupted = (scene: Scene<SettlementFacts>): Lateness => {
  const { limitationOn, enforceBy } = scene.facts;
  if (limitationOn === null) return nobodyLate;
  return {
    limitation: scene.due('DL-LIMITATION', scene.on),
    enforce: enforceBy === null ? null : scene.due('DL-ENFORCE', scene.on),
  };
};

export const recordLateness = ({ limitation, enforce }: Lateness): Partial<SettlementFacts> => ({
  ...(limitation && { limitationOn: limitation.due }),
  ...(enforce && { enforceBy: enforce.due }),
});

export const moveLateness = ({ limitation, enforce }: Lateness): Command[] => [
  ...(limitation ? [{ kind: 'moveDeadline', name: 'settlement.limitation', date: limitation } as const] : []),
  ...(enforce ? [{ kind: 'moveDeadline', name: 'settlement.enforcement', date: enforce } as const] : []),
];

export const limitationClock = (date: DueDate | null): Command[] =>
  date ? [{ kind: 'startDeadline', name: 'settlement.limitation', date, fires: null, to: ['mediator'] }] : [];

/** Started when the agreement becomes enforceable, as long as there is something left to enforce. */
export const enforcementClock = (facts: SettlementFacts, date: DueDate): Command[] =>
  openItems(facts).length > 0 || facts.breach
    ? [{ kind: 'startDeadline', name: 'settlement.enforcement', date, fires: null, to: ['mediator', 'party'] }]
    : [];
