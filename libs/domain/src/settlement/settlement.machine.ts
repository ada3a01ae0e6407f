import { following, lifecycle } from '../process/index.js';
import { settlementEvents } from './settlement.events.js';
import { blankSettlement } from './settlement.facts.js';
import { settlementGuards } from './settlement.guards.js';

/** The act that completes the agreement builds the plan in the same step: whoever has something to perform is performing. */
const effectiveWith = <G extends string>(...guard: G[]) =>
  [
    { target: 'PERFORMING', guard: [...guard, 'somethingToPerform'] },
    { target: 'EFFECTIVE', guard },
  ] as const;

/** Where an agreement stands by its own items. */
const BY_ITEMS = [
  { target: 'EFFECTIVE', guard: 'nothingOwed' },
  { target: 'PERFORMED', guard: 'everythingPerformed' },
  { target: 'OVERDUE', guard: 'somethingOverdue' },
  { target: 'PARTLY_PERFORMED', guard: 'somethingPerformed' },
  'PERFORMING',
] as const;
const BY_BREACH_OR_ITEMS = [{ target: 'BREACHED', guard: 'inBreach' }, ...BY_ITEMS] as const;

/** What may come in at any time while an agreement stands. */
const STANDING = {
  mediatorSign: { guard: 'mediatorMissing' },
  affixSeal: { guard: 'sealMissing' },
  addPartnerSeal: { guard: 'partnerSealMissing' },
  serveCopies: { guard: 'writtenForm' },
  courtPaperServed: {},
  confirmationRuled: {},
  recordVisit: {},
  courtVaries: 'VARIED',
  courtAnnuls: 'VOID',
  redraft: 'DRAFTING',
} as const;

const performing = {
  recordPerformance: [{ target: 'PERFORMED', guard: 'oneItemOpen' }, 'PARTLY_PERFORMED'],
  recordPartPayment: 'PARTLY_PERFORMED',
  obligationOverdue: 'OVERDUE',
  urge: {},
  recordBreach: 'BREACHED',
  varyByConsent: 'VARIED',
  waiveRemainder: 'PERFORMED',
} as const;

/** From the draft to the last payment, or to what comes instead of it (domain.md §3.5). */
export const settlementLifecycle = lifecycle({
  room: 'settlement',
  version: 1,
  events: settlementEvents,
  guards: settlementGuards,
  blank: blankSettlement,
  followers: {
    'settlement.limitation': { facts: following('limitationOn') },
    'settlement.enforcement': { facts: following('enforceBy') },
  },
  usualWay: ['DRAFTING', 'EXECUTING', 'PERFORMING', 'PERFORMED'],
  tasks: {
    draftAgreement: ['openForExecution', 'agreeOrally'],
    urgePerformance: [
      'urge',
      'recordLatePerformance',
      'remedyBreach',
      'informSuit',
      'applyEnforcement',
      'varyByConsent',
    ],
    planVariedAgreement: ['reschedule', 'closeVariation'],
  },
  states: {
    NEW: { on: { startDraft: 'DRAFTING' } },
    // Mediation's own clock runs until the agreement is there.
    DRAFTING: {
      clock: 'mediation.term',
      on: {
        saveDraft: {},
        openForExecution: { target: 'EXECUTING', guard: 'draftSaved' },
        agreeOrally: effectiveWith('draftSaved', 'notMajor', 'noInstalments'),
        abandon: 'NOT_CONCLUDED',
      },
    },
    EXECUTING: {
      clock: 'mediation.term',
      on: {
        execute: [...effectiveWith('lastPartyMissing'), { guard: 'partyMissing' }],
        mediatorSign: [...effectiveWith('onlyMediatorMissing'), { guard: 'mediatorMissing' }],
        affixSeal: [...effectiveWith('onlySealMissing'), { guard: 'sealMissing' }],
        addPartnerSeal: { guard: 'partnerSealMissing' },
        reopenDraft: 'DRAFTING',
        refuseToSign: 'NOT_CONCLUDED',
        abandon: 'NOT_CONCLUDED',
      },
    },
    NOT_CONCLUDED: { final: true, on: { redraft: 'DRAFTING' } },
    EFFECTIVE: {
      clock: 'settlement.visitFirst',
      on: { ...STANDING, recordBreach: 'BREACHED', varyByConsent: 'VARIED' },
    },
    PERFORMING: { clock: 'settlement.obligation', on: { ...STANDING, ...performing } },
    PARTLY_PERFORMED: { clock: 'settlement.obligation', on: { ...STANDING, ...performing } },
    OVERDUE: {
      clock: 'settlement.limitation',
      on: {
        ...STANDING,
        ...performing,
        recordPerformance: {},
        recordLatePerformance: [
          { target: 'PERFORMED', guard: 'oneItemOpen' },
          { target: 'PARTLY_PERFORMED', guard: 'oneItemOverdue' },
          {},
        ],
        recordPartPayment: {},
        informSuit: { guard: 'notEnforceable' },
        applyEnforcement: { target: 'ENFORCEMENT', guard: 'enforceable' },
        endFollowUp: 'UNPERFORMED',
      },
    },
    BREACHED: {
      clock: 'settlement.limitation',
      on: {
        ...STANDING,
        recordPerformance: {},
        recordLatePerformance: {},
        recordPartPayment: {},
        obligationOverdue: {},
        urge: {},
        remedyBreach: BY_ITEMS,
        varyByConsent: 'VARIED',
        informSuit: { guard: 'notEnforceable' },
        applyEnforcement: { target: 'ENFORCEMENT', guard: 'enforceable' },
        endFollowUp: 'UNPERFORMED',
      },
    },
    ENFORCEMENT: {
      clock: 'settlement.visitSecond',
      on: {
        ...STANDING,
        confirmationRuled: BY_BREACH_OR_ITEMS,
        recordPerformance: [{ target: 'PERFORMED', guard: ['oneItemOpen', 'notInBreach'] }, {}],
        recordLatePerformance: [{ target: 'PERFORMED', guard: ['oneItemOpen', 'notInBreach'] }, {}],
        recordPartPayment: {},
        obligationOverdue: {},
        endEnforcement: BY_BREACH_OR_ITEMS,
        waiveRemainder: { target: 'PERFORMED', guard: 'notInBreach' },
        endFollowUp: 'UNPERFORMED',
      },
    },
    VARIED: {
      clock: 'settlement.visitFirst',
      on: { ...STANDING, reschedule: 'PERFORMING', closeVariation: 'PERFORMED' },
    },
    PERFORMED: { final: true, on: { ...STANDING, recordBreach: 'BREACHED' } },
    /** Follow-up has ended without performance; what comes in later is still recorded. */
    UNPERFORMED: {
      final: true,
      on: {
        ...STANDING,
        recordPerformance: [{ target: 'PERFORMED', guard: ['oneItemOpen', 'notInBreach'] }, {}],
        recordLatePerformance: [{ target: 'PERFORMED', guard: ['oneItemOpen', 'notInBreach'] }, {}],
        recordPartPayment: {},
        applyEnforcement: { target: 'ENFORCEMENT', guard: 'enforceable' },
      },
    },
    VOID: { final: true, on: { redraft: 'DRAFTING', agreeAnew: 'DRAFTING', recordVisit: {} } },
  },
});
