import { Stage } from '../../../../test/support/stage.js';
import { describeTable, refusedFor, standingAt, type Standing, type Way } from '../../../../test/support/room-table.js';
import type { CaseFacts, CommandKind, CommandOf } from '../process/index.js';
import { intakeLifecycle as lifecycle, type IntakeFacts } from './index.js';

const PARTIES = [
  { role: 'APPLICANT', type: 'ORGANISATION', name: '青麓茶业有限公司', creditCode: '91630100MA752XQ41X' },
  { role: 'RESPONDENT', type: 'ORGANISATION', name: '城东区云岭茶行', creditCode: '91630100MA752XQ42X' },
];
const DISPUTE = { title: '青麓茶业诉云岭茶行', right: 'TM', kind: 'INFRINGEMENT', claim: '停止侵权', parties: PARTIES };
const APPLICATION = { ...DISPUTE, applicationMode: 'WRITTEN' };
const OWN = { ...DISPUTE, source: 'MARKET', sourceNote: '市场巡查' };
const TRANSFER = { ...DISPUTE, organ: 'organ-1', letterNumber: '西市监移〔2025〕6号', partiesConsent: true };
const CROSS = {
  ...DISPUTE,
  partner: 'lanzhou-1',
  partnerRegion: 'lanzhou',
  mode: 'JOINT_MEDIATION',
  letterNumber: '兰知协〔2025〕7号',
  requestedOn: '2025-01-03',
};
const POOL: Standing = { world: { poolSize: 3 } };
const COURT: Standing = { file: { route: 'COURT_DELEGATED' } };
const CONSENTED: Standing = { facts: { consentedBy: ['respondent'] }, ...POOL };
const CONTACT = { party: 'respondent', channel: 'PHONE', reached: false };
const LICENCE = { materials: [{ name: '营业执照', copies: 1, original: false }] };

const closings: readonly Way[] = [
  ['refuse', ['director'], 'NOT_ACCEPTED', { reason: 'VALIDITY_OR_REGISTRABILITY', referTo: 'CNIPA' }],
  ['expressRefusal', ['party', 'intake'], 'NOT_ACCEPTED', { party: 'respondent' }],
  ['withdrawApplication', ['party', 'intake'], 'WITHDRAWN'],
];
const accept: Way = ['accept', ['director'], 'ACCEPTED', {}, CONSENTED];
const more = (state: string): Way => [
  'addMaterials',
  ['intake', 'mediator', 'director', 'party', 'court', 'organ', 'partner'],
  state,
  LICENCE,
];
const atDesk = (state: string): readonly Way[] => [
  more(state),
  ['checkDuplicates', ['intake'], state],
  ['correctDispute', ['intake', 'director'], state, { kind: 'ROYALTY', reason: '笔误' }],
];

describeTable(lifecycle, {
  NEW: {
    ways: [
      ['registerApplication', ['intake', 'party'], 'REGISTERED', APPLICATION],
      ['registerOwnInitiative', ['director'], 'REGISTERED', OWN],
      ['receiveTransfer', ['organ', 'intake'], 'REGISTERED', TRANSFER],
      ['receiveCrossRegion', ['partner', 'intake'], 'REGISTERED', CROSS],
      ['receiveReferral', ['system'], 'REGISTERED'],
    ],
  },
  REGISTERED: {
    ways: [
      ...atDesk('REGISTERED'),
      ['askSupplement', ['intake'], 'SUPPLEMENTING', { missing: ['营业执照'] }],
      ['askConsent', ['intake'], 'CONSULTING'],
      accept,
      ...closings,
      ['acceptReferral', ['system'], 'ACCEPTED', { rule: 'DL-MED-DELEGATED-PAPER', start: '2025-01-06' }, COURT],
      ['referralDeclined', ['system'], 'RETURNED', {}, COURT],
      ['referralLapsed', ['system'], 'RETURNED', {}, COURT],
      ['referralWithdrawn', ['system'], 'WITHDRAWN', {}, COURT],
    ],
  },
  SUPPLEMENTING: {
    standing: { facts: { supplementAskedOn: '2025-01-06', supplementDueOn: '2025-01-13' } },
    ways: [
      more('SUPPLEMENTING'),
      ['supplied', ['intake', 'party'], 'REGISTERED', LICENCE],
      ['supplementNotSupplied', ['director'], 'NOT_ACCEPTED', {}, { on: '2025-01-14' }],
      ...closings,
    ],
  },
  CONSULTING: {
    standing: { facts: { contactDueOn: '2025-01-20' } },
    ways: [
      ...atDesk('CONSULTING'),
      ['recordContact', ['intake'], 'CONSULTING', CONTACT],
      ['recordConsent', ['intake', 'party'], 'CONSULTING', { party: 'respondent', how: 'ORAL' }],
      accept,
      ...closings,
      ['noContact', ['director'], 'NOT_ACCEPTED', {}, { on: '2025-01-21', facts: { contacts: 2 } }],
    ],
  },
  ACCEPTED: {
    ways: [
      more('ACCEPTED'),
      ['checkDuplicates', ['intake'], 'ACCEPTED'],
      ['triage', ['intake', 'director'], 'ACCEPTED', { class: 'SIMPLE', reason: '一次调解' }],
    ],
  },
  NOT_ACCEPTED: { ways: [] },
  RETURNED: { ways: [] },
  WITHDRAWN: { ways: [] },
});

