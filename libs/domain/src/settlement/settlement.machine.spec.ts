import type { Role } from '../process/index.js';
import { BOTH, COURT_ORDER, does, draft, pays } from '../../../../test/support/settlement-stage.js';
import { describeTable, refusedFor, standingAt, type Standing, type Way } from '../../../../test/support/room-table.js';
import type { DraftSummary, Item, SettlementFacts } from './settlement.facts.js';
import { settlementLifecycle as lifecycle } from './settlement.machine.js';

const PARTIES: readonly Role[] = ['party', 'mediator', 'intake'];
const SYSTEM: readonly Role[] = ['system'];
const COURT: readonly Role[] = ['court', 'intake'];

const owes = { obligor: 'respondent', obligee: 'applicant', amountFen: 800_000, dueOn: '2025-01-31', instalments: [] };
const DRAFT: DraftSummary = {
  savedOn: '2025-01-06',
  totalFen: 800_000,
  clauses: ['PAYMENT'],
  ownershipClause: false,
  obligations: [{ ...owes, act: 'PAY' }],
  findings: [],
};
const STOP: DraftSummary = { ...DRAFT, totalFen: 0, obligations: [{ ...owes, amountFen: 0, act: 'REFRAIN' }] };
const item = (obligation: string, some: Partial<Item> = {}): Item => ({
  obligation,
  instalment: 1,
  obligor: 'respondent',
  obligee: 'applicant',
  act: 'PAY',
  amountFen: 400_000,
  paidFen: 0,
  dueOn: '2025-01-31',
  standing: 'OPEN',
  performedOn: null,
  ...some,
});
const done: Partial<Item> = { standing: 'DONE', paidFen: 400_000, performedOn: '2025-01-06' };
const late: Partial<Item> = { standing: 'OVERDUE' };
const party = (partyId: string) => ({ by: 'PARTY', partyId, on: '2025-01-06', means: 'SIGNATURE' }) as const;
const signed = { by: 'MEDIATOR', person: 'lead', on: '2025-01-06', means: 'SIGNATURE' } as const;
const sealed = { by: 'COMMITTEE', on: '2025-01-06', means: 'SEAL' } as const;

const facts = (some: Partial<SettlementFacts>): Standing => ({ facts: some });
/** The same facts with a draft that asks nobody to pay or do anything. */
const only = (some: Partial<SettlementFacts>): Standing => facts({ ...some, draft: STOP });
/** The signing actor of the table is the mediator of the case. */
const MINE: Standing = { file: { mediators: [{ id: 'person-mediator', lead: true }] } };
const JOINT: Standing = {
  file: { places: ['committee-1', 'lanzhou'].map((organisation) => ({ organisation, region: organisation })) },
};
const court = { file: { route: 'COURT_DELEGATED' } } as const;
const written = {
  draft: DRAFT,
  form: 'WRITTEN',
  effectiveOn: '2025-01-06',
  readings: [{ day: '2025-01-06', basis: 'PML-29b' }],
  executions: [party('applicant'), party('respondent')],
  lastDueOn: '2025-01-31',
} as const;
const plan = (...items: Item[]) => ({ ...written, items });

const execute: [object] = [{ party: 'respondent', means: 'SIGNATURE' }];
const visit = { party: 'applicant', means: 'PHONE', performance: 'PERFORMED', satisfaction: 5 };
const paid = (obligation: string) => ({ obligation, proof: 'BANK_SLIP' });
const part = (obligation: string) => ({ ...paid(obligation), paidFen: 100_000 });

