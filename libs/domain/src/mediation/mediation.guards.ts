import { ROUTE_GUARDS } from '../dispute/index.js';
import { guardsOf, type CaseFacts } from '../process/index.js';
import type { MediationFacts } from './mediation.facts.js';

export const mediationGuards = guardsOf<MediationFacts>()({
  ...ROUTE_GUARDS,
  /** PML-17b: after an express refusal nobody is mediated. */
  notRefused: { holds: (_facts, file) => file.refusedOn === undefined, law: ['PML-17b', 'INV-01'], curedBy: [] },
  /** What mediation is, and what rights one has, is said before it begins. */
  rightsNoticeSigned: {
    holds: (facts) => facts.rightsNoticeOn !== null,
    law: ['PM-30', 'IM-14', 'OM-17'],
    curedBy: ['mediator', 'intake'],
  },
  rightsSignatureMissing: {
    holds: (facts, file) => rightsUnsignedBy(facts, file).length > 0,
    law: ['PM-30'],
    curedBy: ['party'],
  },
  /** Whoever signs now is the last. */
  lastRightsSignature: {
    holds: (facts, file) => rightsUnsignedBy(facts, file).length === 1,
    law: ['PM-30', 'IM-14'],
    curedBy: ['party'],
  },
  /** Work is paused until the request is decided. */
  noPendingRecusal: {
    holds: (facts) => facts.challenged === null,
    law: ['IM-15', 'D-RECUSAL'],
    curedBy: ['director', 'supervisor'],
  },
  recusalPending: { holds: (facts) => facts.challenged !== null, law: ['IM-15'], curedBy: ['party'] },
  leadChallenged: {
    holds: (facts, file) => file.mediators.some(({ id, lead }) => lead && id === facts.challenged),
    law: ['INV-03'],
    curedBy: [],
  },
  /** A mediator who told of a tie goes on only if all parties accept it. */
  noOpenDisclosure: {
    holds: (facts) => facts.disclosedBy.length === 0,
    law: ['IM-15', 'OM-13', 'INV-04'],
    curedBy: ['party', 'director'],
  },
  disclosurePending: { holds: (facts) => facts.disclosedBy.length > 0, law: ['OM-13'], curedBy: ['mediator'] },
  /** Who chose the mediator together asks for another one, but does not refuse an appointee (IM-12). */
  appointedByCommittee: { holds: (facts) => !facts.chosenByParties, law: ['IM-12'], curedBy: [] },
  leadMissing: {
    holds: (_facts, file) => !file.mediators.some(({ lead }) => lead),
    law: ['INV-03'],
    curedBy: ['director', 'party'],
  },
  sessionsHeld: { holds: (facts) => facts.sessionsHeld > 0, law: ['PML-27'], curedBy: ['mediator'] },
  sessionPlanned: { holds: (facts) => facts.sessions.length > 0, law: ['IM-14'], curedBy: ['mediator', 'intake'] },
  proposalMade: { holds: ({ proposals = 0 }) => proposals > 0, law: ['PML-23'], curedBy: ['mediator', 'party'] },
  expertInvited: { holds: (facts) => facts.expertsOpen > 0, law: ['PML-20'], curedBy: ['mediator'] },
  noAppraisalRunning: { holds: (facts) => facts.appraisalEntrustedOn === null, law: ['OM-26'], curedBy: ['mediator'] },
  appraisalRunning: { holds: (facts) => facts.appraisalEntrustedOn !== null, law: ['OM-26'], curedBy: ['mediator'] },
  /** Terms are on the table: a case taken up again goes back to them. */
  settling: { holds: (facts) => facts.settling, law: ['PML-28'], curedBy: ['mediator'] },
  /** A suspected sham goes on only after the court or the organisation looked at it. */
  suspicionCleared: {
    holds: (facts) => facts.suspension !== 'SHAM' || facts.cleared,
    law: ['IM-18'],
    curedBy: ['director', 'court'],
  },
});

/** Parties whose own signature under the rights notice is still missing. */
export const rightsUnsignedBy = ({ rightsSignedBy = [] }: MediationFacts, { parties }: CaseFacts): string[] =>
  parties.flatMap(({ id }) => (rightsSignedBy.includes(id) ? [] : [id]));
