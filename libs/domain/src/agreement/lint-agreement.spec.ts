import { chineseAmount } from './chinese-amount.js';
import { letsCourtDecideOnBreach, soundsLikeOwnership } from './clause-wording.js';
import { confirmationClauses } from './draft.js';
import type { AgreementDraft, Clause, DraftObligation } from './draft.js';
import { lintAgreement, oralAgreementBars } from './lint-agreement.js';

const pay = (change: Partial<DraftObligation> = {}): DraftObligation => ({
  id: 'o1',
  obligorId: 'r',
  obligeeId: 'a',
  act: 'PAY',
  amountFen: 12_000_000,
  amountInWords: change.amountInWords ?? chineseAmount(change.amountFen ?? 12_000_000),
  manner: '银行转账',
  dueOn: '2025-10-31',
  payeeAccountRef: 'account-1',
  ...change,
});
/** S07 as it should have been written. */
const good: AgreementDraft = {
  right: 'SW',
  parties: [
    { id: 'a', name: '陇原软件有限公司', nameOnRecord: '陇原软件有限公司' },
    { id: 'r', name: '西宁智慧物业有限公司', nameOnRecord: '西宁智慧物业有限公司' },
  ],
  clauses: [{ kind: 'PAYMENT' }, { kind: 'STOP', byWhen: '2025-08-12' }],
  obligations: [pay()],
  totalFen: 12_000_000,
};
const codes = (change: Partial<AgreementDraft>) => {
  const { hard, warnings } = lintAgreement({ ...good, ...change });
  return { hard: hard.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
};
const hardOf = (change: Partial<DraftObligation>) => codes({ obligations: [pay(change)] }).hard;

describe('a draft in order', () => {
  it('has no findings', () => {
    expect(lintAgreement(good)).toEqual({ hard: [], warnings: [] });
  });

  it('may ask for acts only', () => {
    const act: DraftObligation = {
      id: 'o1',
      obligorId: 'r',
      obligeeId: 'a',
      act: 'REFRAIN',
      what: '停止销售',
      manner: '下架',
      dueOn: '2025-08-12',
    };
    expect(codes({ obligations: [act], totalFen: 0 })).toEqual({ hard: [], warnings: [] });
  });

  it('may be paid on the spot, without an account (S01)', () => {
    expect(hardOf({ payeeAccountRef: undefined, paidOnTheSpot: true })).toEqual([]);
  });

  it('may be owed by a guarantor who is listed', () => {
    const guarantors = [{ id: 'g', name: '保证人', nameOnRecord: '保证人' }];
    const clauses: Clause[] = [{ kind: 'GUARANTEE', guarantorId: 'g' }];
    expect(codes({ guarantors, clauses, obligations: [pay({ obligorId: 'g' })] })).toEqual({ hard: [], warnings: [] });
  });

  it('may be paid in instalments that add up (S04)', () => {
    const instalments = [
      { no: 1, amountFen: 10_000_000, dueOn: '2025-06-30' },
      { no: 2, amountFen: 10_000_000, dueOn: '2025-09-30' },
      { no: 3, amountFen: 15_000_000, dueOn: '2025-12-31' },
    ];
    const obligations = [pay({ amountFen: 35_000_000, dueOn: '2025-12-31', instalments })];
    expect(codes({ obligations, totalFen: 35_000_000 })).toEqual({ hard: [], warnings: [] });
  });

  it('may write brackets of a name in either width', () => {
    const parties = [
      { ...good.parties[0], name: '青麓(西宁) 公司', nameOnRecord: '青麓（西宁）公司' },
      good.parties[1],
    ];
    expect(codes({ parties }).hard).toEqual([]);
  });
});

describe('what stops a draft', () => {
  it.each<[string, Partial<DraftObligation>, string[]]>([
    ['an unknown obligor', { obligorId: 'x' }, ['OBLIGOR_UNKNOWN']],
    ['an unknown obligee', { obligeeId: '' }, ['OBLIGEE_UNKNOWN']],
    ['owing to oneself', { obligeeId: 'r' }, ['OBLIGOR_IS_OBLIGEE']],
    ['no amount', { amountFen: undefined }, ['AMOUNT_MISSING', 'TOTAL_SUM']],
    ['half a fen', { amountFen: 0.5, amountInWords: '人民币壹分' }, ['AMOUNT_MISSING', 'TOTAL_SUM']],
    ['a negative amount', { amountFen: -100, amountInWords: '人民币壹元整' }, ['AMOUNT_MISSING', 'TOTAL_SUM']],
    ['no words', { amountInWords: ' ' }, ['AMOUNT_WORDS_MISSING']],
    ['other words', { amountInWords: '人民币壹拾贰元整' }, ['AMOUNT_WORDS_DIFFER']],
    ['no account', { payeeAccountRef: undefined }, ['PAYEE_ACCOUNT_MISSING']],
    ['no manner', { manner: '' }, ['MANNER_MISSING']],
    ['no day', { dueOn: undefined }, ['DUE_DATE_MISSING']],
    ['an act that is not said', { act: 'DO', what: '' }, ['ACT_MISSING', 'TOTAL_SUM']],
  ])('%s', (_, change, expected) => {
    expect(hardOf(change)).toEqual(expected);
  });

  it('a blank that nobody filled in; a year in a case number is none', () => {
    const text = (words: string): Partial<AgreementDraft> => ({ clauses: [{ kind: 'OTHER', text: words }] });
    expect(lintAgreement({ ...good, ...text('于〔日期〕前交付') }).hard).toMatchObject([
      { code: 'CLAUSE_HAS_BLANKS', pointer: '/clauses/0/text' },
    ]);
    expect(codes(text('依西知调〔2025〕4号调解协议')).hard).toEqual([]);
  });

  it('instalments that do not add up, in figures (test d of domain.md §8)', () => {
    const instalments = [
      { no: 1, amountFen: 6_000_000, dueOn: '2025-09-30' },
      { no: 2, amountFen: 5_000_000, dueOn: '2025-10-31' },
    ];
    const { hard } = lintAgreement({ ...good, obligations: [pay({ instalments })] });
    expect(hard).toEqual([
      {
        code: 'INSTALMENT_SUM',
        severity: 'HARD',
        pointer: '/obligations/0/instalments',
        law: ['INV-11'],
        params: { sumFen: 11_000_000, amountFen: 12_000_000 },
      },
    ]);
  });

  it('instalments out of order, unnumbered, undated, or ending on another day', () => {
    const instalments = [
      { no: 1, amountFen: 6_000_000, dueOn: '2025-10-31' },
      { no: 3, amountFen: 6_000_000, dueOn: '2025-09-30' },
    ];
    expect(hardOf({ instalments })).toEqual(['INSTALMENT_NUMBERS', 'INSTALMENT_ORDER', 'INSTALMENT_LAST_DUE']);
    expect(hardOf({ instalments: [{ no: 1, amountFen: 12_000_000 }] })).toEqual(['INSTALMENT_DUE_MISSING']);
    expect(
      hardOf({
        instalments: [
          { no: 1, amountFen: 12_000_000, dueOn: '2025-10-31' },
          { no: 2, amountFen: 0, dueOn: '2025-10-31' },
        ],
      }),
    ).toEqual(['INSTALMENT_AMOUNT_MISSING']);
  });

  it('a total that is not the sum of the payments', () => {
    expect(codes({ totalFen: 11_999_999 }).hard).toEqual(['TOTAL_SUM']);
    expect(codes({ obligations: [pay(), pay({ id: 'o2' })] }).hard).toEqual(['TOTAL_SUM']);
  });

  it('two obligations under one id', () => {
    expect(codes({ obligations: [pay(), pay()], totalFen: 24_000_000 }).hard).toEqual(['OBLIGATION_ID_TWICE']);
  });

  it('an empty paper', () => {
    expect(codes({ clauses: [], obligations: [], totalFen: 0 }).hard).toEqual(['NOTHING_AGREED']);
  });

  it('one party only', () => {
    const answer = codes({ parties: good.parties.slice(0, 1), obligations: [], totalFen: 0 });
    expect(answer.hard).toEqual(['TOO_FEW_PARTIES']);
  });

  it('a name that is not the one on record', () => {
    const parties = [
      { ...good.parties[0], name: '陇原软件公司' },
      { ...good.parties[1], name: '', nameOnRecord: '' },
    ];
    expect(codes({ parties }).hard).toEqual(['NAME_DIFFERS_FROM_RECORD', 'NAME_DIFFERS_FROM_RECORD']);
  });

  it('an agent without special authorisation', () => {
    const withAgent = (specialAuthorisation: boolean) => [
      { ...good.parties[0], agent: { specialAuthorisation } },
      good.parties[1],
    ];
    expect(codes({ parties: withAgent(false) }).hard).toEqual(['AGENT_WITHOUT_SPECIAL_AUTHORISATION']);
    expect(codes({ parties: withAgent(true) }).hard).toEqual([]);
  });

  it.each<[string, Clause]>([
    ['declared', { kind: 'BREACH', consequence: 'COURT_DECIDES' }],
    ['written out', { kind: 'BREACH', consequence: 'OTHER', text: '一方违约的，另一方可以请求人民法院作出裁判。' }],
    ['under another heading', { kind: 'OTHER', text: '付款：按期。乙方逾期付款，由人民法院直接判决' }],
  ])('the clause that the court shall decide on breach, %s (CM-08)', (_, clause) => {
    const { hard } = lintAgreement({ ...good, clauses: [clause] });
    expect(hard).toMatchObject([{ code: 'COURT_DECIDES_ON_BREACH', pointer: '/clauses/0', law: ['CM-08'] }]);
  });

  it.each<[Clause]>([
    [{ kind: 'BREACH', consequence: 'PENALTY', text: '逾期付款的，按日万分之五支付违约金' }],
    [{ kind: 'BREACH', consequence: 'SUE', text: '一方不履行的，另一方可以向人民法院起诉，请求判决履行' }],
    [{ kind: 'OTHER', text: '双方可以向人民法院申请司法确认；一方未履行的，另一方可以申请强制执行' }],
    [{ kind: 'OTHER', text: '逾期的，支付利息。本协议不影响人民法院另案判决' }],
  ])('but not a lawful remedy: %j', (clause) => {
    expect(codes({ clauses: [clause] }).hard).toEqual([]);
  });
});

describe('what a draft is warned of', () => {
  it.each<[string, Clause, string[]]>([
    ['confirming ownership', { kind: 'OWNERSHIP_CONFIRMATION' }, ['OWNERSHIP_CLAUSE']],
    ['naming an inventor', { kind: 'INVENTOR_STATUS' }, ['INVENTOR_STATUS_CLAUSE']],
    ['ownership under another heading', { kind: 'OTHER', text: '案涉软件著作权归甲方所有' }, ['OWNERSHIP_WORDING']],
    ['stopping some day', { kind: 'STOP' }, ['STOP_OR_DESTROY_WITHOUT_DATE']],
    ['destroying some day', { kind: 'DESTROY', byWhen: '' }, ['STOP_OR_DESTROY_WITHOUT_DATE']],
    ['a bare licence', { kind: 'LICENCE' }, ['LICENCE_SCOPE_MISSING', 'LICENCE_TAX_MISSING']],
    ['a licence without tax', { kind: 'LICENCE', scope: '普通许可，青海省' }, ['LICENCE_TAX_MISSING']],
    ['a guarantor who is not listed', { kind: 'GUARANTEE', guarantorId: 'g' }, ['GUARANTOR_NOT_LISTED']],
  ])('%s', (_, clause, warnings) => {
    expect(codes({ clauses: [clause] })).toEqual({ hard: [], warnings });
  });

  it('rights of outsiders', () => {
    expect(codes({ touchesOutsiders: true }).warnings).toEqual(['THIRD_PARTY_RIGHTS']);
  });

  it('a patent without a clause on later invalidation (IP-P47)', () => {
    for (const right of ['PAT_INV', 'PAT_UM', 'PAT_DES'] as const) {
      expect(codes({ right }).warnings).toEqual(['INVALIDATION_CLAUSE_MISSING']);
      expect(codes({ right, clauses: [{ kind: 'INVALIDATION' }] }).warnings).toEqual([]);
    }
  });
});

describe('the wording of a clause', () => {
  it.each([
    ['双方确认专利权归江源公司所有', true],
    ['涉案商标权属不变', true],
    ['乙方保留专利权，丙方署名为发明人', true],
    ['专利权人为甲公司', true],
    ['著作权由双方共同享有，归双方共有', true],
    ['乙方停止使用甲方的商标', false],
    ['货物归甲方所有', false],
    ['乙方承认侵犯甲方著作权。赔偿款归甲方所有', false],
    ['', false],
  ])('%s: ownership %p', (text, answer) => {
    expect(soundsLikeOwnership(text)).toBe(answer);
  });

  it('is found through spaces', () => {
    expect(letsCourtDecideOnBreach('一方 违约，由 人民 法院 判 决')).toBe(true);
  });

  it('costs no more than its length', () => {
    const started = performance.now();
    const text = '违约'.repeat(50_000);
    expect([letsCourtDecideOnBreach(text), soundsLikeOwnership(text)]).toEqual([false, false]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('helpers for the lifecycles', () => {
  it('tells which clauses a court would not confirm', () => {
    expect(confirmationClauses(good)).toEqual({ ownershipClause: false, inventorStatusClause: false });
    const clauses: Clause[] = [{ kind: 'OWNERSHIP_CONFIRMATION' }, { kind: 'INVENTOR_STATUS' }];
    expect(confirmationClauses({ clauses })).toEqual({ ownershipClause: true, inventorStatusClause: true });
  });

  it('says why an agreement must be written', () => {
    expect(oralAgreementBars({ instalments: false, class: 'SIMPLE', confirmationWanted: false })).toEqual([]);
    expect(oralAgreementBars({ instalments: true, class: 'MAJOR', confirmationWanted: true })).toEqual([
      'ORAL_WITH_INSTALMENTS',
      'ORAL_IN_MAJOR_CASE',
      'ORAL_BUT_CONFIRMATION_WANTED',
    ]);
    expect(oralAgreementBars({ instalments: false, confirmationWanted: true })).toEqual([
      'ORAL_BUT_CONFIRMATION_WANTED',
    ]);
  });
});
