import { COMMON_EVENTS, isRefusal, ROLES, VOIDED, type Role } from '../process/index.js';
import {
  DossierStage,
  filed,
  indexOf,
  LOAN,
  PASSED,
  SETTLED,
  SETTLED_PAPERS,
} from '../../../../test/support/dossier-stage.js';
import { dossierLifecycle as lifecycle } from './dossier.machine.js';

type Way = readonly [event: string, by: readonly Role[], payload: object, to: string];

const secret = { ...SETTLED, secret: true };
const dossier = (file = SETTLED) => new DossierStage(file);
const SUPPLEMENT = { index: [{ paper: 'AGREEMENT', pages: 3 }], reason: '补入' };
const PAPERS = { papers: [{ paper: 'IDENTITY_PROOF', dated: '2025-01-06' }] };
const reading = { ...LOAN, person: 'person-mediator', returnBy: '2066-01-04' };

const admitting = (state: string): Way => [
  'admitReader',
  ['director'],
  { person: 'reader', reason: '复核', undertakingSigned: true },
  state,
];

/** What an archived or kept dossier can do. */
const shelf = (state: 'ARCHIVED' | 'KEPT'): readonly Way[] => [
  ['addSupplement', ['archivist', 'mediator'], SUPPLEMENT, state],
  ['borrow', ['archivist'], reading, 'BORROWED'],
  ['issueCopy', ['archivist'], { ...reading, papers: ['AGREEMENT'] }, state],
  admitting(state),
  ['extendRetention', ['archivist'], { retention: 'PERMANENT', reason: '典型案例' }, state],
  ['retentionDue', ['system'], {}, state],
  ['caseReopened', ['system'], {}, 'OPEN'],
];
const decision = (state: string): readonly Way[] => [
  ['approveDestruction', ['director'], { witnesses: ['wit-1', 'wit-2'] }, 'DESTROYED'],
  ['rejectAppraisal', ['director'], { reason: '仍有价值' }, state],
];
const lent = (state: string): readonly Way[] => [
  ['giveBack', ['archivist'], { complete: true }, state],
  ['extendLoan', ['archivist'], { returnBy: '2025-05-09', reason: '未用完' }, state],
  ['loanDue', ['system'], {}, state],
];
const KEEPING: readonly Way[] = [['approveKeeping', ['director'], {}, 'KEPT']];
const APPRAISING = (state: string): readonly Way[] => [
  ['appraiseRetention', ['archivist'], { proposal: 'DESTROY', report: '无保存价值' }, state],
];

