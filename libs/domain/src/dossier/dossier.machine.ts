import { following, lifecycle } from '../process/index.js';
import { dossierEvents } from './dossier.events.js';
import { blankDossier } from './dossier.facts.js';
import { dossierGuards } from './dossier.guards.js';

/** An original that was out when the case was reopened comes back while the next volume is being made. */
const whileLent = {
  giveBack: { guard: 'originalIsLent' },
  extendLoan: { guard: 'originalIsLent' },
  loanDue: { guard: 'originalIsLent' },
} as const;

/** Whoever works on a trade-secret dossier is let in first: the counter that files papers, the archivist who checks. */
const admitReader = { guard: 'secretCase' } as const;

const inTheArchive = {
  addSupplement: {},
  borrow: 'BORROWED',
  issueCopy: {},
  admitReader,
  extendRetention: {},
  retentionDue: {},
  appraiseRetention: { guard: ['retentionIsOver', 'notYetAppraised'] },
  approveKeeping: { target: 'KEPT', guard: 'keepingIsProposed' },
  approveDestruction: { target: 'DESTROYED', guard: 'destructionIsProposed' },
  rejectAppraisal: { guard: 'appraisalIsOpen' },
  caseReopened: 'OPEN',
} as const;

/** One case, one dossier (domain.md §3.9): compiled, checked by somebody else, sealed; then only added to. */
export const dossierLifecycle = lifecycle({
  room: 'dossier',
  version: 1,
  events: dossierEvents,
  guards: dossierGuards,
  blank: blankDossier,
  followers: {
    'dossier.retention': { facts: following('retentionDueOn') },
    'dossier.loan': {
      facts: ({ loan }, { was, becomes }) => (loan?.returnBy === was ? { loan: { ...loan, returnBy: becomes } } : {}),
    },
  },
  usualWay: ['OPEN', 'COMPILING', 'SUBMITTED', 'ARCHIVED'],
  tasks: {
    compileDossier: ['submitDossier', 'caseReopened'],
    checkDossier: ['checkDossier', 'returnDossier', 'caseReopened'],
    recallDossier: ['giveBack', 'extendLoan'],
    appraiseRetention: ['appraiseRetention', 'extendRetention'],
    decideAppraisal: ['approveKeeping', 'approveDestruction', 'rejectAppraisal'],
  },
  states: {
    NEW: { on: { open: 'OPEN' } },
    OPEN: {
      clock: 'dossier.compile',
      on: {
        caseClosed: [{ target: 'COMPILING', guard: 'alreadyPerformed' }, {}],
        performanceFinished: [{ target: 'COMPILING', guard: 'caseIsClosed' }, {}],
        compilingDue: 'COMPILING',
        addPapers: {},
        admitReader,
        startCompiling: { target: 'COMPILING', guard: 'caseIsClosed' },
        caseReopened: {},
        ...whileLent,
      },
    },
    COMPILING: {
      clock: 'dossier.compile',
      on: {
        addPapers: {},
        admitReader,
        submitDossier: 'SUBMITTED',
        compilingDue: {},
        performanceFinished: {},
        caseReopened: 'OPEN',
        ...whileLent,
      },
    },
    SUBMITTED: {
      clock: 'dossier.check',
      on: {
        checkDossier: { target: 'ARCHIVED', guard: 'originalIsBack' },
        returnDossier: 'COMPILING',
        admitReader,
        performanceFinished: {},
        caseReopened: 'OPEN',
        ...whileLent,
      },
    },
    ARCHIVED: { clock: 'dossier.retention', on: inTheArchive },
    BORROWED: {
      clock: 'dossier.loan',
      on: {
        giveBack: [{ target: 'KEPT', guard: 'keptBefore' }, { target: 'ARCHIVED' }],
        extendLoan: {},
        loanDue: {},
        addSupplement: {},
        retentionDue: {},
        caseReopened: 'OPEN',
      },
    },
    KEPT: { clock: 'dossier.retention', on: inTheArchive },
    DESTROYED: { final: true, on: {} },
  },
});
