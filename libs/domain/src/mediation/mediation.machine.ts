import { following, lifecycle } from '../process/index.js';
import { mediationEvents } from './mediation.events.js';
import { BLANK_MEDIATION } from './mediation.facts.js';
import { mediationGuards } from './mediation.guards.js';

/** A team, a rights notice, a session: how far the case had come decides where it is taken up again. */
const TAKEN_UP = [
  { target: 'MEDIATING', guard: 'sessionsHeld' },
  { target: 'READY', guard: 'rightsNoticeSigned' },
  'ASSIGNED',
] as const;
const WITHOUT_LEAD = { target: 'APPOINTING', guard: 'leadMissing' } as const;

/** Termination is possible from every open state (domain.md §3, opening note). */
const ENDINGS = {
  extendTerm: {},
  recordContact: {},
  receiveMaterials: {},
  partyRefuses: 'TERMINATED',
  terminate: 'TERMINATED',
  termExpired: [{ target: 'TERMINATED', guard: 'referredByCourt' }, { guard: 'notReferredByCourt' }],
  reportCrime: 'TERMINATED',
  courtWithdrew: 'TERMINATED',
  caseTransferred: 'TERMINATED',
} as const;

const TEAM_CHANGES = { addMediator: {}, replaceMediator: {} } as const;
const TEAM_DOUBTS = {
  ...TEAM_CHANGES,
  disclose: {},
  acceptDisclosure: { guard: 'disclosurePending' },
  requestRecusal: { guard: 'noPendingRecusal' },
  grantRecusal: [{ target: 'APPOINTING', guard: ['recusalPending', 'leadChallenged'] }, { guard: 'recusalPending' }],
  rejectRecusal: { guard: 'recusalPending' },
} as const;

const PLANNING = {
  scheduleSession: { guard: ['noPendingRecusal', 'notRefused'] },
  rescheduleSession: { guard: ['noPendingRecusal', 'sessionPlanned'] },
  cancelSession: { guard: 'sessionPlanned' },
  answerSession: { guard: 'sessionPlanned' },
} as const;

const free = ['notRefused', 'noPendingRecusal', 'noOpenDisclosure'] as const;
const mayMeet = ['rightsNoticeSigned', ...free] as const;

/** From acceptance to an agreement or to the end without one (domain.md §3.4). */
export const mediationLifecycle = lifecycle({
  room: 'mediation',
  version: 1,
  events: mediationEvents,
  guards: mediationGuards,
  blank: BLANK_MEDIATION,
  followers: { 'mediation.term': { facts: following('termDue'), file: 'termDueOn' } },
  usualWay: ['APPOINTING', 'ASSIGNED', 'READY', 'MEDIATING', 'SETTLING', 'CONCLUDED'],
  tasks: {
    decideExpiredTerm: ['extendTerm'],
    moveSession: ['rescheduleSession', 'cancelSession', 'holdSession'],
  },
  states: {
    NEW: { on: { open: 'APPOINTING' } },
    APPOINTING: { clock: 'mediation.term', on: { ...ENDINGS, appoint: TAKEN_UP, chooseMediators: TAKEN_UP } },
    ASSIGNED: {
      clock: 'mediation.term',
      on: {
        ...ENDINGS,
        ...TEAM_DOUBTS,
        ...PLANNING,
        refuseAppointee: [
          { target: 'TERMINATED', guard: ['appointedByCommittee', 'referredByCourt'] },
          { target: 'APPOINTING', guard: ['appointedByCommittee'] },
        ],
        signRightsNotice: { target: 'READY', guard: ['noPendingRecusal', 'noOpenDisclosure'] },
        acknowledgeRights: [
          { target: 'READY', guard: ['lastRightsSignature', 'noPendingRecusal', 'noOpenDisclosure'] },
          { guard: ['rightsSignatureMissing', 'noPendingRecusal', 'noOpenDisclosure'] },
        ],
        suspend: 'SUSPENDED',
      },
    },
    READY: {
      clock: 'mediation.term',
      on: {
        ...ENDINGS,
        ...TEAM_DOUBTS,
        ...PLANNING,
        holdSession: { target: 'MEDIATING', guard: mayMeet },
        investigate: { guard: free },
        suspend: 'SUSPENDED',
      },
    },
    MEDIATING: {
      clock: 'mediation.term',
      on: {
        ...ENDINGS,
        ...TEAM_DOUBTS,
        ...PLANNING,
        holdSession: { target: 'MEDIATING', guard: mayMeet },
        investigate: { guard: free },
        inviteExpert: { guard: free },
        receiveExpertOpinion: { guard: 'expertInvited' },
        entrustAppraisal: { guard: ['noAppraisalRunning', ...free] },
        receiveAppraisal: { guard: 'appraisalRunning' },
        notifyOutsider: {},
        makeProposal: { guard: free },
        answerProposal: { guard: ['proposalMade', ...free] },
        signUndisputedFacts: { guard: free },
        suspend: 'SUSPENDED',
        agreeTerms: { target: 'SETTLING', guard: free },
      },
    },
    SUSPENDED: {
      clock: 'mediation.term',
      on: {
        ...ENDINGS,
        ...TEAM_CHANGES,
        receiveAppraisal: { guard: 'appraisalRunning' },
        grantRecusal: { guard: 'recusalPending' },
        rejectRecusal: { guard: 'recusalPending' },
        reviewOpinion: {},
        resume: [
          { target: 'APPOINTING', guard: ['suspicionCleared', 'leadMissing'] },
          { target: 'SETTLING', guard: ['suspicionCleared', 'settling'] },
          { target: 'MEDIATING', guard: ['suspicionCleared', 'sessionsHeld'] },
          { target: 'READY', guard: ['suspicionCleared', 'rightsNoticeSigned'] },
          { target: 'ASSIGNED', guard: 'suspicionCleared' },
        ],
      },
    },
    SETTLING: {
      clock: 'mediation.term',
      on: {
        ...ENDINGS,
        ...TEAM_CHANGES,
        signUndisputedFacts: { guard: free },
        suspend: 'SUSPENDED',
        returnToTalks: 'MEDIATING',
        signingRefused: 'TERMINATED',
        conclude: { target: 'CONCLUDED', guard: 'notRefused' },
      },
    },
    CONCLUDED: { final: true, on: { resumeDrafting: 'SETTLING' } },
    TERMINATED: {
      final: true,
      on: {
        reopen: [WITHOUT_LEAD, ...TAKEN_UP],
        handOverPackage: { guard: 'notReferredByCourt' },
      },
    },
  },
});