/** Every way that is open: the state, a stage on which it is open, event, roles, payload, target. */
const OPEN: readonly (readonly [state: string, stage: () => DossierStage, ways: readonly Way[]])[] = [
  ['NEW', () => dossier(), [['open', ['system'], {}, 'OPEN']]],
  [
    'OPEN',
    () => dossier().reopenedWhileLent(),
    [
      ['caseClosed', ['system'], { outcome: 'FAILURE', ground: 'REFUSED' }, 'OPEN'],
      ['performanceFinished', ['system'], {}, 'COMPILING'],
      ['compilingDue', ['system'], {}, 'COMPILING'],
      ['startCompiling', ['mediator'], {}, 'COMPILING'],
      ['addPapers', ['mediator', 'intake'], PAPERS, 'OPEN'],
      ['caseReopened', ['system'], {}, 'OPEN'],
      ...lent('OPEN'),
    ],
  ],
  [
    'COMPILING',
    () => dossier().reopenedWhileLent().do('mediator', 'startCompiling'),
    [
      ['submitDossier', ['mediator'], indexOf(SETTLED_PAPERS), 'SUBMITTED'],
      ['compilingDue', ['system'], {}, 'COMPILING'],
      ['performanceFinished', ['system'], {}, 'COMPILING'],
      ['addPapers', ['mediator', 'intake'], PAPERS, 'COMPILING'],
      ['caseReopened', ['system'], {}, 'OPEN'],
      ...lent('COMPILING'),
    ],
  ],
  [
    'SUBMITTED',
    () => dossier().submitted(),
    [
      ['checkDossier', ['archivist'], PASSED, 'ARCHIVED'],
      ['returnDossier', ['archivist'], { reasons: ['缺签名'] }, 'COMPILING'],
      ['performanceFinished', ['system'], {}, 'SUBMITTED'],
      ['caseReopened', ['system'], {}, 'OPEN'],
    ],
  ],
  ['SUBMITTED', () => submittedWhileLent(), lent('SUBMITTED')],
  ['OPEN', () => dossier(secret).opened(), [admitting('OPEN')]],
  ['COMPILING', () => dossier(secret).compiling(), [admitting('COMPILING')]],
  ['SUBMITTED', () => dossier(secret).submitted(), [admitting('SUBMITTED')]],
  ['ARCHIVED', () => dossier(secret).archived(), shelf('ARCHIVED')],
  ['ARCHIVED', () => dossier().retentionOver(), APPRAISING('ARCHIVED')],
  ['ARCHIVED', () => dossier().appraised('DESTROY'), decision('ARCHIVED')],
  ['ARCHIVED', () => dossier().appraised('KEEP'), KEEPING],
  ['KEPT', () => dossier(secret).kept(), shelf('KEPT')],
  ['KEPT', () => dossier().kept().on('2065-03-02').do('system', 'retentionDue'), APPRAISING('KEPT')],
  ['KEPT', () => dossier().keptAndAppraised('DESTROY'), decision('KEPT')],
  ['KEPT', () => dossier().keptAndAppraised('KEEP'), KEEPING],
  [
    'BORROWED',
    () => dossier().borrowed(),
    [
      ...lent('BORROWED').slice(1),
      ['giveBack', ['archivist'], { complete: true }, 'ARCHIVED'],
      ['addSupplement', ['archivist', 'mediator'], SUPPLEMENT, 'BORROWED'],
      ['retentionDue', ['system'], {}, 'BORROWED'],
      ['caseReopened', ['system'], {}, 'OPEN'],
    ],
  ],
  ['DESTROYED', () => dossier().destroyed(), []],
];

function submittedWhileLent(): DossierStage {
  const stage = dossier().reopenedWhileLent().do('mediator', 'startCompiling');
  return stage.do('mediator', 'submitDossier', indexOf(SETTLED_PAPERS));
}

const events = Object.keys(lifecycle.events).filter((event) => !COMMON_EVENTS.includes(event));
const states = [...lifecycle.steps.keys()].filter((state) => state !== VOIDED);