const BLANK_FILE = { id: 'case-1', region: 'xining', committee: 'committee-1' } as CaseFacts;
const fresh = (on = '2025-01-06') => new Stage(lifecycle, BLANK_FILE).on(on);
const factsOf = (stage: Stage) => stage.process.facts as IntakeFacts;
const ordersOf = <K extends CommandKind>(stage: Stage, kind: K) =>
  stage.orders.filter((order): order is CommandOf<K> => order.kind === kind);
const papersOf = (stage: Stage) => ordersOf(stage, 'filePaper').map(({ paper }) => paper);
const at = (state: string, ...standings: Standing[]) => standingAt(lifecycle, state, ...standings);

describe('Coming in', () => {
  it('S01: applied on the 6th, accepted on the 8th, the clock of our own starts then', () => {
    const stage = fresh().do('intake', 'registerApplication', {
      ...APPLICATION,
      claimFen: 800_000,
      parties: [PARTIES[0], { ...PARTIES[1], consented: true }],
    });
    expect(stage.file).toMatchObject({
      route: 'PARTY_APPLICATION',
      registeredOn: '2025-01-06',
      claimFen: 800_000,
      secret: false,
      online: false,
      places: [{ organisation: 'committee-1', region: 'xining' }],
    });
    expect(stage.file.parties).toEqual([
      { id: 'id-1', role: 'APPLICANT', type: 'ORGANISATION' },
      { id: 'id-2', role: 'RESPONDENT', type: 'ORGANISATION' },
    ]);
    expect(ordersOf(stage, 'registerParties')).toEqual([
      { kind: 'registerParties', from: 'parties', ids: ['id-1', 'id-2'] },
    ]);
    expect(ordersOf(stage, 'startDeadline')).toMatchObject([
      { name: 'intake.acceptance', date: { due: '2025-01-09' } },
    ]);
    stage.world = { poolSize: 2 };
    stage.on('2025-01-08').do('director', 'accept');
    expect(factsOf(stage).requestedOn).toBe('2025-01-06');
    expect(stage.file.acceptedOn).toBe('2025-01-08');
    expect(ordersOf(stage, 'openProcess')).toEqual([
      { kind: 'openProcess', room: 'mediation', event: 'open', payload: { rule: 'DL-MED-OWN', start: '2025-01-08' } },
      { kind: 'openProcess', room: 'dossier', event: 'open', payload: {} },
    ]);
    expect(ordersOf(stage, 'numberCase').map(({ series }) => series)).toEqual(['REGISTER', 'MEDIATION']);
    expect(papersOf(stage)).toEqual(['APPLICATION', 'ACCEPTANCE_REGISTER', 'ACCEPTANCE_NOTICE']);
  });

  it('keeps names, claims and numbers out of facts, record and orders', () => {
    const decision = fresh().fire('intake', 'registerApplication', APPLICATION);
    expect(JSON.stringify(decision)).not.toMatch(/青麓|云岭|停止侵权|91630100/);
  });

  it('S05: our own initiative needs the consent of every party (INV-02)', () => {
    const registered = (consented: boolean[]) => {
      const stage = fresh('2025-05-12').do('director', 'registerOwnInitiative', {
        ...OWN,
        right: 'GI',
        parties: PARTIES.map((party, i) => ({ ...party, consented: consented[i] })),
      });
      stage.world = { poolSize: 1 };
      return stage;
    };
    expect(refusedFor(registered([false, true]), 'director', 'accept')).toEqual(['consentComplete']);
    expect(refusedFor(registered([true, true]), 'director', 'accept')).toBe('went to ACCEPTED');
    expect(factsOf(registered([true, true]))).toMatchObject({ source: 'MARKET', requestedOn: null });
  });

  it('S06: an organ sends it with the consent of all, and hears the answer', () => {
    const stage = fresh('2025-06-03').do('intake', 'receiveTransfer', { ...TRANSFER, organDueOn: '2025-08-01' });
    stage.world = { poolSize: 1 };
    stage.on('2025-06-05').do('director', 'accept');
    expect(stage.file).toMatchObject({ route: 'ORGAN_TRANSFER', organ: 'organ-1', acceptedOn: '2025-06-05' });
    expect(factsOf(stage).organDueOn).toBe('2025-08-01');
    expect(ordersOf(stage, 'notify').at(-1)!.to).toEqual(['parties', 'organ']);
  });

  it('S07: joint mediation records both bodies with their places (JC-352)', () => {
    const stage = fresh('2025-07-08').do('partner', 'receiveCrossRegion', { ...CROSS, requestedOn: '2025-07-08' });
    expect(stage.file.places).toEqual([
      { organisation: 'committee-1', region: 'xining' },
      { organisation: 'lanzhou-1', region: 'lanzhou' },
    ]);
    const tipOff = fresh().do('partner', 'receiveCrossRegion', { ...CROSS, mode: 'TIP_OFF_TRANSFER' });
    expect(tipOff.file).toMatchObject({ partner: 'lanzhou-1', places: [{ region: 'xining' }] });
  });

  it('closes the readers of a trade-secret case from the first day (INV-19)', () => {
    const stage = fresh().do('intake', 'registerApplication', { ...APPLICATION, right: 'TS_TECH' });
    expect(stage.file.secret).toBe(true);
    expect(ordersOf(stage, 'grantAccess')).toEqual([{ kind: 'grantAccess', person: 'person-intake' }]);
  });

  it('files what was handed in by what it proves', () => {
    const stage = fresh().do('intake', 'registerApplication', {
      ...APPLICATION,
      applicationMode: 'ORAL',
      materials: [
        { name: '身份证', kind: 'IDENTITY_PROOF', copies: 1, original: true },
        { name: '照片', copies: 3, original: false },
      ],
    });
    expect(papersOf(stage)).toEqual(['ORAL_APPLICATION', 'MATERIALS_RECEIPT', 'IDENTITY_PROOF', 'EVIDENCE']);
  });

  it('warns of missing numbers and does not send anybody away for them', () => {
    const [applicant, respondent] = PARTIES;
    const decision = fresh().fire('intake', 'registerApplication', {
      ...APPLICATION,
      parties: [
        { ...applicant, creditCode: undefined },
        { ...respondent, type: 'PERSON' },
      ],
    });
    expect(decision).toMatchObject({
      warnings: [
        { pointer: '/parties/0/creditCode', code: 'CREDIT_CODE_MISSING' },
        { pointer: '/parties/1/idNumber', code: 'ID_NUMBER_MISSING' },
      ],
    });
  });

  it.each([
    ['/parties NO_APPLICANT', 'registerApplication', { ...APPLICATION, parties: [PARTIES[1]] }],
    ['/parties NO_RESPONDENT', 'registerApplication', { ...APPLICATION, parties: [PARTIES[0]] }],
    ['/right RIGHT_NOT_YET_KNOWN', 'registerApplication', { ...APPLICATION, right: 'DATA' }],
    ['/kind KIND_NOT_YET_KNOWN', 'registerApplication', { ...APPLICATION, kind: 'SEP' }],
    ['/appliedOn AFTER_REGISTRATION', 'registerApplication', { ...APPLICATION, appliedOn: '2025-01-07' }],
    ['/partiesConsent PARTIES_CONSENT_MISSING', 'receiveTransfer', { ...TRANSFER, partiesConsent: false }],
    ['/requestedOn AFTER_REGISTRATION', 'receiveCrossRegion', { ...CROSS, requestedOn: '2025-01-07' }],
  ])('is refused for %s', (code, event, payload) =>
    expect(refusedFor(fresh(), 'intake', event, payload)).toEqual([code]),
  );

  it('knows data disputes from 2026 on', () =>
    expect(refusedFor(fresh('2026-01-04'), 'intake', 'registerApplication', { ...APPLICATION, right: 'DATA' })).toBe(
      'went to REGISTERED',
    ));
});

