import type { Role } from '../process/index.js';
import { someone } from '../../../../test/support/stage.js';
import {
  DossierStage,
  filed,
  indexOf,
  LOAN,
  PASSED,
  SETTLED,
  SETTLED_PAPERS,
} from '../../../../test/support/dossier-stage.js';
import type { DossierFacts } from './dossier.facts.js';

const secret = { ...SETTLED, secret: true };
const dossier = (file = SETTLED) => new DossierStage(file);
const factsOf = (stage: DossierStage) => stage.process.facts as DossierFacts;

/** Codes of a refusal by rule, with where they point. */
function refusedFor(stage: DossierStage, role: Role | ReturnType<typeof someone>, event: string, payload: object) {
  const before = stage.process;
  const answer = stage.fire(role, event, payload);
  expect(stage.process).toBe(before);
  return 'problems' in answer ? answer.problems.map(({ pointer, code }) => `${pointer} ${code}`) : answer;
}

describe('Compiling', () => {
  const { index, pages } = indexOf(SETTLED_PAPERS);
  const submit = (payload: object) => refusedFor(dossier().compiling(), 'mediator', 'submitDossier', payload);

  it('counts its pages', () => expect(submit({ index, pages: pages + 1 })).toEqual(['/pages PAGES_DO_NOT_ADD_UP']));

  it('keeps the order of the contents', () => {
    const swapped = [index[1], index[0], ...index.slice(2)];
    expect(submit({ index: swapped, pages })).toEqual(['/index/1 INDEX_OUT_OF_ORDER']);
  });

  it('lists what is filed, and nothing else', () => {
    expect(submit({ index: index.filter(({ paper }) => paper !== 'AGREEMENT'), pages: pages - 2 })).toEqual([
      '/index PAPER_NOT_IN_INDEX',
    ]);
    const more = indexOf([...SETTLED_PAPERS, 'EXPERT_OPINION']);
    expect(submit(more)).toEqual(['/index/3/paper INDEXED_PAPER_NOT_FILED']);
    expect(submit({ index: [{ paper: 'CHECK_LIST', pages: 1 }, ...index], pages: pages + 1 })).toEqual([
      '/index/0/paper PAPER_NOT_PART_OF_DOSSIER',
    ]);
  });

  it('takes in papers that turn up, under their own date', () => {
    const add = (dated: string) => ({ papers: [{ paper: 'IDENTITY_PROOF', dated }] });
    expect(refusedFor(dossier().compiling(), 'intake', 'addPapers', add('2025-02-06'))).toEqual([
      '/papers/0/dated IN_FUTURE',
    ]);
    expect(dossier().compiling().do('intake', 'addPapers', add('2025-01-06')).orders.at(-1)).toEqual({
      kind: 'filePaper',
      paper: 'IDENTITY_PROOF',
      on: '2025-01-06',
    });
  });

  it('files its own statement and back cover', () => {
    const stage = dossier().compiling();
    stage.do('mediator', 'submitDossier', {
      ...indexOf([...SETTLED_PAPERS, 'DOSSIER_STATEMENT']),
      statement: '原件由法院留存',
    });
    expect(stage.filedPapers).toEqual(['DOSSIER_STATEMENT', 'BACK_COVER']);
    expect(JSON.stringify(stage.orders)).not.toContain('原件由法院留存');
  });

  it('is due thirty days after closing, rolled off the Sunday', () => {
    const stage = dossier().closed();
    expect(stage.ordersOf('startDeadline')).toMatchObject([
      {
        name: 'dossier.compile',
        fires: 'compilingDue',
        date: { rule: 'DL-DOSSIER', start: '2025-01-24', raw: '2025-02-23', due: '2025-02-24' },
      },
    ]);
    expect(stage.ordersOf('openTask')).toEqual([]);
    stage.on('2025-02-24').do('system', 'compilingDue');
    expect(stage.ordersOf('notify')).toMatchObject([{ template: 'dossierOverdue', to: ['supervisor', 'director'] }]);
    expect(stage.ordersOf('startDeadline')).toHaveLength(2);
  });

  it('calls the mediator at once when there is nothing to perform', () => {
    for (const ending of [
      { outcome: 'FAILURE', ground: 'REFUSED' },
      { outcome: 'SUCCESS', form: 'ORAL', nothingToPerform: true },
    ])
      expect(dossier().opened().do('system', 'caseClosed', ending).ordersOf('openTask')).toMatchObject([
        { task: 'compileDossier' },
      ]);
  });
});

