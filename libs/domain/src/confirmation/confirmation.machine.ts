import { following, lifecycle } from '../process/index.js';
import { confirmationEvents } from './confirmation.events.js';
import { blankConfirmation } from './confirmation.facts.js';
import { ADMISSIBLE, confirmationGuards } from './confirmation.guards.js';

const assess = [{ target: 'ELIGIBLE', guard: ADMISSIBLE }, 'BARRED'] as const;
/** Mediator or seal may follow the parties' signatures (domain.md §2.11); the agreement may be varied or annulled. */
const AGREEMENT = { noteLaterReading: {}, agreementReplaced: 'NONE' } as const;

/** From the day an agreement takes effect to the court's last word on it (domain.md §3.6). */
export const confirmationLifecycle = lifecycle({
  room: 'confirmation',
  version: 1,
  events: confirmationEvents,
  guards: confirmationGuards,
  blank: blankConfirmation,
  followers: {
    'confirmation.apply': { facts: following('applyBy') },
    'confirmation.courtLimit': { facts: following('decideBy') },
    'confirmation.objectParty': {
      facts: ({ served }, { about, was, becomes }) => ({
        served: served.map((one) =>
          one.party === about && one.objectBy === was ? { ...one, objectBy: becomes } : one,
        ),
      }),
    },
  },
  usualWay: ['ELIGIBLE', 'OFFERED', 'APPLIED', 'UNDER_REVIEW', 'CONFIRMED'],
  tasks: { supplyCourt: ['supply'] },
  states: {
    NEW: { on: { assess } },
    /** The agreement was replaced; the next one is assessed anew. */
    NONE: { final: true, on: { assess } },
    /** Offering and applying stand here so that a refusal names the bar and its article. */
    BARRED: {
      final: true,
      on: {
        offer: { target: 'OFFERED', guard: ADMISSIBLE },
        applyJointly: { target: 'APPLIED', guard: ADMISSIBLE },
        ...AGREEMENT,
      },
    },
    ELIGIBLE: {
      clock: 'confirmation.apply',
      on: { offer: 'OFFERED', applicationLapsed: 'LAPSED', ...AGREEMENT },
    },
    OFFERED: {
      clock: 'confirmation.apply',
      on: {
        applyJointly: { target: 'APPLIED', guard: ADMISSIBLE },
        decline: 'DECLINED',
        applicationLapsed: 'LAPSED',
        ...AGREEMENT,
      },
    },
    DECLINED: { final: true, on: { reconsider: 'OFFERED', ...AGREEMENT } },
    LAPSED: { final: true, on: { ...AGREEMENT } },
    APPLIED: {
      clock: 'confirmation.courtAccept',
      on: {
        courtAccepts: 'UNDER_REVIEW',
        courtRefuses: 'REFUSED',
        courtPointsElsewhere: 'OFFERED',
        askSupplement: 'SUPPLEMENT',
        withdraw: 'WITHDRAWN',
        ...AGREEMENT,
      },
    },
    SUPPLEMENT: {
      clock: 'confirmation.courtAccept',
      on: {
        supply: [{ target: 'UNDER_REVIEW', guard: 'courtAccepted' }, 'APPLIED'],
        treatAsWithdrawn: 'WITHDRAWN',
        withdraw: 'WITHDRAWN',
        ...AGREEMENT,
      },
    },
    REFUSED: { final: true, on: { ...AGREEMENT } },
    UNDER_REVIEW: {
      clock: 'confirmation.courtLimit',
      on: {
        askSupplement: 'SUPPLEMENT',
        extendReview: 'UNDER_REVIEW',
        withdraw: 'WITHDRAWN',
        ...AGREEMENT,
        courtConfirms: 'CONFIRMED',
        courtDismisses: 'DISMISSED',
      },
    },
    WITHDRAWN: { final: true, on: { ...AGREEMENT } },
    CONFIRMED: {
      final: true,
      on: { serveRuling: 'CONFIRMED', objectAsParty: 'OBJECTED', objectAsOutsider: 'OBJECTED', ...AGREEMENT },
    },
    OBJECTED: {
      clock: 'confirmation.objection',
      on: { upholdRuling: 'CONFIRMED', withdrawObjection: 'CONFIRMED', revokeRuling: 'REVOKED', ...AGREEMENT },
    },
    DISMISSED: { final: true, on: { newAgreement: 'NONE', bringSuit: 'CLOSED', ...AGREEMENT } },
    REVOKED: { final: true, on: { newAgreement: 'NONE', bringSuit: 'CLOSED', ...AGREEMENT } },
    CLOSED: { final: true, on: AGREEMENT },
  },
});
