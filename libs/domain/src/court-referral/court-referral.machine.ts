import { lifecycle } from '../process/index.js';
import { courtReferralEvents } from './court-referral.events.js';
import { BLANK_COURT_REFERRAL } from './court-referral.facts.js';
import { courtReferralGuards, ON_PAPER, ON_PLATFORM } from './court-referral.guards.js';

/** From the court's letter to the court's own outcome (domain.md §3.2). Mediation tells it how things stand. */
export const courtReferralLifecycle = lifecycle({
  room: 'court-referral',
  version: 1,
  events: courtReferralEvents,
  guards: courtReferralGuards,
  blank: BLANK_COURT_REFERRAL,
  usualWay: ['SENT', 'RECEIVED', 'IN_MEDIATION', 'AGREED', 'FED_BACK', 'CLOSED'],
  states: {
    NEW: { on: { sendReferral: 'SENT' } },
    SENT: {
      clock: 'court-referral.receipt',
      on: {
        signReceipt: { target: 'RECEIVED', guard: ON_PAPER },
        confirmOnPlatform: { target: 'RECEIVED', guard: ON_PLATFORM },
        decline: 'DECLINED',
        receiptExpired: 'LAPSED',
        withdrawReferral: 'WITHDRAWN',
      },
    },
    // Left in the step that enters it: intake numbers the case, mediation opens and says so.
    RECEIVED: { clock: 'mediation.term', on: { openCase: 'IN_MEDIATION', withdrawReferral: 'WITHDRAWN' } },
    IN_MEDIATION: {
      clock: 'mediation.term',
      on: {
        otherSideContacted: 'IN_MEDIATION',
        agreementReached: 'AGREED',
        mediationFailed: 'FAILED',
        mediationSuspended: 'SUSPENDED',
        withdrawReferral: 'WITHDRAWN',
      },
    },
    SUSPENDED: {
      clock: 'mediation.term',
      on: {
        otherSideContacted: 'SUSPENDED',
        mediationResumed: 'IN_MEDIATION',
        mediationFailed: 'FAILED',
        withdrawReferral: 'WITHDRAWN',
      },
    },
    AGREED: {
      clock: 'court-referral.feedback',
      on: {
        sendFeedback: 'AGREED',
        signFeedback: { target: 'FED_BACK', guard: 'feedbackSent' },
        resultWithdrawn: 'IN_MEDIATION',
      },
    },
    FAILED: {
      clock: 'court-referral.feedback',
      on: {
        sendFeedback: 'FAILED',
        signFeedback: { target: 'FED_BACK', guard: 'feedbackSent' },
        resultWithdrawn: 'IN_MEDIATION',
      },
    },
    FED_BACK: { clock: 'court-referral.docketing', on: { enterOutcome: 'CLOSED' } },
    CLOSED: { final: true },
    DECLINED: { final: true },
    LAPSED: { final: true },
    WITHDRAWN: { final: true },
  },
});