describe('Checking', () => {
  const check = (stage: DossierStage, payload: object = PASSED, by = someone('archivist')) =>
    refusedFor(stage, by, 'checkDossier', payload);
  const both = { ...someone('archivist', 'person-mediator') };

  it('is not done by the compiler', () => {
    expect(check(dossier().submitted(), PASSED, both)).toEqual([' CHECKER_IS_COMPILER']);
    expect(refusedFor(dossier().submitted(), both, 'returnDossier', { reasons: ['缺签名'] })).toEqual([
      ' CHECKER_IS_COMPILER',
    ]);
  });

  it('passes only what passes in everything', () => {
    expect(check(dossier().submitted(), { ...PASSED, signaturesAndSeals: false, indexMatches: false })).toEqual([
      '/signaturesAndSeals CHECK_NOT_PASSED',
      '/indexMatches CHECK_NOT_PASSED',
    ]);
  });

  it('names every missing paper at once, each with its rule', () => {
    const stage = dossier().submitted();
    stage.world = {
      papers: filed(['APPLICATION', 'IDENTITY_PROOF', 'RIGHT_CERTIFICATE', 'SESSION_RECORD', 'BACK_COVER']),
    };
    expect(stage.fire('archivist', 'checkDossier', PASSED)).toEqual({
      refused: 'RULE',
      from: 'SUBMITTED',
      event: 'checkDossier',
      problems: [
        { pointer: '', code: 'PAPER_MISSING', law: ['PM-30', 'PM-SF4'], params: { paper: 'RIGHTS_NOTICE', place: 2 } },
        { pointer: '', code: 'PAPER_MISSING', law: ['PML-27', 'PML-28'], params: { paper: 'AGREEMENT', place: 8 } },
      ],
    });
  });

  it('finds papers dated the wrong way round', () => {
    const stage = dossier().submitted();
    stage.world = { papers: filed([...SETTLED_PAPERS, 'BACK_COVER'], { RIGHTS_NOTICE: '2025-01-22' }) };
    expect(check(stage)).toEqual([' PAPERS_MISDATED']);
  });

  it('seals for thirty years unless another class is chosen', () => {
    const stage = dossier().submitted().on('2025-02-12').do('archivist', 'checkDossier', PASSED);
    expect(factsOf(stage)).toMatchObject({
      retention: 'YEARS_30',
      retentionDueOn: '2055-02-12',
      volumes: [{ no: 1, compiler: 'person-mediator', checker: 'person-archivist', pages: 14 }],
    });
    expect(factsOf(dossier().archived('YEARS_10'))).toMatchObject({ retentionDueOn: '2035-02-12' });
    const permanent = dossier().archived('PERMANENT');
    expect(factsOf(permanent)).toMatchObject({ retentionDueOn: null });
    expect(permanent.ordersOf('startDeadline').map((order) => (order as { name: string }).name)).not.toContain(
      'dossier.retention',
    );
  });

  it('sends back with reasons, and a new month to mend it', () => {
    const stage = dossier()
      .submitted()
      .do('archivist', 'returnDossier', { reasons: ['缺签名', '页码重复'], missing: ['EVIDENCE'] });
    expect(factsOf(stage).timesReturned).toBe(1);
    expect(stage.ordersOf('startDeadline').at(-1)).toMatchObject({
      name: 'dossier.compile',
      date: { start: '2025-02-10', due: '2025-03-12' },
    });
  });

  it('puts only filed papers into a supplement', () => {
    const payload = { index: [{ paper: 'PERFORMANCE_PROOF', pages: 1 }], reason: '归档后收到' };
    expect(refusedFor(dossier().archived(), 'mediator', 'addSupplement', payload)).toEqual([
      '/index/0/paper INDEXED_PAPER_NOT_FILED',
    ]);
    const stage = dossier().archived();
    stage.world = { papers: filed(['PERFORMANCE_PROOF']) };
    const sealed = factsOf(stage).volumes;
    stage.do('mediator', 'addSupplement', payload).do('archivist', 'addSupplement', payload);
    expect(factsOf(stage).supplements.map(({ no }) => no)).toEqual([1, 2]);
    expect(factsOf(stage).volumes).toBe(sealed);
  });
});