describe('Making up the mind', () => {
  it('S13: a validity dispute is not accepted but sent to CNIPA', () => {
    const stage = fresh('2025-10-20').do('intake', 'registerApplication', {
      ...APPLICATION,
      right: 'PAT_INV',
      flags: { validityOrRegistrability: true },
      parties: PARTIES.map((party) => ({ ...party, consented: true })),
    });
    stage.world = { poolSize: 3 };
    stage.on('2025-10-22');
    expect(stage.fire('director', 'accept')).toMatchObject({
      refused: 'UNMET',
      unmet: [{ guard: 'notValidityDispute', law: ['IP-P45', 'PM-22'] }],
    });
    stage.do('director', 'refuse', { reason: 'VALIDITY_OR_REGISTRABILITY', referTo: 'CNIPA' });
    expect(stage.file).toMatchObject({
      closedOn: '2025-10-22',
      outcome: 'NOT_ACCEPTED',
      ground: 'VALIDITY_OR_REGISTRABILITY',
    });
    expect(ordersOf(stage, 'filePaper').at(-1)).toMatchObject({
      paper: 'NON_ACCEPTANCE_NOTICE',
      series: 'NON_ACCEPTANCE',
      facts: { referTo: 'CNIPA' },
    });
  });

  it.each([
    ['notCriminal', { flags: { suspectedCrime: true } }],
    ['notExclusiveOrgan', { flags: { exclusiveOrgan: true } }],
    ['notAdministrativeAct', { flags: { administrativePenalty: true } }],
    ['notTakenElsewhere', { flags: { acceptedElsewhere: true } }],
    ['notAlreadyJudged', { flags: { alreadyJudged: true } }],
    ['notStateSecret', { flags: { stateSecret: true } }],
    ['causeKnown', { right: 'DATA' }],
    ['feesAfterGrant', { flags: { rightNotYetGranted: true }, kind: 'ROYALTY' }],
    ['notReferredByCourt', { route: 'COURT_DELEGATED' }],
  ] as const)('accept waits for %s', (guard, file) => {
    const stage = at('CONSULTING', CONSENTED, { file: file as Partial<CaseFacts> });
    expect(refusedFor(stage, 'director', 'accept')).toEqual([guard]);
  });

  it('takes what the organ itself accepted before it sent it', () =>
    expect(
      refusedFor(
        at('CONSULTING', CONSENTED, { file: { route: 'ORGAN_TRANSFER', flags: { acceptedElsewhere: true } } }),
        'director',
        'accept',
      ),
    ).toBe('went to ACCEPTED'));

  it('needs a mediator without conflict', () =>
    expect(refusedFor(at('CONSULTING', CONSENTED, { world: { poolSize: 0 } }), 'director', 'accept')).toEqual([
      ' NO_MEDIATOR_WITHOUT_CONFLICT',
    ]));

  it('S09: warns that an ownership clause will not be confirmed', () =>
    expect(at('CONSULTING', CONSENTED, { file: { kind: 'OWNERSHIP' } }).fire('director', 'accept')).toMatchObject({
      warnings: [{ code: 'OWNERSHIP_NOT_CONFIRMABLE' }],
    }));

  it('needs the respondent of an application, and takes a consent once', () => {
    const stage = at('CONSULTING', POOL);
    expect(refusedFor(stage, 'director', 'accept')).toEqual(['consentComplete']);
    expect(refusedFor(stage, 'intake', 'recordConsent', { party: 'nobody', how: 'ORAL' })).toEqual([
      '/party NOT_A_PARTY',
    ]);
    stage.do('intake', 'recordConsent', { party: 'respondent', how: 'ORAL' });
    stage.do('intake', 'recordConsent', { party: 'respondent', how: 'WRITTEN' });
    expect(factsOf(stage).consentedBy).toEqual(['respondent']);
    expect(refusedFor(stage, 'director', 'accept')).toBe('went to ACCEPTED');
  });

  it('asks for a supplement once, and waits its five working days', () => {
    const stage = at('REGISTERED')
      .on('2025-01-06')
      .do('intake', 'askSupplement', { missing: ['商标注册证'] });
    expect(ordersOf(stage, 'startDeadline')).toMatchObject([
      { name: 'intake.supplement', date: { due: '2025-01-13' } },
    ]);
    expect(refusedFor(stage.on('2025-01-13'), 'director', 'supplementNotSupplied')).toEqual([
      '/occurredOn SUPPLEMENT_STILL_RUNNING',
    ]);
    stage.do('party', 'supplied', {
      materials: [{ name: '证', kind: 'RIGHT_CERTIFICATE', copies: 1, original: true }],
    });
    expect(papersOf(stage)).toEqual(['SUPPLEMENT_NOTICE', 'MATERIALS_RECEIPT', 'RIGHT_CERTIFICATE']);
    expect(refusedFor(stage, 'intake', 'askSupplement', { missing: ['x'] })).toEqual(['supplementNotAskedBefore']);
  });

  it('gives up on the other side only after ten working days and an attempt', () => {
    const stage = at('REGISTERED').on('2025-01-06').do('intake', 'askConsent');
    expect(ordersOf(stage, 'startDeadline')).toMatchObject([{ name: 'intake.contact', date: { due: '2025-01-20' } }]);
    expect(refusedFor(stage, 'director', 'noContact')).toEqual(['contactTried']);
    stage.do('intake', 'recordContact', CONTACT);
    expect(refusedFor(stage.on('2025-01-20'), 'director', 'noContact')).toEqual(['/occurredOn CONTACT_STILL_TRIED']);
    stage.on('2025-01-21').do('director', 'noContact');
    expect(stage.file).toMatchObject({ outcome: 'NOT_ACCEPTED', ground: 'NO_CONTACT' });
  });

  it('an express refusal is the end, and its day is kept (INV-01)', () => {
    const stage = at('CONSULTING').do('party', 'expressRefusal', { party: 'respondent' });
    expect(stage.file).toMatchObject({ refusedOn: '2025-01-06', outcome: 'NOT_ACCEPTED', ground: 'PARTY_REFUSES' });
    expect(refusedFor(at('CONSULTING'), 'party', 'expressRefusal', { party: 'x' })).toEqual(['/party NOT_A_PARTY']);
  });

  it('puts the dispute right without losing the rest', () => {
    const stage = at('REGISTERED', { file: { claimFen: 100 } });
    stage.do('intake', 'correctDispute', { right: 'COPY', claimFen: 200, flags: {}, secret: true, reason: '笔误' });
    expect(stage.file).toMatchObject({ right: 'COPY', kind: 'INFRINGEMENT', claimFen: 200, secret: true });
    expect(refusedFor(stage, 'intake', 'correctDispute', { right: 'DATA', reason: 'x' })).toEqual([
      '/right RIGHT_NOT_YET_KNOWN',
    ]);
  });

  it('suspects duplicates aloud and links a series', () => {
    const stage = at('REGISTERED', { world: { alike: [{ caseId: 'case-9', registerNumber: '西知登〔2025〕9号' }] } });
    expect(stage.fire('intake', 'checkDuplicates', { linkSeries: 'case-8' })).toMatchObject({
      warnings: [{ code: 'DUPLICATE_SUSPECTED', params: { case: '西知登〔2025〕9号' } }],
      derived: { alike: ['case-9'] },
    });
    expect(stage.file.series).toBe('case-8');
  });

  it('sorts an open case by weight, and asks who leads a heavy one', () => {
    const stage = at('ACCEPTED');
    expect(stage.fire('director', 'triage', { class: 'MAJOR', reason: '标的大' })).toMatchObject({
      warnings: [{ code: 'NO_LEADER_IN_CHARGE' }],
    });
    expect(stage.file.class).toBe('MAJOR');
    const closed = at('ACCEPTED', { file: { closedOn: '2025-01-06' } });
    expect(refusedFor(closed, 'director', 'triage', { class: 'SIMPLE', reason: 'x' })).toEqual(['caseOpen']);
  });
});

