import { guardsOf, type CaseFacts, type Guard } from '../process/index.js';
import type { Bar, ConfirmationFacts } from './confirmation.facts.js';

export const confirmationGuards = guardsOf<ConfirmationFacts>()({
  /** 委托: the court closes its own case by 调解书 or withdrawal, never by confirmation. */
  notEntrusted: {
    holds: (_facts, file) => file.route !== 'COURT_ENTRUSTED',
    law: ['IM-20', 'INV-05'],
    curedBy: ['court'],
  },
  /** The court asks for the agreement as a document (domain.md §9 item 8). */
  writtenAgreement: {
    holds: (_facts, file) => file.form === 'WRITTEN',
    law: ['JC-354', 'D-ORAL-LIMITS'],
    curedBy: ['mediator'],
  },
  /** Payment terms can be split out and confirmed; who owns a right cannot. */
  noOwnershipClause: {
    holds: (_facts, file) => !file.ownershipClause,
    law: ['JC-355', 'INV-06'],
    curedBy: ['mediator'],
  },
  /** The court had already accepted when it asked for a supplement. */
  courtAccepted: {
    holds: (facts) => facts.acceptedOn !== null,
    law: ['JC-354'],
    curedBy: ['court'],
  },
});

export const ADMISSIBLE = ['notEntrusted', 'writtenAgreement', 'noOwnershipClause'] as const;

const BAR_OF: Readonly<Record<(typeof ADMISSIBLE)[number], Bar>> = {
  notEntrusted: 'ENTRUSTED',
  writtenAgreement: 'ORAL',
  noOwnershipClause: 'OWNERSHIP_CLAUSE',
};

/** Every reason that bars this case, from the same guards that bar it. */
export const barsOf = (facts: ConfirmationFacts, file: CaseFacts): Bar[] =>
  ADMISSIBLE.filter((name) => !(confirmationGuards[name] as Guard<ConfirmationFacts>).holds(facts, file, null)).map(
    (name) => BAR_OF[name],
  );
