import { lifecycle } from '../process/index.js';
import { confirmationEvents } from './confirmation.events.js';
import { blankConfirmation } from './confirmation.facts.js';
import { ADMISSIBLE, confirmationGuards } from './confirmation.guards.js';

/** From the day an agreement takes effect to the court's last word on it (domain.md §3.6). */
export const confirmationLifecycle = lifecycle({
  room: 'confirmation',
  version: 1,
  events: confirmationEvents,
  guards: confirmationGuards,
  blank: blankConfirmation,
  states: {
    NEW: { on: { assess: [{ target: 'ELIGIBLE', guard: ADMISSIBLE }, 'BARRED'] } },
    /** The agreement was replaced; the next one is assessed anew. */
    NONE: { on: { assess: [{ target: 'ELIGIBLE', guard: ADMISSIBLE }, 'BARRED'] } },
    /** Offering and applying stand here so that a refusal names the bar and its article. */
    BARRED: {
      final: true,
      on: {
        offer: { target: 'OFFERED', guard: ADMISSIBLE },
        applyJointly: { target: 'APPLIED', guard: ADMISSIBLE },
        agreementReplaced: 'NONE',
      },
    },
    ELIGIBLE: {
      clock: 'confirmation.apply',
      on: { offer: 'OFFERED', applicationLapsed: 'LAPSED', agreementReplaced: 'NONE' },
    },
    OFFERED: {
      clock: 'confirmation.apply',
      on: {
        applyJointly: { target: 'APPLIED', guard: ADMISSIBLE },
        decline: 'DECLINED',
        applicationLapsed: 'LAPSED',
        agreementReplaced: 'NONE',
      },
    },
    DECLINED: { final: true, on: { reconsider: 'OFFERED', agreementReplaced: 'NONE' } },
    LAPSED: { final: true, on: { agreementReplaced: 'NONE' } },
    APPLIED: {
      clock: 'confirmation.courtAccept',
      on: {
        courtAccepts: 'UNDER_REVIEW',
        courtRefuses: 'REFUSED',
        courtPointsElsewhere: 'OFFERED',
        askSupplement: 'SUPPLEMENT',
        withdraw: 'WITHDRAWN',
      },
    },
    SUPPLEMENT: {
      on: {
        supply: [{ target: 'UNDER_REVIEW', guard: 'courtAccepted' }, 'APPLIED'],
        treatAsWithdrawn: 'WITHDRAWN',
        withdraw: 'WITHDRAWN',
      },
    },
    REFUSED: { final: true, on: { agreementReplaced: 'NONE' } },
    UNDER_REVIEW: {
      clock: 'confirmation.courtLimit',
      on: {
        askSupplement: 'SUPPLEMENT',
        extendReview: 'UNDER_REVIEW',
        withdraw: 'WITHDRAWN',
        courtConfirms: 'CONFIRMED',
        courtDismisses: 'DISMISSED',
      },
    },
    WITHDRAWN: { final: true, on: { agreementReplaced: 'NONE' } },
    CONFIRMED: {
      final: true,
      on: { serveRuling: 'CONFIRMED', objectAsParty: 'OBJECTED', objectAsOutsider: 'OBJECTED' },
    },
    OBJECTED: { on: { upholdRuling: 'CONFIRMED', withdrawObjection: 'CONFIRMED', revokeRuling: 'REVOKED' } },
    DISMISSED: { on: { newAgreement: 'NONE', bringSuit: 'CLOSED' } },
    REVOKED: { on: { newAgreement: 'NONE', bringSuit: 'CLOSED' } },
    CLOSED: { final: true },
  },
});