describe('What a court referred', () => {
  it.each(['askSupplement', 'askConsent', 'refuse', 'expressRefusal', 'withdrawApplication'])(
    'is not open to %s',
    (event) => {
      const role = event === 'refuse' ? 'director' : 'intake';
      expect(refusedFor(at('REGISTERED', COURT), role, event)).toEqual(['notReferredByCourt']);
    },
  );

  it.each(['acceptReferral', 'referralDeclined', 'referralLapsed', 'referralWithdrawn'])(
    'is what %s is about',
    (event) => expect(refusedFor(at('REGISTERED'), 'system', event)).toEqual(['referredByCourt']),
  );

  it('opens with the clock of the receipt', () => {
    const stage = at('REGISTERED', COURT);
    stage.do('system', 'acceptReferral', { rule: 'DL-MED-DELEGATED-PAPER', start: '2025-01-10' });
    expect(ordersOf(stage, 'openProcess')[0].payload).toEqual({ rule: 'DL-MED-DELEGATED-PAPER', start: '2025-01-10' });
  });
});

it('a mistaken acceptance can be taken back, from where it was given', () => {
  for (const state of ['CONSULTING', 'REGISTERED']) {
    const stage = at(state, CONSENTED).do('director', 'accept').do('director', 'undoStep', { reason: '误点' });
    expect(stage.process.state).toBe(state);
  }
});
