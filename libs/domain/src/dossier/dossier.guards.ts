import { guardsOf } from '../process/index.js';
import type { DossierFacts } from './dossier.facts.js';

export const dossierGuards = guardsOf<DossierFacts>()({
  /** Nothing is compiled while the case goes on. */
  caseIsClosed: {
    holds: ({ closedOn }) => closedOn !== null,
    law: ['D-ARCHIVE'],
    curedBy: ['mediator', 'director'],
  },
  /** Performance was reported before the closing reached the dossier. */
  alreadyPerformed: {
    holds: ({ performed }) => performed,
    law: ['D-ARCHIVE'],
    curedBy: ['system'],
  },
  /** A volume is sealed only when the lent original is back. */
  originalIsBack: {
    holds: ({ loan }) => loan === null,
    law: ['D-ARCHIVE'],
    curedBy: ['archivist'],
  },
  originalIsLent: {
    holds: ({ loan }) => loan !== null,
    law: ['D-ARCHIVE'],
    curedBy: ['archivist'],
  },
  /** The dossier had been kept beyond its first retention before it was lent. */
  keptBefore: {
    holds: ({ kept }) => kept,
    law: ['D-ARCHIVE'],
    curedBy: ['director'],
  },
  /** The period has run out; a permanent dossier never gets here. */
  retentionIsOver: {
    holds: ({ retentionEnded }) => retentionEnded,
    law: ['D-ARCHIVE'],
    curedBy: ['system'],
  },
  notYetAppraised: {
    holds: ({ appraisal }) => appraisal === null,
    law: ['D-ARCHIVE'],
    curedBy: ['director'],
  },
  appraisalIsOpen: {
    holds: ({ appraisal }) => appraisal !== null,
    law: ['D-ARCHIVE'],
    curedBy: ['archivist'],
  },
  keepingIsProposed: {
    holds: ({ appraisal }) => appraisal?.proposal === 'KEEP',
    law: ['D-ARCHIVE'],
    curedBy: ['archivist'],
  },
  destructionIsProposed: {
    holds: ({ appraisal }) => appraisal?.proposal === 'DESTROY',
    law: ['D-ARCHIVE'],
    curedBy: ['archivist'],
  },
  /** Only a trade-secret dossier has a list of readers. */
  secretCase: {
    holds: (_facts, file) => file.secret,
    law: ['INV-19', 'D-TRADE-SECRET'],
    curedBy: ['intake', 'director'],
  },
});
