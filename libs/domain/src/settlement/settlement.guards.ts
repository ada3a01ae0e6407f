import { isCourtRoute } from '../taxonomy/index.js';
import { guardsOf, type CaseFacts, type Guard } from '../process/index.js';
import { openItems } from './performance-plan.js';
import type { SettlementFacts } from './settlement.facts.js';

/** Who must execute: both sides, and a third person who owes or is owed something (PML-29b). */
export const signatories = ({ draft }: SettlementFacts, file: CaseFacts): string[] =>
  file.parties
    .filter(
      ({ id, role }) =>
        role !== 'THIRD_PERSON' || draft?.obligations.some(({ obligor, obligee }) => obligor === id || obligee === id),
    )
    .map(({ id }) => id);

export const partiesMissing = (facts: SettlementFacts, file: CaseFacts): string[] =>
  signatories(facts, file).filter((id) => !facts.executions.some(({ partyId }) => partyId === id));

const has = ({ executions }: SettlementFacts, by: 'MEDIATOR' | 'COMMITTEE'): boolean =>
  executions.some((execution) => execution.by === by);

/** On a court's referral the parties' own hand makes the agreement effective; elsewhere mediator and seal belong to it. */
const needsMore = (file: CaseFacts): boolean => !isCourtRoute(file.route);

const paper = ({ form }: SettlementFacts): boolean => form !== 'ORAL';
const owed = ({ items }: SettlementFacts) => items.filter(({ act }) => act !== 'REFRAIN');

/** Which act comes last decides whether it makes the agreement effective (domain.md §2.11). */
const EXECUTION_GUARDS = {
  partyMissing: {
    holds: (facts, file) => partiesMissing(facts, file).length > 0,
    law: ['PML-29b'],
    curedBy: ['party'],
  },
  lastPartyMissing: {
    holds: (facts, file) =>
      partiesMissing(facts, file).length === 1 &&
      (!needsMore(file) || (has(facts, 'MEDIATOR') && has(facts, 'COMMITTEE'))),
    law: ['PML-29b', 'IM-24', 'OM-19'],
    curedBy: ['party'],
  },
  mediatorMissing: {
    holds: (facts, file) =>
      paper(facts) && file.mediators.some(({ id }) => !facts.executions.some(({ person }) => person === id)),
    law: ['PML-29b'],
    curedBy: ['mediator'],
  },
  onlyMediatorMissing: {
    holds: (facts, file) =>
      needsMore(file) && partiesMissing(facts, file).length === 0 && !has(facts, 'MEDIATOR') && has(facts, 'COMMITTEE'),
    law: ['PML-29b'],
    curedBy: ['mediator'],
  },
  sealMissing: {
    holds: (facts) => paper(facts) && !has(facts, 'COMMITTEE'),
    law: ['PML-29b', 'OM-19'],
    curedBy: ['intake', 'director'],
  },
  onlySealMissing: {
    holds: (facts, file) =>
      needsMore(file) && partiesMissing(facts, file).length === 0 && has(facts, 'MEDIATOR') && !has(facts, 'COMMITTEE'),
    law: ['PML-29b'],
    curedBy: ['intake', 'director'],
  },
  /** Two committees mediated, so two seals belong on the paper (domain.md §3.7). */
  partnerSealMissing: {
    holds: (facts, file) => paper(facts) && partnerSealsMissing(facts, file).length > 0,
    law: ['PM-27', 'JC-352'],
    curedBy: ['partner'],
  },
} satisfies Record<string, Guard<SettlementFacts>>;

export const partnerSealsMissing = ({ partnerSeals }: SettlementFacts, file: CaseFacts): string[] =>
  file.places
    .map(({ organisation }) => organisation)
    .filter((organisation) => organisation !== file.committee && !partnerSeals.includes(organisation));

export const settlementGuards = guardsOf<SettlementFacts>()({
  ...EXECUTION_GUARDS,
  draftSaved: { holds: ({ draft }) => draft !== null, law: ['D-DRAFT-LINT'], curedBy: ['mediator'] },
  /** Somebody has something to pay or to do; otherwise the agreement is effective and that is all. */
  somethingToPerform: {
    holds: ({ draft }) => !!draft?.obligations.some(({ act }) => act !== 'REFRAIN'),
    law: ['PML-31'],
    curedBy: ['mediator'],
  },
  noInstalments: {
    holds: ({ draft }) => !draft?.obligations.some(({ instalments }) => instalments.length > 0),
    law: ['D-ORAL-LIMITS'],
    curedBy: ['mediator'],
  },
  notMajor: { holds: (_facts, file) => file.class !== 'MAJOR', law: ['D-ORAL-LIMITS'], curedBy: ['director'] },
  writtenForm: { holds: ({ form }) => form === 'WRITTEN', law: ['PML-29b'], curedBy: [] },

  oneItemOpen: { holds: (facts) => openItems(facts).length === 1, law: ['PML-31'], curedBy: ['party'] },
  oneItemOverdue: {
    holds: ({ items }) => items.filter(({ standing }) => standing === 'OVERDUE').length === 1,
    law: ['PML-31'],
    curedBy: ['party'],
  },
  somethingOverdue: {
    holds: ({ items }) => items.some(({ standing }) => standing === 'OVERDUE'),
    law: ['PML-31'],
    curedBy: ['party'],
  },
  somethingPerformed: {
    holds: ({ items }) => items.some(({ standing, paidFen }) => standing === 'DONE' || paidFen > 0),
    law: ['PML-31'],
    curedBy: ['party'],
  },
  everythingPerformed: { holds: (facts) => openItems(facts).length === 0, law: ['PML-31'], curedBy: ['party'] },
  nothingOwed: { holds: (facts) => owed(facts).length === 0, law: ['PML-31'], curedBy: [] },
  inBreach: { holds: ({ breach }) => breach !== null, law: ['PML-32'], curedBy: ['party'] },
  notInBreach: { holds: ({ breach }) => breach === null, law: ['PML-32'], curedBy: ['party'] },

  /** Confirmed, or the court's own paper: only then can a court enforce. */
  enforceable: {
    holds: ({ confirmed, courtPaperOn }) => confirmed || courtPaperOn !== null,
    law: ['PML-33b', 'CPL-250'],
    curedBy: ['court'],
  },
  /** Without confirmation the way is a suit on the agreement. */
  notEnforceable: {
    holds: ({ confirmed, courtPaperOn }) => !confirmed && courtPaperOn === null,
    law: ['PML-32'],
    curedBy: ['court'],
  },
});
