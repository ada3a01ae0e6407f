import {
  dossierLifecycle,
  PAPERS,
  type Actor,
  type CaseFacts,
  type DossierFacts,
  type FiledPaper,
  type PaperKind,
  type PersonFacts,
  type Role,
} from '#libs/domain';
import { A_CASE, Stage } from './stage.js';

/** A case settled in writing on 2025-01-24 (S01 of domain.md §8), its dossier at any point of its life. */
export const SETTLED: CaseFacts = {
  ...A_CASE,
  mediators: [{ id: 'person-mediator', lead: true }],
  outcome: 'SUCCESS',
  form: 'WRITTEN',
  closedOn: '2025-01-24',
};

const DAY_OF: Partial<Record<PaperKind, string>> = {
  APPLICATION: '2025-01-06',
  RIGHTS_NOTICE: '2025-01-15',
  IDENTITY_PROOF: '2025-01-06',
  RIGHT_CERTIFICATE: '2025-01-06',
  SESSION_RECORD: '2025-01-20',
  AGREEMENT: '2025-01-24',
};
export const SETTLED_PAPERS = Object.keys(DAY_OF) as PaperKind[];

export const filed = (kinds: readonly PaperKind[], days: Partial<Record<PaperKind, string>> = {}): FiledPaper[] =>
  kinds.map((kind) => ({ kind, on: days[kind] ?? DAY_OF[kind] ?? '2025-02-10', number: null, facts: {} }));

/** An index of these papers in the order of the contents, two pages each, and the sum of its pages. */
export function indexOf(kinds: readonly PaperKind[]) {
  const index = [...kinds, 'BACK_COVER' as const]
    .sort((a, b) => PAPERS[a] - PAPERS[b])
    .map((paper) => ({ paper, pages: 2 }));
  return { index, pages: 2 * index.length };
}

export const PASSED = { signaturesAndSeals: true, pagesNumbered: true, indexMatches: true };

export const LOAN = {
  borrower: 'STAFF',
  person: 'reader',
  name: '马某',
  purpose: '复核补贴',
  approvedBy: 'person-director',
  returnBy: '2025-03-28',
};

const person = (id: string, rest: Partial<PersonFacts> = {}): [string, PersonFacts] => [
  id,
  { id, active: true, isMediator: false, isDirector: false, courtRosters: [], excluded: false, ...rest },
];

export class DossierStage extends Stage {
  constructor(file: CaseFacts = SETTLED) {
    super(dossierLifecycle, file);
    this.world = {
      papers: filed(SETTLED_PAPERS),
      people: new Map([
        person('person-director', { isDirector: true }),
        person('person-archivist', { isDirector: true }),
        person('person-mediator', { isMediator: true }),
        person('reader'),
        person('relative', { excluded: true }),
        person('former-director', { isDirector: true, active: false }),
      ]),
    };
  }

  opened = () => this.do('system', 'open');
  closed = () => this.opened().on('2025-01-24').do('system', 'caseClosed', { outcome: 'SUCCESS', form: 'WRITTEN' });
  compiling = () => this.closed().on('2025-02-05').do('mediator', 'startCompiling');

  submitted(): this {
    this.compiling().on('2025-02-10').do('mediator', 'submitDossier', indexOf(SETTLED_PAPERS));
    this.world = { ...this.world, papers: filed([...SETTLED_PAPERS, 'BACK_COVER']) };
    return this;
  }

  archived = (retention = 'YEARS_10') =>
    this.submitted()
      .on('2025-02-12')
      .do('archivist', 'checkDossier', { ...PASSED, retention });

  borrowed = () => this.archived().on('2025-03-03').do('archivist', 'borrow', LOAN);

  /** Reopened while the original was out, and closed again. */
  reopenedWhileLent = () =>
    this.borrowed().do('system', 'caseReopened').do('system', 'caseClosed', { outcome: 'SUCCESS', form: 'WRITTEN' });

  retentionOver = () => this.archived().on('2035-02-12').do('system', 'retentionDue').on('2035-03-01');

  appraised = (proposal: 'KEEP' | 'DESTROY') =>
    this.retentionOver().do('archivist', 'appraiseRetention', appraisal(proposal));

  kept = () => this.appraised('KEEP').do('director', 'approveKeeping');

  keptAndAppraised = (proposal: 'KEEP' | 'DESTROY') =>
    this.kept().on('2065-03-02').do('system', 'retentionDue').do('archivist', 'appraiseRetention', appraisal(proposal));

  destroyed = () => this.appraised('DESTROY').do('director', 'approveDestruction', { witnesses: ['wit-1', 'wit-2'] });

  /** Fires what a rule must stop; answers with pointer and code of each problem. Nothing may have moved. */
  refused(role: Role | Actor, event: string, payload: object): unknown {
    const before = this.process;
    const answer = this.fire(role, event, payload);
    if (this.process !== before) throw new Error(`${event} was not refused`);
    return 'problems' in answer ? answer.problems.map(({ pointer, code }) => `${pointer} ${code}`) : answer;
  }

  get dossier(): DossierFacts {
    return this.process.facts as DossierFacts;
  }

  ordersOf = (kind: string) => this.orders.filter((order) => order.kind === kind);
  get filedPapers(): PaperKind[] {
    return this.orders.flatMap((order) => (order.kind === 'filePaper' ? [order.paper] : []));
  }
}

const appraisal = (proposal: 'KEEP' | 'DESTROY') => ({
  proposal,
  report: '鉴定意见',
  ...(proposal === 'KEEP' && { retention: 'YEARS_30' }),
});
