import { lifecycle } from '../process/index.js';
import { claimEvents } from './claim.events.js';
import { paymentEvents } from './payment.events.js';
import { publicityEvents } from './publicity.events.js';
import { reviewEvents } from './review.events.js';
import { blankSubsidy } from './subsidy.facts.js';
import { subsidyGuards } from './subsidy.guards.js';

export const subsidyEvents = { ...claimEvents, ...reviewEvents, ...publicityEvents, ...paymentEvents };

/** A case already paid, or on its way to it, is looked at again when what it stood on falls away. */
const QUESTIONED = { question: 'IRREGULAR' } as const;
const VOIDED_APPROVAL = { voidApproval: 'SUBMITTED' } as const;

/** From the sealed dossier to payment, check and recovery (domain.md §3.8). */
export const subsidyLifecycle = lifecycle({
  room: 'subsidy',
  version: 1,
  events: subsidyEvents,
  guards: subsidyGuards,
  blank: blankSubsidy,
  usualWay: [
    'AWAITING',
    'ELIGIBLE',
    'SUBMITTED',
    'FIRST_REVIEWED',
    'SECOND_REVIEWED',
    'PRE_APPROVED',
    'PUBLICITY',
    'APPROVED',
    'PAID',
  ],
  states: {
    NEW: { on: { open: 'AWAITING' } },
    /** The eligibility run has not come by yet. */
    AWAITING: {
      clock: 'subsidy.claim',
      on: { findEligible: 'ELIGIBLE', findIneligible: 'INELIGIBLE', claimLapsed: 'LAPSED' },
    },
    INELIGIBLE: {
      clock: 'subsidy.claim',
      on: { findEligible: 'ELIGIBLE', findIneligible: 'INELIGIBLE', claimLapsed: 'LAPSED' },
    },
    ELIGIBLE: {
      clock: 'subsidy.claim',
      on: { claim: 'SUBMITTED', findIneligible: 'INELIGIBLE', claimLapsed: 'LAPSED' },
    },
    SUBMITTED: {
      clock: 'subsidy.firstReview',
      on: {
        passFirst: 'FIRST_REVIEWED',
        returnAtFirst: { target: 'RETURNED', guard: 'returnsLeft' },
        rejectAtFirst: 'REJECTED',
        withdrawClaim: 'ELIGIBLE',
      },
    },
    FIRST_REVIEWED: {
      clock: 'subsidy.secondReview',
      on: {
        passSecond: 'SECOND_REVIEWED',
        returnAtSecond: { target: 'RETURNED', guard: 'returnsLeft' },
        rejectAtSecond: 'REJECTED',
      },
    },
    SECOND_REVIEWED: {
      clock: 'subsidy.approval',
      on: {
        approve: 'PRE_APPROVED',
        returnAtApproval: { target: 'RETURNED', guard: 'returnsLeft' },
        rejectAtApproval: 'REJECTED',
      },
    },
    PRE_APPROVED: { clock: 'subsidy.approval', on: { publish: 'PUBLICITY', ...VOIDED_APPROVAL } },
    PUBLICITY: {
      clock: 'subsidy.publicity',
      on: { object: 'OBJECTED', publicityEnded: 'APPROVED', ...VOIDED_APPROVAL },
    },
    OBJECTED: {
      clock: 'subsidy.objection',
      on: { dismissObjection: 'APPROVED', upholdObjection: 'REJECTED', ...VOIDED_APPROVAL },
    },
    APPROVED: { clock: 'subsidy.payment', on: { pay: 'PAID', ...VOIDED_APPROVAL } },
    PAID: { final: true, on: { recordCheck: 'CHECKED', ...QUESTIONED } },
    CHECKED: { final: true, on: { ...QUESTIONED } },
    IRREGULAR: {
      clock: 'subsidy.clawback',
      on: { dropQuestion: 'CHECKED', decideClawback: 'CLAWBACK_DUE' },
    },
    CLAWBACK_DUE: {
      clock: 'subsidy.recovery',
      on: { recover: 'CLAWBACK_DUE', closeRecovery: { target: 'RECOVERED', guard: 'allRecovered' }, refer: 'REFERRED' },
    },
    RETURNED: { clock: 'subsidy.resubmit', on: { resubmit: 'SUBMITTED', returnLapsed: 'LAPSED' } },
    REJECTED: { final: true },
    LAPSED: { final: true },
    RECOVERED: { final: true },
    REFERRED: { final: true },
  },
});
