import {
  choice,
  day,
  eventsOf,
  flag,
  list,
  optional,
  PAPER_KINDS,
  personal,
  peopleBehind,
  problem,
  ref,
  text,
  type PaperKind,
  type Problem,
  type Scene,
} from '../process/index.js';
import type { DueDate } from '../calendar/index.js';
import { BORROWERS, type Borrower, type DossierFacts } from './dossier.facts.js';

const event = eventsOf<DossierFacts>();

/** Who reads, why, and who let them. */
const READING = {
  borrower: choice(BORROWERS),
  person: optional(ref('person')),
  party: optional(ref('party')),
  name: personal(text({ max: 100, example: '马某' })),
  purpose: text({ max: 500, example: '办理强制执行' }),
  approvedBy: ref('person'),
  /** Every party agreed that the record of what was said may be read outside the mediation (IM-22). */
  allPartiesConsent: optional(flag()),
};

interface Reading {
  borrower: Borrower;
  person?: string;
  party?: string;
  approvedBy: string;
  allPartiesConsent?: boolean;
}

/** Papers that tell what was said. They leave the house only if all parties agree (IM-22, IM-02). */
const SAID_IN_MEDIATION: readonly PaperKind[] = ['SESSION_RECORD', 'AGREEMENT_DRAFT', 'EXPERT_OPINION'];

/** Out of the archive and back. */
export const lendingEvents = {
  borrow: event({
    by: ['archivist'],
    law: ['D-ARCHIVE', 'INV-19'],
    fields: { ...READING, returnBy: day() },
    needs: ({ approvedBy, person }) => ({ people: person ? [approvedBy, person] : [approvedBy] }),
    rules: [
      mayRead,
      // The whole volume holds the records as well.
      (_scene, reading) => needsConsent(reading),
      ({ on }, { returnBy }) => returnBy <= on && problem('/returnBy', 'RETURN_DAY_TOO_EARLY', ['D-ARCHIVE']),
    ],
    derive: (scene, { returnBy }) => ({ backBy: promisedDay(scene, returnBy) }),
    record: (_facts, { borrower, on, derived }) => ({
      loan: { borrower, on, returnBy: derived.backBy.due, overdue: false },
    }),
    issue: (_facts, { borrower, name, on, derived, approvedBy }) => [
      {
        kind: 'filePaper',
        paper: 'BORROWING_RECORD',
        on,
        facts: { borrower, name, approvedBy, returnBy: derived.backBy.due },
      },
      { kind: 'startDeadline', name: 'dossier.loan', date: derived.backBy, fires: 'loanDue', to: ['archivist'] },
    ],
  }),

  extendLoan: event({
    by: ['archivist'],
    law: ['D-ARCHIVE'],
    fields: { returnBy: day(), reason: text({ max: 500 }) },
    rules: [
      ({ facts, on }, { returnBy }) =>
        (returnBy <= on || returnBy <= facts.loan!.returnBy) &&
        problem('/returnBy', 'RETURN_DAY_TOO_EARLY', ['D-ARCHIVE']),
    ],
    derive: (scene, { returnBy }) => ({ backBy: promisedDay(scene, returnBy) }),
    record: ({ loan }, { derived }) => ({ loan: { ...loan!, returnBy: derived.backBy.due, overdue: false } }),
    issue: (_facts, { derived }) => [{ kind: 'moveDeadline', name: 'dossier.loan', date: derived.backBy }],
  }),

  loanDue: event({
    by: ['system'],
    law: ['D-ARCHIVE'],
    fields: {},
    expiry: true,
    record: ({ loan }) => ({ loan: loan && { ...loan, overdue: true } }),
    issue: () => [
      { kind: 'notify', to: ['archivist', 'director'], template: 'loanOverdue' },
      { kind: 'openTask', task: 'recallDossier', to: 'archivist' },
    ],
  }),

  giveBack: event({
    by: ['archivist'],
    law: ['D-ARCHIVE'],
    fields: { complete: flag(), findings: optional(text({ max: 1000, example: '第12页缺失' })) },
    rules: [
      (_scene, { complete, findings }) =>
        !complete && !findings && problem('/findings', 'FINDINGS_NEEDED', ['D-ARCHIVE']),
    ],
    record: () => ({ loan: null }),
    issue: (_facts, { complete, on }) => [
      { kind: 'stopDeadline', name: 'dossier.loan', how: 'met' },
      { kind: 'filePaper', paper: 'BORROWING_RECORD', on, facts: { complete } },
      ...(complete ? [] : ([{ kind: 'notify', to: ['director', 'supervisor'], template: 'dossierDamaged' }] as const)),
    ],
  }),

  /** 复制: the original stays. */
  issueCopy: event({
    by: ['archivist'],
    law: ['D-ARCHIVE', 'INV-19'],
    fields: { ...READING, papers: list(choice(PAPER_KINDS), { max: 50 }) },
    needs: ({ approvedBy, person }) => ({ people: person ? [approvedBy, person] : [approvedBy] }),
    rules: [
      mayRead,
      (_scene, { papers, ...reading }) =>
        papers.some((paper) => SAID_IN_MEDIATION.includes(paper)) && needsConsent(reading),
    ],
    issue: (_facts, { borrower, name, on, approvedBy, papers }) => [
      { kind: 'filePaper', paper: 'BORROWING_RECORD', on, facts: { borrower, name, approvedBy, papers, copy: true } },
    ],
    undoable: false,
  }),

  admitReader: event({
    by: ['director'],
    law: ['INV-19', 'D-TRADE-SECRET'],
    fields: { person: ref('person'), reason: text({ max: 500 }), undertakingSigned: flag() },
    needs: ({ person }) => ({ people: [person] }),
    rules: [
      ({ world }, { person }) => excluded(world.people, person),
      (_scene, { undertakingSigned }) =>
        !undertakingSigned && problem('/undertakingSigned', 'UNDERTAKING_NEEDED', ['D-TRADE-SECRET']),
    ],
    record: ({ readers }, { person }) => ({ readers: [...new Set([...readers, person])] }),
    issue: (_facts, { person }) => [{ kind: 'grantAccess', person }],
    undoable: false,
  }),
};