/** Open wherever an agreement stands. */
const standing = (state: string, ruled = state): readonly Way[] => [
  ['mediatorSign', ['mediator'], state, {}, MINE],
  ['affixSeal', ['intake', 'director'], state],
  ['addPartnerSeal', ['intake', 'director', 'partner'], state, { organisation: 'lanzhou' }, JOINT],
  ['serveCopies', ['intake', 'mediator'], state, { parties: BOTH, others: ['COMMITTEE'], means: 'POST' }],
  ['courtPaperServed', SYSTEM, state],
  ['confirmationRuled', SYSTEM, ruled, { result: 'CONFIRMED' }, facts({ confirmed: false })],
  ['recordVisit', ['intake', 'director', 'mediator', 'supervisor'], state, visit],
  ['courtVaries', COURT, 'VARIED', COURT_ORDER],
  ['courtAnnuls', COURT, 'VOID', COURT_ORDER],
  ['redraft', SYSTEM, 'DRAFTING'],
];
const breach: Way = [
  'recordBreach',
  PARTIES,
  'BREACHED',
  { obligor: 'respondent', kind: 'CONDUCT_CONTINUED', what: '仍在使用' },
];
const vary: Way = ['varyByConsent', ['mediator', 'intake'], 'VARIED', { signedBy: BOTH, reason: '延期' }];
const waive: Way = ['waiveRemainder', PARTIES, 'PERFORMED', { waivedBy: ['applicant'] }];
const urge = (state: string): Way => [
  'urge',
  ['mediator', 'intake'],
  state,
  { obligor: 'respondent', means: 'PHONE', said: '尽快' },
];
const overdue = (state: string): Way => ['obligationOverdue', SYSTEM, state, { about: 'b/1' }];
const suit = (state: string): Way => ['informSuit', ['mediator', 'intake'], state];
const enforce: Way = [
  'applyEnforcement',
  ['party', 'court', 'intake'],
  'ENFORCEMENT',
  { applicant: 'applicant', court: 'court-1' },
  facts({ confirmed: true }),
];
const end: Way = ['endFollowUp', ['director'], 'UNPERFORMED', { ground: 'SUED' }];
/** Payments on `a`, which is late, and on `b`, which is not. */
const payments = (state: string): readonly Way[] => [
  ['recordPerformance', PARTIES, state, paid('b')],
  ['recordLatePerformance', PARTIES, state, paid('a')],
  ['recordPartPayment', PARTIES, state, part('b')],
];
const last: readonly Way[] = [
  ['recordPerformance', PARTIES, 'PERFORMED', paid('b'), facts({ items: [item('b')] })],
  ['recordLatePerformance', PARTIES, 'PERFORMED', paid('a'), facts({ items: [item('a', late)] })],
];
/** Where an agreement stands when what stood in the way is gone. */
const byItems = (
  event: string,
  by: readonly Role[],
  payload: object,
  more: Partial<SettlementFacts>,
): readonly Way[] => {
  const to = (state: string, ...items: Item[]): Way => [event, by, state, payload, facts({ ...more, items })];
  return [
    to('EFFECTIVE', item('a', { act: 'REFRAIN' })),
    to('PERFORMED', item('a', done)),
    to('OVERDUE', item('a', late), item('b')),
    to('PARTLY_PERFORMED', item('a', done), item('b')),
    to('PERFORMING', item('a')),
  ];
};
const inBreach = { breach: { by: 'respondent', on: '2025-01-06' } };
const performing = (state: string): readonly Way[] => [
  ...standing(state),
  ['recordPerformance', PARTIES, 'PARTLY_PERFORMED', paid('b')],
  last[0],
  ['recordPartPayment', PARTIES, 'PARTLY_PERFORMED', part('b')],
  overdue('OVERDUE'),
  urge(state),
  breach,
  vary,
  waive,
];

