import {
  ALL,
  COURT,
  MET,
  at,
  factsOf,
  ordersOf,
  papersOf,
  toldOf,
  clockOf,
  opened,
  underway,
} from '../../../../test/support/mediation-stage.js';
import { refusedFor } from '../../../../test/support/room-table.js';
import type { CaseFacts } from '../process/index.js';

describe('The clock', () => {
  it.each<[string, string, string, string, Partial<CaseFacts>]>([
    ['S01', 'DL-MED-OWN', '2025-01-08', '2025-02-07', {}],
    ['S02', 'DL-MED-DELEGATED-PAPER', '2025-01-10', '2025-02-10', { route: 'COURT_DELEGATED' }],
    ['S03', 'DL-MED-ENTRUSTED-SIMP', '2025-03-28', '2025-04-07', { route: 'COURT_ENTRUSTED' }],
    ['S04', 'DL-MED-ENTRUSTED-ORD', '2025-04-16', '2025-05-06', { route: 'COURT_ENTRUSTED' }],
    ['S05', 'DL-MED-OWN', '2025-05-12', '2025-06-11', { route: 'PROACTIVE' }],
    ['S06', 'DL-MED-OWN', '2025-06-05', '2025-07-07', { route: 'ORGAN_TRANSFER' }],
    ['S07', 'DL-MED-OWN', '2025-07-15', '2025-08-14', { route: 'CROSS_REGION' }],
    ['S08', 'DL-MED-OWN', '2025-08-25', '2025-09-24', { route: 'CROSS_REGION' }],
    ['S09', 'DL-MED-OWN', '2025-09-08', '2025-10-09', {}],
    ['S10', 'DL-MED-DELEGATED-ONLINE', '2025-09-18', '2025-10-20', { route: 'COURT_DELEGATED', online: true }],
    ['S14', 'DL-MED-DELEGATED-PAPER', '2025-11-12', '2025-12-12', { route: 'COURT_DELEGATED' }],
    ['S15', 'DL-MED-OWN', '2025-12-10', '2026-01-09', {}],
  ])('%s: %s from %s ends on %s', (_case, rule, start, due, file) => {
    const stage = opened(rule, start, file);
    expect(clockOf(stage, 'mediation.term')).toEqual([due]);
    expect(stage.file).toMatchObject({ clockStartOn: start, termDueOn: due });
    expect(toldOf(stage)).toEqual(file.route?.startsWith('COURT') ? ['court-referral.openCase'] : []);
  });

  it.each([
    ['S04', 'DL-MED-ENTRUSTED-ORD', '2025-04-16', '2025-05-06', '2025-05-26'],
    ['S08', 'DL-MED-OWN', '2025-08-25', '2025-09-24', '2025-10-14'],
  ])('%s: twenty days agreed on the last day count from it', (_case, rule, start, on, due) => {
    const stage = opened(rule, start).on(on).do('mediator', 'extendTerm', { days: 20, consents: ALL });
    expect(clockOf(stage, 'mediation.term').at(-1)).toBe(due);
    expect([stage.file.termDueOn, factsOf(stage).termDue]).toEqual([due, due]);
    expect(papersOf(stage)).toEqual(['EXTENSION_CONSENT']);
    expect(ordersOf(stage, 'moveDeadline')).toHaveLength(1);
  });

  it('bad data (e): an extension signed the day after is too late (INV-09)', () => {
    const stage = opened('DL-MED-ENTRUSTED-ORD', '2025-04-16').on('2025-05-07');
    expect(refusedFor(stage, 'mediator', 'extendTerm', { days: 20, consents: ALL })).toEqual([
      '/occurredOn EXTENSION_AFTER_DUE',
    ]);
    const late = { reason: '当日签署次日录入', paper: '延长同意书' };
    const dated = { days: 20, consents: ALL, occurredOn: '2025-05-06', late };
    expect(refusedFor(stage, 'mediator', 'extendTerm', dated)).toBe('went to APPOINTING');
  });

  it.each([
    ['/consents EXTENSION_NEEDS_ALL', { days: 20, consents: ['applicant'] }],
    ['/consents/2 NOT_A_PARTY', { days: 20, consents: [...ALL, 'nobody'] }],
    ['/agreedEnd END_OR_DAYS', { consents: ALL }],
    ['/agreedEnd END_OR_DAYS', { consents: ALL, days: 20, agreedEnd: '2025-03-03' }],
    ['/agreedEnd EXTENSION_NOT_LATER', { consents: ALL, agreedEnd: '2025-02-05' }],
  ])('an extension is refused for %s', (code, payload) =>
    expect(refusedFor(opened('DL-MED-OWN', '2025-01-06'), 'director', 'extendTerm', payload)).toEqual([code]),
  );

  it('warns past sixty days in a case of our own', () => {
    const extend = (file: Partial<CaseFacts>) =>
      opened('DL-MED-OWN', '2025-01-06', file).fire('director', 'extendTerm', {
        consents: ALL,
        agreedEnd: '2025-04-01',
      });
    expect(extend({})).toMatchObject({ warnings: [{ code: 'LONGER_THAN_SIXTY_DAYS' }] });
    expect(extend({ route: 'COURT_DELEGATED' })).toMatchObject({ warnings: [] });
  });

  it('asks the director when our own term passes, and still takes a consent of the last day', () => {
    const stage = opened('DL-MED-OWN', '2025-01-06')
      .on('2025-02-06')
      .do('system', 'termExpired', { occurredOn: '2025-02-05' });
    expect([stage.process.state, factsOf(stage).termPassed]).toEqual(['APPOINTING', true]);
    expect(ordersOf(stage, 'openTask')).toEqual([{ kind: 'openTask', task: 'decideExpiredTerm', to: 'director' }]);
    const late = { reason: '补录', paper: '延长同意书' };
    stage.do('director', 'extendTerm', { days: 10, consents: ALL, occurredOn: '2025-02-05', late });
    expect(factsOf(stage).termPassed).toBe(false);
    expect(ordersOf(stage, 'startDeadline').at(-1)).toMatchObject({
      name: 'mediation.term',
      date: { due: '2025-02-17' },
    });
  });

  it('ends a court case by itself and hands it back; an act of the last day overtakes that', () => {
    const stage = at('SETTLING', MET, COURT).on('2025-02-06').do('system', 'termExpired', { occurredOn: '2025-02-05' });
    expect(stage.file).toMatchObject({ closedOn: '2025-02-05', outcome: 'FAILURE', ground: 'EXPIRED' });
    expect(toldOf(stage)).toEqual(['court-referral.mediationFailed', 'settlement.abandon', 'dossier.caseClosed']);
    expect(stage.do('system', 'overtakeExpiry', { reason: '02-05 已签署' }).process.state).toBe('SETTLING');
  });

  it('leaves appraisal out of an online delegated term only (OM-26)', () => {
    const consents = ALL;
    const entrust = { body: '鉴定中心', question: '是否相同', consents, courtApproved: true };
    const appraised = (rule: string, file: Partial<CaseFacts> = {}) =>
      underway(opened(rule, '2025-09-18', { ...COURT.file, ...file }))
        .on('2025-09-22')
        .do('mediator', 'entrustAppraisal', entrust)
        .on('2025-09-29')
        .do('intake', 'receiveAppraisal', { conclusion: '相同' });
    const online = appraised('DL-MED-DELEGATED-ONLINE', { online: true });
    // 30 + 7 days end on Saturday 2025-10-25.
    expect(online.file.termDueOn).toBe('2025-10-27');
    expect(ordersOf(online, 'stopDeadline')).toEqual([
      { kind: 'stopDeadline', name: 'mediation.term', how: 'cancelled' },
    ]);
    expect(factsOf(online)).toMatchObject({ excludedDays: 7, appraisalEntrustedOn: null, termDue: '2025-10-27' });
    const paper = appraised('DL-MED-DELEGATED-PAPER');
    expect([paper.file.termDueOn, factsOf(paper).excludedDays, ordersOf(paper, 'stopDeadline')]).toEqual([
      '2025-10-20',
      0,
      [],
    ]);
  });

  it('carries an agreed end along with an appraisal, and takes an extension while the clock stands still', () => {
    const stage = underway(opened('DL-MED-DELEGATED-ONLINE', '2025-09-18', { ...COURT.file, online: true }));
    stage.on('2025-10-15').do('mediator', 'extendTerm', { agreedEnd: '2025-11-03', consents: ALL });
    stage.do('mediator', 'entrustAppraisal', { body: '中心', question: '?', consents: ALL, courtApproved: true });
    stage.on('2025-11-10').do('mediator', 'extendTerm', { days: 7, consents: ALL });
    expect(stage.file.termDueOn).toBe('2025-11-10');
    stage.on('2025-11-14').do('mediator', 'receiveAppraisal', { conclusion: '相同' });
    expect(stage.file.termDueOn).toBe('2025-12-10');
  });
});