function mayRead({ facts, file, actor, world }: Scene<DossierFacts>, reading: Reading): Problem[] {
  const { borrower, person, party, approvedBy } = reading;
  const approver = world.people?.get(approvedBy);
  const problems: Problem[] = [];
  if (!approver?.active || !approver.isDirector)
    problems.push(problem('/approvedBy', 'APPROVER_IS_NO_DIRECTOR', ['D-ARCHIVE']));
  if (peopleBehind(actor).includes(approvedBy))
    problems.push(problem('/approvedBy', 'TWO_PERSONS_NEEDED', ['D-SEGREGATION']));
  if (borrower === 'STAFF' && !person) problems.push(problem('/person', 'READER_NOT_NAMED', ['D-ARCHIVE']));
  const isParty = borrower === 'PARTY' && file.parties.some(({ id }) => id === party);
  if (borrower === 'PARTY' && !isParty) problems.push(problem('/party', 'READER_IS_NO_PARTY', ['IM-02']));
  if (person) problems.push(...excluded(world.people, person));
  const listed = isParty || [...facts.readers, ...file.mediators.map(({ id }) => id)].includes(person ?? '');
  if (file.secret && !listed) problems.push(problem('/person', 'READER_NOT_ON_LIST', ['INV-19', 'D-TRADE-SECRET']));
  return problems;
}

/** A conflict beats every grant. */
function excluded(people: Scene<DossierFacts>['world']['people'], person: string): Problem[] {
  return people?.get(person)?.excluded ? [problem('/person', 'READER_IS_EXCLUDED', ['INV-04'])] : [];
}

function needsConsent({ borrower, allPartiesConsent }: Pick<Reading, 'borrower' | 'allPartiesConsent'>): Problem[] {
  const outside = borrower !== 'STAFF' && borrower !== 'PARTY';
  return outside && !allPartiesConsent
    ? [problem('/allPartiesConsent', 'CONSENT_OF_ALL_PARTIES_NEEDED', ['IM-22', 'IM-02'])]
    : [];
}

/** A promised day counts as it stands, moved off a rest day like the day of an obligation. */
const promisedDay = (scene: Scene<DossierFacts>, day: string): DueDate => scene.due('DL-OBLIGATION', day);
