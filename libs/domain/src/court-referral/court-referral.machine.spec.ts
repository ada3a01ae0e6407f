import { describeTable, refusedFor, standingAt, type Standing, type Way } from '../../../../test/support/room-table.js';
import { Stage } from '../../../../test/support/stage.js';
import type { CaseFacts, CommandKind, CommandOf } from '../process/index.js';
import { courtReferralLifecycle as lifecycle, type CourtReferralFacts } from './index.js';

const REFERRAL = {
  route: 'COURT_DELEGATED',
  title: '河湟厨具诉晨光日杂店',
  right: 'PAT_DES',
  kind: 'INFRINGEMENT',
  claim: '停止侵权并赔偿',
  parties: [
    { role: 'APPLICANT', type: 'ORGANISATION', name: '河湟厨具制造有限公司', creditCode: '91630100MA752XQ41X' },
    { role: 'RESPONDENT', type: 'ORGANISATION', name: '西宁晨光日杂店', creditCode: '91630100MA752XQ42X' },
  ],
  court: 'xining-intermediate',
  courtNumber: '（2025）青01诉前调15号',
  partiesConsent: true,
  judge: '马法官',
  materials: [{ name: '起诉状', copies: 2, original: true }],
  serviceAddressConfirmed: true,
};
const CHECKED = { checked: [{ name: '起诉状', present: true }] };
const DELEGATED: Standing = { file: { route: 'COURT_DELEGATED', court: 'xining-intermediate' } };
const ENTRUSTED: Standing = { file: { route: 'COURT_ENTRUSTED', procedure: 'SIMPLIFIED' } };
const ONLINE: Standing = { file: { online: true } };
const SENT_BACK: Standing = { facts: { feedbackSentOn: '2025-01-06' } };
const AGREED: Standing = { facts: { result: 'AGREED', resultOn: '2025-01-06' } };
const FAILED: Standing = { facts: { result: 'FAILED', resultOn: '2025-01-06', ground: 'DEADLOCK' } };

const withdraw: Way = ['withdrawReferral', ['court', 'intake'], 'WITHDRAWN', { reason: '原告撤诉' }];
const closing = (state: string): readonly Way[] => [
  ['sendFeedback', ['intake', 'director'], state, { materialsReturned: true }],
  ['signFeedback', ['court', 'intake'], 'FED_BACK', {}, SENT_BACK],
  ['resultWithdrawn', ['system'], 'IN_MEDIATION'],
];

describeTable(lifecycle, {
  NEW: { ways: [['sendReferral', ['court', 'intake'], 'SENT', REFERRAL]] },
  SENT: {
    standing: DELEGATED,
    ways: [
      ['signReceipt', ['intake', 'director'], 'RECEIVED', CHECKED],
      ['confirmOnPlatform', ['intake', 'director'], 'RECEIVED', CHECKED, ONLINE],
      ['decline', ['director'], 'DECLINED', { reason: 'EXPERTISE', explanation: '无相应专业调解员' }],
      ['receiptExpired', ['system'], 'LAPSED'],
      withdraw,
    ],
  },
  RECEIVED: { standing: DELEGATED, ways: [['openCase', ['system'], 'IN_MEDIATION'], withdraw] },
  IN_MEDIATION: {
    standing: DELEGATED,
    ways: [
      ['otherSideContacted', ['system'], 'IN_MEDIATION'],
      ['agreementReached', ['system'], 'AGREED', { effectiveOn: '2025-01-06' }],
      ['mediationFailed', ['system'], 'FAILED', { ground: 'DEADLOCK' }],
      ['mediationSuspended', ['system'], 'SUSPENDED', { ground: 'SHAM' }],
      withdraw,
    ],
  },
  SUSPENDED: {
    standing: DELEGATED,
    ways: [
      ['otherSideContacted', ['system'], 'SUSPENDED'],
      ['mediationResumed', ['system'], 'IN_MEDIATION'],
      ['mediationFailed', ['system'], 'FAILED', { ground: 'SHAM' }],
      withdraw,
    ],
  },
  AGREED: { standing: { ...DELEGATED, ...AGREED }, ways: closing('AGREED') },
  FAILED: { standing: { ...DELEGATED, ...FAILED }, ways: closing('FAILED') },
  FED_BACK: {
    standing: { ...DELEGATED, ...AGREED },
    ways: [
      [
        'enterOutcome',
        ['court', 'intake'],
        'CLOSED',
        { outcome: 'CONFIRMED', courtPaperNumber: '（2025）青01诉前调确3号' },
      ],
    ],
  },
  CLOSED: { ways: [] },
  DECLINED: { ways: [] },
  LAPSED: { ways: [] },
  WITHDRAWN: { ways: [] },
});

