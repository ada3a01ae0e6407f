import type { TerminationGround } from '../taxonomy/index.js';

export interface CourtReferralFacts {
  /** Day of the receipt: the mediation clock starts here (IM-27, OM-24). */
  readonly receivedOn: string | null;
  /** Missing from the list when it was checked. */
  readonly missingItems: number;
  readonly result: 'AGREED' | 'FAILED' | null;
  readonly resultOn: string | null;
  readonly ground: TerminationGround | null;
  readonly feedbackSentOn: string | null;
  readonly declineReason: string | null;
  readonly courtOutcome: string | null;
}

export const BLANK_COURT_REFERRAL: CourtReferralFacts = {
  receivedOn: null,
  missingItems: 0,
  result: null,
  resultOn: null,
  ground: null,
  feedbackSentOn: null,
  declineReason: null,
  courtOutcome: null,
};
