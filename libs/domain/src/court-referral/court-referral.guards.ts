import { MEDIABLE, MEDIABLE_GUARDS } from '../dispute/index.js';
import { guardsOf } from '../process/index.js';
import type { CourtReferralFacts } from './court-referral.facts.js';

export const courtReferralGuards = guardsOf<CourtReferralFacts>()({
  ...MEDIABLE,
  /** A letter and a bundle of paper: the clock starts when we sign for it (IM-27). */
  cameOnPaper: { holds: (_facts, file) => !file.online, law: ['IM-27a', 'IM-27b', 'IM-27c'], curedBy: [] },
  /** On the platform the clock starts with the confirmation there (OM-24). */
  cameOnline: { holds: (_facts, file) => file.online, law: ['OM-12', 'OM-24a', 'OM-24b'], curedBy: [] },
  /** The court signs for something. */
  feedbackSent: {
    holds: (facts) => facts.feedbackSentOn !== null,
    law: ['IM-26', 'D-FEEDBACK', 'INV-08'],
    curedBy: ['intake', 'director'],
  },
});

export const ON_PAPER = ['cameOnPaper', ...MEDIABLE_GUARDS] as const;
export const ON_PLATFORM = ['cameOnline', ...MEDIABLE_GUARDS] as const;