const BLANK_FILE = { id: 'case-1', region: 'xining', committee: 'committee-1' } as CaseFacts;
const fresh = (on = '2025-01-06') => new Stage(lifecycle, BLANK_FILE).on(on);
const at = (state: string, ...standings: Standing[]) => standingAt(lifecycle, state, ...standings);
const factsOf = (stage: Stage) => stage.process.facts as CourtReferralFacts;
const ordersOf = <K extends CommandKind>(stage: Stage, kind: K) =>
  stage.orders.filter((order): order is CommandOf<K> => order.kind === kind);
const papersOf = (stage: Stage) => ordersOf(stage, 'filePaper').map(({ paper }) => paper);
const toldOf = (stage: Stage) =>
  ordersOf(stage, 'tellProcess').map(({ room, event, payload }) => [room, event, payload]);
const clocksOf = (stage: Stage) => ordersOf(stage, 'startDeadline').map(({ name, date }) => [name, date.due]);

describe('A referral arrives', () => {
  it('S02: brings the case with it and waits three working days', () => {
    const stage = fresh('2025-01-08').do('court', 'sendReferral', REFERRAL);
    expect(stage.file).toMatchObject({
      route: 'COURT_DELEGATED',
      court: 'xining-intermediate',
      courtNumber: '（2025）青01诉前调15号',
      online: false,
    });
    expect(stage.file.procedure).toBeUndefined();
    expect(clocksOf(stage)).toEqual([['court-referral.receipt', '2025-01-13']]);
    expect(ordersOf(stage, 'openProcess')).toEqual([
      { kind: 'openProcess', room: 'intake', event: 'receiveReferral', payload: {} },
    ]);
    expect(papersOf(stage)).toEqual(['REFERRAL_LETTER', 'MATERIALS_LIST', 'SERVICE_ADDRESS']);
    expect(JSON.stringify([stage.orders, stage.process])).not.toMatch(/河湟|马法官|起诉状/);
  });

  it.each([
    ['/partiesConsent PARTIES_CONSENT_MISSING', { partiesConsent: undefined }],
    ['/procedure PROCEDURE_REQUIRED', { route: 'COURT_ENTRUSTED', partiesConsent: undefined }],
    ['/parties NO_RESPONDENT', { parties: [REFERRAL.parties[0]] }],
    ['/right RIGHT_NOT_YET_KNOWN', { right: 'DATA' }],
  ])('is refused for %s', (code, change) =>
    expect(refusedFor(fresh(), 'court', 'sendReferral', { ...REFERRAL, ...change })).toEqual([code]),
  );

  it('warns where no address for service is confirmed before filing', () =>
    expect(fresh().fire('court', 'sendReferral', { ...REFERRAL, serviceAddressConfirmed: false })).toMatchObject({
      warnings: [{ code: 'SERVICE_ADDRESS_MISSING' }],
    }));

  it.each([
    ['S02', '2025-01-10', 'DL-MED-DELEGATED-PAPER', { route: 'COURT_DELEGATED' }],
    ['S03', '2025-03-28', 'DL-MED-ENTRUSTED-SIMP', { route: 'COURT_ENTRUSTED', procedure: 'SIMPLIFIED' }],
    ['S04', '2025-04-16', 'DL-MED-ENTRUSTED-ORD', { route: 'COURT_ENTRUSTED', procedure: 'ORDINARY' }],
    ['S10', '2025-09-18', 'DL-MED-DELEGATED-ONLINE', { route: 'COURT_DELEGATED', online: true }],
    [
      'an entrusted one online',
      '2025-09-18',
      'DL-MED-ENTRUSTED-ORD',
      { route: 'COURT_ENTRUSTED', procedure: 'ORDINARY', online: true },
    ],
  ])('%s: the receipt chooses the clock', (_case, on, rule, change) => {
    const stage = fresh(on).do('court', 'sendReferral', { ...REFERRAL, ...change });
    stage.do('intake', stage.file.online ? 'confirmOnPlatform' : 'signReceipt', CHECKED);
    expect(toldOf(stage)).toEqual([['intake', 'acceptReferral', { rule, start: on }]]);
    expect(factsOf(stage).receivedOn).toBe(on);
  });

  it('S12: asks the mediator to reach the other side within three working days, before filing only', () => {
    const online = (change: object) =>
      clocksOf(
        fresh('2025-09-18')
          .do('court', 'sendReferral', { ...REFERRAL, online: true, ...change })
          .do('intake', 'confirmOnPlatform', CHECKED),
      );
    expect(online({})).toContainEqual(['court-referral.contact', '2025-09-23']);
    expect(online({ route: 'COURT_ENTRUSTED', procedure: 'ORDINARY' })).toHaveLength(1);
  });

  it('notes what is missing from the list', () => {
    const stage = at('SENT', DELEGATED);
    stage.do('intake', 'signReceipt', { checked: [...CHECKED.checked, { name: '证据一', present: false }] });
    expect(factsOf(stage).missingItems).toBe(1);
    expect(ordersOf(stage, 'filePaper')).toMatchObject([{ paper: 'RECEIPT', facts: { missing: 1 } }]);
  });

  it('is received the way it came', () => {
    expect(refusedFor(at('SENT', DELEGATED, ONLINE), 'intake', 'signReceipt', CHECKED)).toEqual(['cameOnPaper']);
    expect(refusedFor(at('SENT', DELEGATED), 'intake', 'confirmOnPlatform', CHECKED)).toEqual(['cameOnline']);
  });

  it('is not received where nothing may be mediated; it is declined', () => {
    const stage = at('SENT', DELEGATED, { file: { right: 'PAT_INV', flags: { validityOrRegistrability: true } } });
    expect(refusedFor(stage, 'intake', 'signReceipt', CHECKED)).toEqual(['notValidityDispute']);
    stage.do('director', 'decline', { reason: 'SCOPE', explanation: '应向国家知识产权局提出' });
    expect(stage.file).toMatchObject({ outcome: 'NOT_ACCEPTED', ground: 'SCOPE', closedOn: '2025-01-06' });
    expect(toldOf(stage)).toEqual([['intake', 'referralDeclined', {}]]);
    expect(papersOf(stage)).toEqual(['DECLINE_STATEMENT']);
  });

  it('lapses in silence, and a receipt of the last day keyed later wins', () => {
    const stage = at('SENT', DELEGATED).on('2025-01-10').do('system', 'receiptExpired', { occurredOn: '2025-01-09' });
    expect(toldOf(stage)).toEqual([['intake', 'referralLapsed', {}]]);
    expect(stage.file).toMatchObject({ outcome: 'NOT_ACCEPTED', ground: 'LAPSED', closedOn: '2025-01-09' });
    stage.do('system', 'overtakeExpiry', { reason: '01-09 已签收' });
    expect(stage.process.state).toBe('SENT');
  });

  it('the court may take it back before and after the receipt', () => {
    const before = at('SENT', DELEGATED).do('court', 'withdrawReferral', { reason: '改派' });
    expect(toldOf(before)).toEqual([['intake', 'referralWithdrawn', {}]]);
    expect(before.file).toMatchObject({ outcome: 'NOT_ACCEPTED', ground: 'COURT_WITHDREW' });
    const received = { facts: { receivedOn: '2025-01-06' } };
    const after = at('IN_MEDIATION', DELEGATED, received).do('court', 'withdrawReferral', { reason: '撤诉' });
    expect(toldOf(after)).toEqual([['mediation', 'courtWithdrew', {}]]);
  });
});