describe('The settlement', () => {
  describeTable(lifecycle, {
    NEW: { ways: [['startDraft', SYSTEM, 'DRAFTING']] },
    DRAFTING: {
      standing: facts({ draft: DRAFT }),
      ways: [
        ['saveDraft', ['mediator'], 'DRAFTING', draft([pays(8000, '2025-01-31')])],
        ['openForExecution', ['mediator'], 'EXECUTING'],
        ['agreeOrally', ['mediator'], 'PERFORMING', { agreedBy: BOTH, confirmationWanted: false, summary: '付款' }],
        [
          'agreeOrally',
          ['mediator'],
          'EFFECTIVE',
          { agreedBy: BOTH, confirmationWanted: false, summary: '停用' },
          only({}),
        ],
        ['abandon', SYSTEM, 'NOT_CONCLUDED'],
      ],
    },
    EXECUTING: {
      standing: facts({ draft: DRAFT, openedOn: '2025-01-06' }),
      ways: [
        ['execute', PARTIES, 'EXECUTING', ...execute],
        ['execute', PARTIES, 'EXECUTING', ...execute, facts({ executions: [party('applicant')] })],
        ['execute', PARTIES, 'PERFORMING', ...execute, { ...court, ...facts({ executions: [party('applicant')] }) }],
        ['execute', PARTIES, 'EFFECTIVE', ...execute, { ...court, ...only({ executions: [party('applicant')] }) }],
        ['execute', PARTIES, 'PERFORMING', ...execute, facts({ executions: [party('applicant'), signed, sealed] })],
        ['mediatorSign', ['mediator'], 'EXECUTING', {}, MINE],
        [
          'mediatorSign',
          ['mediator'],
          'PERFORMING',
          {},
          { ...MINE, ...facts({ executions: [...written.executions, sealed] }) },
        ],
        [
          'mediatorSign',
          ['mediator'],
          'EFFECTIVE',
          {},
          { ...MINE, ...only({ executions: [...written.executions, sealed] }) },
        ],
        ['affixSeal', ['intake', 'director'], 'EXECUTING'],
        ['affixSeal', ['intake', 'director'], 'PERFORMING', {}, facts({ executions: [...written.executions, signed] })],
        ['affixSeal', ['intake', 'director'], 'EFFECTIVE', {}, only({ executions: [...written.executions, signed] })],
        ['addPartnerSeal', ['intake', 'director', 'partner'], 'EXECUTING', { organisation: 'lanzhou' }, JOINT],
        ['reopenDraft', ['mediator'], 'DRAFTING', { reason: '金额写错' }],
        ['refuseToSign', PARTIES, 'NOT_CONCLUDED', { party: 'respondent' }],
        ['abandon', SYSTEM, 'NOT_CONCLUDED'],
      ],
    },
    NOT_CONCLUDED: { standing: facts({ draft: DRAFT }), ways: [['redraft', SYSTEM, 'DRAFTING']] },
    EFFECTIVE: {
      standing: facts({ ...plan(item('a', { act: 'REFRAIN' })), draft: STOP }),
      ways: [...standing('EFFECTIVE'), breach, vary],
    },
    PERFORMING: { standing: facts(plan(item('a'), item('b'))), ways: performing('PERFORMING') },
    PARTLY_PERFORMED: {
      standing: facts(plan(item('a', done), item('b'), item('c'))),
      ways: performing('PARTLY_PERFORMED'),
    },
    OVERDUE: {
      standing: facts({ ...plan(item('a', late), item('b')), limitationOn: '2028-01-31' }),
      ways: [
        ...standing('OVERDUE'),
        ['recordPerformance', PARTIES, 'OVERDUE', paid('b')],
        last[1],
        ['recordLatePerformance', PARTIES, 'PARTLY_PERFORMED', paid('a')],
        ['recordLatePerformance', PARTIES, 'OVERDUE', paid('a'), facts({ items: [item('a', late), item('b', late)] })],
        ['recordPartPayment', PARTIES, 'OVERDUE', part('a')],
        overdue('OVERDUE'),
        urge('OVERDUE'),
        suit('OVERDUE'),
        enforce,
        breach,
        vary,
        waive,
        end,
      ],
    },
    BREACHED: {
      standing: facts({ ...plan(item('a', late), item('b')), ...inBreach }),
      ways: [
        ...standing('BREACHED'),
        ...payments('BREACHED'),
        overdue('BREACHED'),
        urge('BREACHED'),
        ...byItems('remedyBreach', PARTIES, { proof: 'PHOTO' }, inBreach),
        vary,
        suit('BREACHED'),
        enforce,
        end,
      ],
    },
    ENFORCEMENT: {
      standing: facts({ ...plan(item('a', late), item('b')), confirmed: true }),
      ways: [
        ...standing('ENFORCEMENT').filter(([event]) => event !== 'confirmationRuled'),
        ['confirmationRuled', SYSTEM, 'BREACHED', { result: 'REVOKED' }, facts(inBreach)],
        ...byItems('confirmationRuled', SYSTEM, { result: 'REVOKED' }, {}),
        ...payments('ENFORCEMENT'),
        ...last,
        ['recordPerformance', PARTIES, 'ENFORCEMENT', paid('b'), facts({ items: [item('b')], ...inBreach })],
        overdue('ENFORCEMENT'),
        ['endEnforcement', ['court', 'party', 'intake'], 'BREACHED', { how: 'NO_ASSETS' }, facts(inBreach)],
        ...byItems('endEnforcement', ['court', 'party', 'intake'], { how: 'WITHDRAWN' }, {}),
        waive,
        end,
      ],
    },
    VARIED: {
      standing: facts({ ...plan(item('a', done)), variedBy: 'COURT' }),
      ways: [
        ...standing('VARIED'),
        ['reschedule', ['mediator'], 'PERFORMING', { ...draft([pays(2000, '2025-03-31')]), clauses: undefined }],
        ['closeVariation', ['mediator', 'intake'], 'PERFORMED'],
      ],
    },
    PERFORMED: { standing: facts(plan(item('a', done))), ways: [...standing('PERFORMED'), breach] },
    UNPERFORMED: {
      standing: facts(plan(item('a', late), item('b'))),
      ways: [...standing('UNPERFORMED'), ...payments('UNPERFORMED'), ...last, enforce],
    },
    VOID: {
      standing: facts(plan()),
      ways: [
        ['redraft', SYSTEM, 'DRAFTING'],
        ['agreeAnew', PARTIES, 'DRAFTING', { agreedBy: BOTH }],
        ['recordVisit', ['intake', 'director', 'mediator', 'supervisor'], 'VOID', visit],
      ],
    },
  });

  describe('guards stand in the way', () => {
    const tries: readonly (readonly [string, string, Role, string, object, ...Standing[]])[] = [
      ['draftSaved', 'DRAFTING', 'mediator', 'openForExecution', {}],
      ['notMajor', 'DRAFTING', 'mediator', 'agreeOrally', {}, facts({ draft: DRAFT }), { file: { class: 'MAJOR' } }],
      [
        'noInstalments',
        'DRAFTING',
        'mediator',
        'agreeOrally',
        {},
        facts({ draft: { ...DRAFT, obligations: [{ ...owes, act: 'PAY', instalments: [{ amountFen: 800_000 }] }] } }),
      ],
      ['partyMissing', 'EXECUTING', 'party', 'execute', ...execute, facts({ executions: written.executions })],
      [
        'mediatorMissing',
        'PERFORMING',
        'mediator',
        'mediatorSign',
        {},
        facts({ executions: [signed] }),
        { file: { mediators: [{ id: 'lead', lead: true }] } },
      ],
      ['mediatorMissing', 'PERFORMING', 'mediator', 'mediatorSign', {}, facts({ form: 'ORAL' }), MINE],
      ['sealMissing', 'PERFORMING', 'intake', 'affixSeal', {}, facts({ executions: [sealed] })],
      ['sealMissing', 'PERFORMING', 'intake', 'affixSeal', {}, facts({ form: 'ORAL' })],
      ['partnerSealMissing', 'PERFORMING', 'partner', 'addPartnerSeal', { organisation: 'lanzhou' }],
      [
        'partnerSealMissing',
        'PERFORMING',
        'partner',
        'addPartnerSeal',
        {},
        facts({ partnerSeals: ['lanzhou'] }),
        JOINT,
      ],
      ['writtenForm', 'PERFORMING', 'intake', 'serveCopies', {}, facts({ form: 'ORAL' })],
      ['enforceable', 'OVERDUE', 'party', 'applyEnforcement', {}],
      ['notEnforceable', 'OVERDUE', 'mediator', 'informSuit', {}, facts({ confirmed: true })],
      ['notEnforceable', 'OVERDUE', 'mediator', 'informSuit', {}, facts({ courtPaperOn: '2025-01-06' })],
      ['notInBreach', 'ENFORCEMENT', 'party', 'waiveRemainder', {}, facts(inBreach)],
    ];
    for (const [guard, state, role, event, payload, ...standings] of tries) {
      it(`${guard}: ${event} is refused in ${state} (${Object.keys({ ...standings.at(-1)?.facts, ...standings.at(-1)?.file }).join() || 'bare'})`, () =>
        expect(refusedFor(standingAt(lifecycle, state, ...standings), role, event, payload)).toContain(guard));
    }

    it('a court paper makes an agreement as enforceable as a confirmation', () => {
      const stage = standingAt(lifecycle, 'OVERDUE', facts({ ...plan(item('a', late)), courtPaperOn: '2025-01-06' }));
      expect(refusedFor(stage, 'party', 'applyEnforcement', enforce[3])).toBe('went to ENFORCEMENT');
    });

    it('a third person signs only when the agreement binds it', () => {
      const third = { id: 'third', role: 'THIRD_PERSON', type: 'PERSON' } as const;
      const file = {
        route: 'COURT_DELEGATED',
        parties: [...standingAt(lifecycle, 'NEW').file.parties, third],
      } as const;
      const executions = [party('applicant')];
      const bound = { ...DRAFT, obligations: [{ ...owes, act: 'PAY', obligor: 'third' }] } as DraftSummary;
      const sign = (some: Partial<SettlementFacts>) =>
        refusedFor(
          standingAt(lifecycle, 'EXECUTING', facts({ executions, ...some }), { file }),
          'party',
          'execute',
          ...execute,
        );
      expect(sign({ draft: DRAFT })).toBe('went to PERFORMING');
      expect(sign({ draft: bound })).toBe('went to EXECUTING');
    });
  });

  it('does not take back what a court or a seal has done', () => {
    const final = [
      'affixSeal',
      'addPartnerSeal',
      'confirmationRuled',
      'courtPaperServed',
      'courtVaries',
      'courtAnnuls',
    ];
    for (const event of final) expect([event, lifecycle.events[event].undoable]).toEqual([event, false]);
    expect(Object.values(lifecycle.events).filter(({ expiry }) => expiry)).toEqual([
      lifecycle.events['obligationOverdue'],
    ]);
  });

  it('says of a duty to do what is to be done', () => {
    const saved = standingAt(lifecycle, 'DRAFTING').do(
      'mediator',
      'saveDraft',
      draft([does('拆除店招', '2025-01-31')]),
    );
    expect((saved.process.facts as SettlementFacts).draft?.findings).toEqual([]);
  });
});
