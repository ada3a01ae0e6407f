import { describeTable, type Standing, type Way } from '../../../../test/support/room-table.js';
import type { PersonFacts } from '../process/index.js';
import { mediationLifecycle as lifecycle } from './index.js';

const person = (id: string, rest: Partial<PersonFacts> = {}): [string, PersonFacts] => [
  id,
  { id, active: true, isMediator: true, isDirector: false, courtRosters: [], excluded: false, ...rest },
];
const ALL = ['applicant', 'respondent'];
/** A case of our own, accepted on 2025-01-06, with a mediator and a director who mediates along. */
const OWN: Standing = {
  facts: { termRule: 'DL-MED-OWN', termStart: '2025-01-06', termDue: '2025-02-05' },
  file: {
    mediators: [
      { id: 'person-mediator', lead: true },
      { id: 'deputy', lead: false },
    ],
  },
  world: { people: new Map([person('person-mediator'), person('deputy', { isDirector: true }), person('third')]) },
};
const NOTICED = { ...OWN.facts, rightsNoticeOn: '2025-01-06' };
const MET = { ...NOTICED, sessionsHeld: 1, lastSessionOn: '2025-01-06' };
const COURT: Standing = { file: { route: 'COURT_DELEGATED' } };
const CHALLENGED: Standing = { facts: { challenged: 'deputy' } };
const LEAD_CHALLENGED: Standing = { facts: { challenged: 'person-mediator' } };
const LEADLESS: Standing = { file: { mediators: [] } };
const PLANNED: Standing = { facts: { sessions: ['session-1'] } };
const SLOT = { startsAt: '2025-01-08T09:00:00+08:00', endsAt: '2025-01-08T11:00:00+08:00' };
const APPOINTED = { mediators: [{ person: 'third', lead: true }] };
const TEXT = { reason: '理由' };

/** What every open state allows. */
const open = (state: string): readonly Way[] => [
  ['extendTerm', ['mediator', 'director'], state, { days: 20, consents: ALL }],
  ['recordContact', ['mediator', 'intake'], state, { party: 'respondent', channel: 'PHONE', reached: true }],
  [
    'receiveMaterials',
    ['mediator', 'intake', 'party'],
    state,
    { party: 'applicant', materials: [{ name: '证', copies: 1, original: true }] },
  ],
  ['partyRefuses', ['party', 'mediator', 'intake'], 'TERMINATED', { party: 'respondent' }],
  ['terminate', ['mediator', 'director'], 'TERMINATED', { ground: 'DEADLOCK' }],
  ['termExpired', ['system'], state],
  ['termExpired', ['system'], 'TERMINATED', {}, COURT],
  ['reportCrime', ['mediator', 'director'], 'TERMINATED', { reportedTo: '公安局', facts: '假冒' }],
  ['courtWithdrew', ['system'], 'TERMINATED'],
  ['caseTransferred', ['system'], 'TERMINATED'],
];
const team = (state: string): readonly Way[] => [
  ['addMediator', ['director'], state, { mediator: 'third' }],
  [
    'replaceMediator',
    ['director', 'party', 'intake'],
    state,
    { leaving: 'deputy', coming: 'third', reason: '时间冲突', consents: ALL },
  ],
];
const decided = (state: string): readonly Way[] => [
  ['grantRecusal', ['director', 'supervisor'], state, TEXT, CHALLENGED],
  ['rejectRecusal', ['director', 'supervisor'], state, TEXT, CHALLENGED],
];
const atWork = (state: string): readonly Way[] => [
  ...open(state),
  ...team(state),
  ...decided(state),
  ['grantRecusal', ['director', 'supervisor'], 'APPOINTING', TEXT, LEAD_CHALLENGED],
  ['disclose', ['mediator'], state, { ground: 'OTHER', what: '曾为同事' }],
  [
    'acceptDisclosure',
    ['party', 'intake', 'mediator'],
    state,
    { acceptedBy: ALL },
    { facts: { disclosedBy: ['deputy'] } },
  ],
  [
    'requestRecusal',
    ['party', 'intake'],
    state,
    { party: 'respondent', mediator: 'deputy', ground: 'INTEREST', reason: '利害关系' },
  ],
  ['scheduleSession', ['mediator', 'intake'], state, SLOT],
  ['rescheduleSession', ['mediator', 'intake'], state, { session: 'session-1', ...SLOT }, PLANNED],
  ['cancelSession', ['mediator', 'intake'], state, { session: 'session-1', reason: '生病' }, PLANNED],
  [
    'answerSession',
    ['party', 'mediator', 'intake'],
    state,
    { session: 'session-1', party: 'respondent', attending: true },
    PLANNED,
  ],
  ['suspend', ['mediator', 'director'], 'SUSPENDED', { ground: 'INVALIDATION_PENDING', ...TEXT }],
];
const session: Way = ['holdSession', ['mediator'], 'MEDIATING', { mode: 'JOINT', present: ALL, summary: '双方陈述' }];
const investigation = (state: string): Way => [
  'investigate',
  ['mediator'],
  state,
  { investigators: ['person-mediator', 'deputy'], fieldCheck: true, findings: '现场' },
];
const undisputed = (state: string): Way => [
  'signUndisputedFacts',
  ['mediator'],
  state,
  { facts: ['权属无争议'], signedBy: ALL, effectExplained: true },
];
const report = (state: string): Way => [
  'receiveAppraisal',
  ['mediator', 'intake'],
  state,
  { conclusion: '相同' },
  { facts: { appraisalEntrustedOn: '2025-01-06' } },
];
/** Where a case is taken up, by how far it had come. */
const takenUp = (event: string, by: Way[1], payload: object): readonly Way[] => [
  [event, by, 'ASSIGNED', payload],
  [event, by, 'READY', payload, { facts: NOTICED }],
  [event, by, 'MEDIATING', payload, { facts: MET }],
];

