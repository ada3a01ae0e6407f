import { guardsOf } from '../process/index.js';
import type { SubsidyFacts } from './subsidy.facts.js';

export const subsidyGuards = guardsOf<SubsidyFacts>()({
  /** A claim may come back only so often; then it is decided as it is (domain.md §3.8). */
  returnsLeft: {
    holds: ({ returns, returnsMost }) => returns < returnsMost,
    law: ['D-SUBSIDY'],
    curedBy: [],
  },
  allRecovered: {
    holds: ({ clawback }) => clawback !== null && clawback.recoveredFen >= clawback.fen,
    law: ['D-SUBSIDY'],
    curedBy: ['finance'],
  },
});
