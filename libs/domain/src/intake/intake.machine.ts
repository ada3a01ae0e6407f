import { following, lifecycle } from '../process/index.js';
import { intakeEvents } from './intake.events.js';
import { BLANK_INTAKE } from './intake.facts.js';
import { ACCEPTABLE, intakeGuards } from './intake.guards.js';

const accept = { target: 'ACCEPTED', guard: ACCEPTABLE } as const;
const refuse = { target: 'NOT_ACCEPTED', guard: 'notReferredByCourt' } as const;
const withdraw = { target: 'WITHDRAWN', guard: 'notReferredByCourt' } as const;

/** From the counter to the decision (domain.md §3.1). What a court referred waits here only for its receipt. */
export const intakeLifecycle = lifecycle({
  room: 'intake',
  version: 1,
  events: intakeEvents,
  guards: intakeGuards,
  blank: BLANK_INTAKE,
  followers: {
    'intake.supplement': { facts: following('supplementDueOn') },
    'intake.contact': { facts: following('contactDueOn') },
  },
  usualWay: ['REGISTERED', 'CONSULTING', 'ACCEPTED'],
  states: {
    NEW: {
      on: {
        registerApplication: 'REGISTERED',
        registerOwnInitiative: 'REGISTERED',
        receiveTransfer: 'REGISTERED',
        receiveCrossRegion: 'REGISTERED',
        receiveReferral: 'REGISTERED',
      },
    },
    REGISTERED: {
      clock: 'intake.acceptance',
      on: {
        checkDuplicates: 'REGISTERED',
        correctDispute: 'REGISTERED',
        addMaterials: 'REGISTERED',
        askSupplement: { target: 'SUPPLEMENTING', guard: ['notReferredByCourt', 'supplementNotAskedBefore'] },
        askConsent: { target: 'CONSULTING', guard: 'notReferredByCourt' },
        accept,
        refuse,
        expressRefusal: refuse,
        withdrawApplication: withdraw,
        acceptReferral: { target: 'ACCEPTED', guard: 'referredByCourt' },
        referralDeclined: { target: 'RETURNED', guard: 'referredByCourt' },
        referralLapsed: { target: 'RETURNED', guard: 'referredByCourt' },
        referralWithdrawn: { target: 'WITHDRAWN', guard: 'referredByCourt' },
      },
    },
    SUPPLEMENTING: {
      clock: 'intake.supplement',
      on: {
        supplied: 'REGISTERED',
        addMaterials: 'SUPPLEMENTING',
        supplementNotSupplied: 'NOT_ACCEPTED',
        refuse,
        expressRefusal: refuse,
        withdrawApplication: withdraw,
      },
    },
    CONSULTING: {
      clock: 'intake.contact',
      on: {
        checkDuplicates: 'CONSULTING',
        correctDispute: 'CONSULTING',
        addMaterials: 'CONSULTING',
        recordContact: 'CONSULTING',
        recordConsent: 'CONSULTING',
        accept,
        refuse,
        expressRefusal: refuse,
        noContact: { target: 'NOT_ACCEPTED', guard: 'contactTried' },
        withdrawApplication: withdraw,
      },
    },
    ACCEPTED: {
      final: true,
      on: {
        checkDuplicates: 'ACCEPTED',
        addMaterials: 'ACCEPTED',
        triage: { target: 'ACCEPTED', guard: 'caseOpen' },
      },
    },
    NOT_ACCEPTED: { final: true },
    RETURNED: { final: true },
    WITHDRAWN: { final: true },
  },
});
