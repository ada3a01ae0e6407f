import { casePage } from './case-page.js';
import { create } from './create.js';
import type { Scenario } from './scenario.js';
import { hotCase, transition } from './transition.js';
import { courtWorklist, mediatorWorklist, staffWorklist } from './worklist.js';

export type { Place, Scenario } from './scenario.js';

/** A full house, then one person alone. */
export const SCENARIOS: readonly Scenario[] = [
  transition(32),
  transition(1),
  hotCase(32),
  casePage(32),
  casePage(1),
  staffWorklist(32),
  staffWorklist(1),
  mediatorWorklist(32),
  courtWorklist(32),
  create(32),
  create(1),
];

/** What a quick run measures of them: the full house, and the lone step. */
export const isQuick = ({ name, connections }: Scenario): boolean => connections > 1 || name === 'transition';