describe('The dossier', () => {
  for (const [state, stage, ways] of OPEN) {
    it(`stands in ${state} where the table says so`, () => expect(stage().process.state).toBe(state));
    for (const [event, by, payload, to] of ways) {
      it(`goes from ${state} by ${event} of ${by.join(' or ')} to ${to}`, () => {
        for (const role of by) expect(stage().do(role, event, payload).process.state).toBe(to);
      });
    }
  }

  it('refuses everything that is not in the table', () => {
    const allowed = new Set(
      OPEN.flatMap(([state, , ways]) => ways.flatMap(([e, by]) => by.map((r) => `${state} ${e} ${r}`))),
    );
    let refused = 0;
    for (const state of states) {
      for (const stage of OPEN.filter(([at]) => at === state).map(([, make]) => make())) {
        for (const event of events) {
          for (const role of ROLES) {
            if (allowed.has(`${state} ${event} ${role}`)) continue;
            const answer = stage.fire(role, event, {});
            expect({ state, event, role, refused: isRefusal(answer) && answer.refused }).toEqual({
              state,
              event,
              role,
              refused: expect.stringMatching(/^(WRONG_STATE|NOT_YOURS)$/),
            });
            refused += 1;
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(2000);
  });

  it('reaches every state', () => {
    const reached = OPEN.flatMap(([state, , ways]) => [state, ...ways.map(([, , , to]) => to)]);
    expect(new Set(reached)).toEqual(new Set(states));
  });

  it('can always leave a state that is not final', () => {
    for (const state of states) {
      const ways = [...lifecycle.steps.get(state)!.keys()].filter((event) => !COMMON_EVENTS.includes(event));
      expect(lifecycle.finals.has(state)).toBe(ways.length === 0);
    }
  });
});

describe('Its conditions', () => {
  const unmet = (stage: DossierStage, role: Role, event: string) => {
    const answer = stage.fire(role, event, {});
    return isRefusal(answer) && answer.refused === 'UNMET' ? answer.unmet.map(({ guard }) => guard) : answer;
  };

  it.each<[string, Role, string, string, () => DossierStage]>([
    [
      'nothing is compiled while the case is open',
      'mediator',
      'startCompiling',
      'caseIsClosed',
      () => dossier().opened(),
    ],
    ['no seal while the original is out', 'archivist', 'checkDossier', 'originalIsBack', submittedWhileLent],
    ['nothing comes back that is not lent', 'archivist', 'giveBack', 'originalIsLent', () => dossier().closed()],
    ['no loan to prolong', 'archivist', 'extendLoan', 'originalIsLent', () => dossier().submitted()],
    ['no loan to run out', 'system', 'loanDue', 'originalIsLent', () => dossier().compiling()],
    ['no list of readers without a trade secret', 'director', 'admitReader', 'secretCase', () => dossier().archived()],
    ['no appraisal before the end', 'archivist', 'appraiseRetention', 'retentionIsOver', () => dossier().archived()],
    ['one appraisal at a time', 'archivist', 'appraiseRetention', 'notYetAppraised', () => dossier().appraised('KEEP')],
    ['no keeping unproposed', 'director', 'approveKeeping', 'keepingIsProposed', () => dossier().appraised('DESTROY')],
    [
      'no destruction unproposed',
      'director',
      'approveDestruction',
      'destructionIsProposed',
      () => dossier().appraised('KEEP'),
    ],
    ['no answer without a proposal', 'director', 'rejectAppraisal', 'appraisalIsOpen', () => dossier().retentionOver()],
  ])('%s', (_title, role, event, guard, stage) => {
    expect(unmet(stage(), role, event)).toEqual([guard]);
  });

  it('sends a lent dossier back to where it came from', () => {
    const stage = dossier(secret).kept().do('archivist', 'borrow', reading);
    expect(stage.do('archivist', 'giveBack', { complete: true }).process.state).toBe('KEPT');
  });

  it('begins compiling at the closing when performance came first', () => {
    const stage = dossier().opened().do('system', 'performanceFinished');
    expect(stage.process.state).toBe('OPEN');
    expect(stage.on('2025-01-24').do('system', 'caseClosed', { outcome: 'SUCCESS', form: 'ORAL' }).process.state).toBe(
      'COMPILING',
    );
  });

  it('waits for the second volume of a reopened case and keeps the first as it was (INV-17)', () => {
    const stage = dossier().archived();
    const [first] = (stage.process.facts as { volumes: object[] }).volumes;
    stage.on('2025-03-03').do('system', 'caseReopened');
    stage
      .on('2025-03-10')
      .do('system', 'caseClosed', { outcome: 'SUCCESS', form: 'WRITTEN' })
      .do('mediator', 'startCompiling');
    stage.world = { ...stage.world, papers: filed(SETTLED_PAPERS) };
    stage.do('mediator', 'submitDossier', indexOf(SETTLED_PAPERS));
    stage.world = { ...stage.world, papers: filed([...SETTLED_PAPERS, 'BACK_COVER']) };
    stage.do('archivist', 'checkDossier', PASSED);
    const { volumes } = stage.process.facts as { volumes: object[] };
    expect(volumes).toEqual([first, expect.objectContaining({ no: 2, sealedOn: '2025-03-10' })]);
  });

  it('cannot take a seal, a copy or a destruction back', () => {
    for (const stage of [dossier().archived(), dossier().destroyed()])
      expect(stage.fire('archivist', 'undoStep', { reason: '误点' })).toMatchObject({ refused: expect.anything() });
  });
});