describeTable(lifecycle, {
  NEW: { ways: [['open', ['system'], 'APPOINTING', { rule: 'DL-MED-OWN', start: '2025-01-06' }]] },
  APPOINTING: {
    standing: OWN,
    ways: [
      ...open('APPOINTING'),
      ...takenUp('appoint', ['director'], APPOINTED),
      ...takenUp('chooseMediators', ['party', 'intake'], { ...APPOINTED, chosenBy: ALL }),
    ],
  },
  ASSIGNED: {
    standing: OWN,
    ways: [
      ...atWork('ASSIGNED'),
      ['refuseAppointee', ['party', 'intake'], 'APPOINTING', { party: 'respondent' }],
      ['refuseAppointee', ['party', 'intake'], 'TERMINATED', { party: 'respondent' }, COURT],
      ['signRightsNotice', ['mediator', 'intake'], 'READY', { signedBy: ALL }],
      ['acknowledgeRights', ['party'], 'ASSIGNED', { party: 'respondent' }],
      ['acknowledgeRights', ['party'], 'READY', { party: 'respondent' }, { facts: { rightsSignedBy: ['applicant'] } }],
    ],
  },
  READY: { standing: { ...OWN, facts: NOTICED }, ways: [...atWork('READY'), session, investigation('READY')] },
  MEDIATING: {
    standing: { ...OWN, facts: MET },
    ways: [
      ...atWork('MEDIATING'),
      session,
      investigation('MEDIATING'),
      [
        'inviteExpert',
        ['mediator', 'director'],
        'MEDIATING',
        { expert: '王教授', speciality: '锂电池', questions: '是否相同', consents: ALL },
      ],
      [
        'receiveExpertOpinion',
        ['mediator', 'intake'],
        'MEDIATING',
        { opinion: '相同', signed: true },
        { facts: { expertsOpen: 1 } },
      ],
      [
        'entrustAppraisal',
        ['mediator', 'director'],
        'MEDIATING',
        { body: '鉴定中心', question: '是否相同', consents: ALL },
      ],
      report('MEDIATING'),
      ['notifyOutsider', ['mediator', 'intake'], 'MEDIATING', { outsider: '张某', interest: '共有人' }],
      ['makeProposal', ['mediator', 'party'], 'MEDIATING', { from: 'MEDIATOR', proposal: '八千元' }],
      [
        'answerProposal',
        ['mediator', 'party'],
        'MEDIATING',
        { round: 1, party: 'respondent', answer: 'ACCEPTED' },
        { facts: { proposals: 1 } },
      ],
      undisputed('MEDIATING'),
      ['agreeTerms', ['mediator'], 'SETTLING'],
    ],
  },
  SUSPENDED: {
    standing: { ...OWN, facts: { ...OWN.facts, suspension: 'INVALIDATION_PENDING' } },
    ways: [
      ...open('SUSPENDED'),
      ...team('SUSPENDED'),
      ...decided('SUSPENDED'),
      report('SUSPENDED'),
      ['reviewOpinion', ['director', 'court'], 'SUSPENDED', { finding: 'CLEARED', opinion: '无异常' }],
      ...takenUp('resume', ['mediator', 'director'], TEXT),
      ['resume', ['mediator', 'director'], 'SETTLING', TEXT, { facts: { ...MET, settling: true } }],
      ['resume', ['mediator', 'director'], 'APPOINTING', TEXT, LEADLESS],
    ],
  },
  SETTLING: {
    standing: { ...OWN, facts: { ...MET, settling: true, drafted: true } },
    ways: [
      ...open('SETTLING'),
      ...team('SETTLING'),
      undisputed('SETTLING'),
      ['suspend', ['mediator', 'director'], 'SUSPENDED', { ground: 'SHAM', ...TEXT }],
      ['returnToTalks', ['mediator'], 'MEDIATING', TEXT],
      ['signingRefused', ['system'], 'TERMINATED', { party: 'respondent' }],
      ['conclude', ['system'], 'CONCLUDED', { form: 'WRITTEN', effectiveOn: '2025-01-06' }],
    ],
  },
  CONCLUDED: { standing: OWN, ways: [['resumeDrafting', ['system'], 'SETTLING']] },
  TERMINATED: {
    standing: { ...OWN, facts: { ...OWN.facts, ground: 'DEADLOCK' } },
    ways: [
      ...takenUp('reopen', ['director'], { ...TEXT, paper: '申请', consents: ALL, agreedEnd: '2025-03-03' }),
      [
        'reopen',
        ['director'],
        'APPOINTING',
        { ...TEXT, paper: '申请', consents: ALL, agreedEnd: '2025-03-03' },
        LEADLESS,
      ],
      [
        'handOverPackage',
        ['intake', 'director'],
        'TERMINATED',
        { party: 'applicant', court: 'court-1', contents: ['APPLICATION', 'EVIDENCE'] },
      ],
    ],
  },
});
