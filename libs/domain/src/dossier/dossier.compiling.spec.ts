import { someone } from '../../../../test/support/stage.js';
import {
  DossierStage,
  filed,
  indexOf,
  PASSED,
  SETTLED,
  SETTLED_PAPERS,
} from '../../../../test/support/dossier-stage.js';

const dossier = (file = SETTLED) => new DossierStage(file);

describe('Compiling', () => {
  const { index, pages } = indexOf(SETTLED_PAPERS);
  const submit = (payload: object) => dossier().compiling().refused('mediator', 'submitDossier', payload);

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
    expect(dossier().compiling().refused('intake', 'addPapers', add('2025-02-06'))).toEqual([
      '/papers/0/dated IN_FUTURE',
    ]);
    expect(dossier().compiling().do('intake', 'addPapers', add('2025-01-06')).orders.at(-1)).toEqual({
      kind: 'filePaper',
      paper: 'IDENTITY_PROOF',
      on: '2025-01-06',
    });
  });

  it('lists in a further volume what came after the last seal', () => {
    const stage = dossier().archived().on('2025-03-03').do('system', 'caseReopened');
    stage.on('2025-03-10').do('system', 'caseClosed', { outcome: 'SUCCESS' }).do('mediator', 'startCompiling');
    stage.world = { papers: [...filed(SETTLED_PAPERS), ...filed(['AGREEMENT'], { AGREEMENT: '2025-03-10' })] };
    expect(stage.refused('mediator', 'submitDossier', indexOf([]))).toEqual(['/index PAPER_NOT_IN_INDEX']);
    expect(stage.do('mediator', 'submitDossier', indexOf(['AGREEMENT'])).process.state).toBe('SUBMITTED');
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
    stage.refused(by, 'checkDossier', payload);
  const both = { ...someone('archivist', 'person-mediator') };

  it('is not done by the compiler', () => {
    expect(check(dossier().submitted(), PASSED, both)).toEqual([' CHECKER_IS_COMPILER']);
    expect(
      dossier()
        .submitted()
        .refused(both, 'returnDossier', { reasons: ['缺签名'] }),
    ).toEqual([' CHECKER_IS_COMPILER']);
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
    expect(stage.dossier).toMatchObject({
      retention: 'YEARS_30',
      retentionDueOn: '2055-02-12',
      volumes: [{ no: 1, compiler: 'person-mediator', checker: 'person-archivist', pages: 14 }],
    });
    expect(dossier().archived('YEARS_10').dossier).toMatchObject({ retentionDueOn: '2035-02-12' });
    const permanent = dossier().archived('PERMANENT');
    expect(permanent.dossier).toMatchObject({ retentionDueOn: null });
    expect(permanent.ordersOf('startDeadline').map((order) => (order as { name: string }).name)).not.toContain(
      'dossier.retention',
    );
  });

  it('sends back with reasons, and a new month to mend it', () => {
    const stage = dossier()
      .submitted()
      .do('archivist', 'returnDossier', { reasons: ['缺签名', '页码重复'], missing: ['EVIDENCE'] });
    expect(stage.dossier.timesReturned).toBe(1);
    expect(stage.ordersOf('startDeadline').at(-1)).toMatchObject({
      name: 'dossier.compile',
      date: { start: '2025-02-10', due: '2025-03-12' },
    });
  });

  it('puts only filed papers into a supplement', () => {
    const payload = { index: [{ paper: 'PERFORMANCE_PROOF', pages: 1 }], reason: '归档后收到' };
    expect(dossier().archived().refused('mediator', 'addSupplement', payload)).toEqual([
      '/index/0/paper INDEXED_PAPER_NOT_FILED',
    ]);
    const stage = dossier().archived();
    stage.world = { papers: filed(['PERFORMANCE_PROOF']) };
    const sealed = stage.dossier.volumes;
    stage.do('mediator', 'addSupplement', payload).do('archivist', 'addSupplement', payload);
    expect(stage.dossier.supplements.map(({ no }) => no)).toEqual([1, 2]);
    expect(stage.dossier.volumes).toBe(sealed);
  });
});