describe('Lending', () => {
  const borrow = (payload: object, stage = dossier().archived().on('2025-03-03')) =>
    refusedFor(stage, 'archivist', 'borrow', { ...LOAN, ...payload });

  it.each<[string, object, string[]]>([
    ['needs a director', { approvedBy: 'reader' }, ['/approvedBy APPROVER_IS_NO_DIRECTOR']],
    ['needs one in office', { approvedBy: 'former-director' }, ['/approvedBy APPROVER_IS_NO_DIRECTOR']],
    ['needs somebody else', { approvedBy: 'person-archivist' }, ['/approvedBy TWO_PERSONS_NEEDED']],
    ['needs a name among the staff', { person: undefined }, ['/person READER_NOT_NAMED']],
    [
      'needs a party of this case',
      { borrower: 'PARTY', person: undefined, party: 'stranger' },
      ['/party READER_IS_NO_PARTY'],
    ],
    ['stops at a conflict', { person: 'relative' }, ['/person READER_IS_EXCLUDED']],
    [
      'gives no record of what was said to a court',
      { borrower: 'COURT', person: undefined },
      ['/allPartiesConsent CONSENT_OF_ALL_PARTIES_NEEDED'],
    ],
    ['ends after it began', { returnBy: '2025-03-03' }, ['/returnBy RETURN_DAY_TOO_EARLY']],
  ])('%s', (_title, payload, codes) => expect(borrow(payload)).toEqual(codes));

  it('lets only listed readers into a trade-secret dossier (INV-19)', () => {
    const stage = dossier(secret).archived().on('2025-03-03');
    expect(borrow({}, stage)).toEqual(['/person READER_NOT_ON_LIST']);
    expect(
      refusedFor(stage, 'director', 'admitReader', { person: 'reader', reason: '复核', undertakingSigned: false }),
    ).toEqual(['/undertakingSigned UNDERTAKING_NEEDED']);
    expect(
      refusedFor(stage, 'director', 'admitReader', { person: 'relative', reason: '复核', undertakingSigned: true }),
    ).toEqual(['/person READER_IS_EXCLUDED']);
    stage.do('director', 'admitReader', { person: 'reader', reason: '复核', undertakingSigned: true });
    expect(stage.ordersOf('grantAccess')).toEqual([{ kind: 'grantAccess', person: 'reader' }]);
    expect(stage.do('archivist', 'borrow', LOAN).process.state).toBe('BORROWED');
    const party = { ...LOAN, borrower: 'PARTY', person: undefined, party: 'applicant' };
    expect(dossier(secret).archived().on('2025-03-03').do('archivist', 'borrow', party).process.state).toBe('BORROWED');
  });

  it('copies the agreement for a court, the record only with everyone’s consent (IM-22)', () => {
    const stage = dossier().archived();
    const copy = { ...LOAN, borrower: 'COURT', papers: ['AGREEMENT'] };
    stage.do('archivist', 'issueCopy', copy);
    expect(refusedFor(stage, 'archivist', 'issueCopy', { ...copy, papers: ['SESSION_RECORD'] })).toEqual([
      '/allPartiesConsent CONSENT_OF_ALL_PARTIES_NEEDED',
    ]);
    stage.do('archivist', 'issueCopy', { ...copy, papers: ['SESSION_RECORD'], allPartiesConsent: true });
    expect(stage.filedPapers.filter((paper) => paper === 'BORROWING_RECORD')).toHaveLength(2);
  });

  it('runs a clock to the promised day, rolled off a rest day', () => {
    const stage = dossier()
      .archived()
      .on('2025-03-03')
      .do('archivist', 'borrow', { ...LOAN, returnBy: '2025-03-29' });
    expect(stage.ordersOf('startDeadline').at(-1)).toMatchObject({
      name: 'dossier.loan',
      fires: 'loanDue',
      date: { due: '2025-03-31' },
    });
    stage.on('2025-03-31').do('system', 'loanDue');
    expect(factsOf(stage).loan).toMatchObject({ overdue: true });
    expect(
      refusedFor(stage.on('2025-04-01'), 'archivist', 'extendLoan', { returnBy: '2025-03-31', reason: '未用完' }),
    ).toEqual(['/returnBy RETURN_DAY_TOO_EARLY']);
    stage.do('archivist', 'extendLoan', { returnBy: '2025-04-15', reason: '未用完' });
    expect(factsOf(stage).loan).toMatchObject({ overdue: false, returnBy: '2025-04-15' });
  });

  it('says what came back incomplete', () => {
    expect(refusedFor(dossier().borrowed(), 'archivist', 'giveBack', { complete: false })).toEqual([
      '/findings FINDINGS_NEEDED',
    ]);
    const stage = dossier().borrowed().do('archivist', 'giveBack', { complete: false, findings: '第12页缺失' });
    expect(stage.ordersOf('notify').at(-1)).toMatchObject({
      template: 'dossierDamaged',
      to: ['director', 'supervisor'],
    });
    expect(factsOf(stage).loan).toBeNull();
  });
});