describe('The result goes back', () => {
  it('S03: failure within three working days, with report and materials', () => {
    const stage = at('IN_MEDIATION', ENTRUSTED)
      .on('2025-04-07')
      .do('system', 'mediationFailed', { ground: 'DEADLOCK' });
    expect(clocksOf(stage)).toEqual([['court-referral.feedback', '2025-04-10']]);
    expect(refusedFor(stage, 'intake', 'sendFeedback', {})).toEqual(['/materialsReturned MATERIALS_NOT_RETURNED']);
    const enclosing = { materialsReturned: true, undisputedFactsEnclosed: true };
    expect(refusedFor(stage, 'intake', 'sendFeedback', enclosing)).toEqual([
      '/undisputedFactsEnclosed UNDISPUTED_FACTS_NOT_SIGNED',
    ]);
    stage.world = { papers: [{ kind: 'UNDISPUTED_FACTS', on: '2025-04-07', number: null, facts: {} }] };
    stage.do('intake', 'sendFeedback', { ...enclosing, costlyConduct: '拖延应答' });
    expect(papersOf(stage)).toEqual(['TERMINATION_REPORT', 'FEEDBACK']);
    expect(JSON.stringify(stage.orders)).not.toContain('拖延应答');
  });

  it('S12: unreachable goes back at once, the same day', () => {
    const stage = at('IN_MEDIATION', DELEGATED)
      .on('2025-09-25')
      .do('system', 'mediationFailed', { ground: 'UNREACHABLE' });
    expect(clocksOf(stage)).toEqual([['court-referral.feedback', '2025-09-26']]);
    stage.do('intake', 'sendFeedback', { materialsReturned: true }).do('court', 'signFeedback');
    expect(clocksOf(stage).at(-1)).toEqual(['court-referral.docketing', '2025-10-09']);
    expect(stage.process.state).toBe('FED_BACK');
  });

  it('S02: a delegated agreement is filed with the court, an entrusted one is not', () => {
    const agreed = (standing: Standing) =>
      at('AGREED', standing, AGREED).do('director', 'sendFeedback', { agreementServed: true });
    expect(papersOf(agreed(DELEGATED))).toEqual(['FILING_WITH_COURT', 'FEEDBACK']);
    expect(papersOf(agreed(ENTRUSTED))).toEqual(['FEEDBACK']);
    expect(at('AGREED', DELEGATED, AGREED).fire('director', 'sendFeedback')).toMatchObject({
      warnings: [{ code: 'AGREEMENT_NOT_SERVED' }],
    });
  });

  it('the court signs for what was sent, and that is not undone', () => {
    const stage = at('AGREED', DELEGATED, AGREED);
    expect(refusedFor(stage, 'court', 'signFeedback')).toEqual(['feedbackSent']);
    stage.do('intake', 'sendFeedback').do('court', 'signFeedback');
    expect(refusedFor(stage, 'court', 'undoStep', { reason: '误点' })).toBe('WRONG_STATE');
    expect(clocksOf(stage)).toEqual([]);
  });

  it('a closing that is taken back leaves nothing of the result', () => {
    const stage = at('FAILED', DELEGATED, FAILED, SENT_BACK).do('system', 'resultWithdrawn');
    expect(factsOf(stage)).toMatchObject({ result: null, ground: null, feedbackSentOn: null });
    expect(refusedFor(at('FED_BACK', DELEGATED, FAILED), 'system', 'resultWithdrawn')).toBe('WRONG_STATE');
  });

  it('S14: a suspected sham is reported to the court', () => {
    const stage = at('IN_MEDIATION', DELEGATED).do('system', 'mediationSuspended', { ground: 'SHAM' });
    expect(papersOf(stage)).toEqual(['SUSPENSION_REPORT']);
    expect(stage.do('system', 'mediationFailed', { ground: 'SHAM' }).process.state).toBe('FAILED');
  });

  it.each([
    ['/outcome OUTCOME_NOT_OF_THIS_ROUTE', DELEGATED, AGREED, { outcome: 'COURT_PAPER', courtPaperNumber: 'x' }],
    ['/outcome OUTCOME_NOT_OF_THIS_ROUTE', ENTRUSTED, FAILED, { outcome: 'DOCKETED', courtPaperNumber: 'x' }],
    ['/outcome OUTCOME_NEEDS_AGREEMENT', ENTRUSTED, FAILED, { outcome: 'COURT_PAPER', courtPaperNumber: 'x' }],
    ['/courtPaperNumber COURT_PAPER_NUMBER_REQUIRED', ENTRUSTED, FAILED, { outcome: 'JUDGMENT' }],
  ])('the outcome is refused for %s', (code, route, result, payload) =>
    expect(refusedFor(at('FED_BACK', route, result), 'court', 'enterOutcome', payload)).toEqual([code]),
  );

  it('S04: the court paper of an entrusted case reaches the settlement', () => {
    const stage = at('FED_BACK', ENTRUSTED, AGREED).on('2025-05-30');
    stage.do('court', 'enterOutcome', { outcome: 'COURT_PAPER', courtPaperNumber: '（2025）青01知民初8号' });
    expect(ordersOf(stage, 'tellProcess')).toEqual([
      {
        kind: 'tellProcess',
        room: 'settlement',
        event: 'courtPaperServed',
        payload: { on: '2025-05-30' },
        ifOpen: true,
      },
    ]);
    const performed = at('FED_BACK', DELEGATED, AGREED).do('intake', 'enterOutcome', { outcome: 'PERFORMED' });
    expect([toldOf(performed), papersOf(performed)]).toEqual([[], []]);
  });
});