describe('Retention', () => {
  it('can only become longer, from where it began', () => {
    const shorter = { retention: 'YEARS_10', reason: '一般' };
    expect(refusedFor(dossier().archived('YEARS_30'), 'archivist', 'extendRetention', shorter)).toEqual([
      '/retention RETENTION_NOT_LONGER',
    ]);
    const stage = dossier()
      .archived('YEARS_10')
      .on('2026-03-02')
      .do('archivist', 'extendRetention', { retention: 'YEARS_30', reason: '典型' });
    expect(factsOf(stage)).toMatchObject({ retention: 'YEARS_30', retentionDueOn: '2055-02-12' });
    stage.do('archivist', 'extendRetention', { retention: 'PERMANENT', reason: '典型' });
    expect(factsOf(stage).retentionDueOn).toBeNull();
    expect(stage.orders.at(-1)).toMatchObject({ kind: 'stopDeadline', name: 'dossier.retention' });
  });

  it('needs a class to keep and none to destroy', () => {
    for (const payload of [{ proposal: 'KEEP' }, { proposal: 'DESTROY', retention: 'YEARS_10' }])
      expect(
        refusedFor(dossier().retentionOver(), 'archivist', 'appraiseRetention', { ...payload, report: '意见' }),
      ).toEqual(['/retention RETENTION_GOES_WITH_KEEPING']);
  });

  it('is proposed by one and decided by another', () => {
    const self = someone('director', 'person-archivist');
    for (const [proposal, event, payload] of [
      ['KEEP', 'approveKeeping', {}],
      ['DESTROY', 'approveDestruction', { witnesses: ['wit-1', 'wit-2'] }],
      ['KEEP', 'rejectAppraisal', { reason: '再议' }],
    ] as const)
      expect(refusedFor(dossier().appraised(proposal), self, event, payload)).toEqual([' TWO_PERSONS_NEEDED']);
  });

  it('ends before two different witnesses, and is registered', () => {
    expect(
      refusedFor(dossier().appraised('DESTROY'), 'director', 'approveDestruction', { witnesses: ['a', 'a'] }),
    ).toEqual(['/witnesses WITNESSES_NOT_DISTINCT']);
    expect(dossier().destroyed().filedPapers).toContain('DESTRUCTION_REGISTER');
  });

  it('starts again when kept', () => {
    expect(factsOf(dossier().kept())).toMatchObject({
      kept: true,
      retention: 'YEARS_30',
      retentionFrom: '2035-03-01',
      retentionDueOn: '2065-03-01',
      appraisal: null,
    });
  });

  it('opens the appraisal again after a rejection', () => {
    const stage = dossier().appraised('DESTROY').do('director', 'rejectAppraisal', { reason: '仍有价值' });
    expect(
      stage.do('archivist', 'appraiseRetention', { proposal: 'KEEP', report: '续存', retention: 'PERMANENT' }).process
        .state,
    ).toBe('ARCHIVED');
    expect(factsOf(stage.do('director', 'approveKeeping')).retentionDueOn).toBeNull();
  });
});
