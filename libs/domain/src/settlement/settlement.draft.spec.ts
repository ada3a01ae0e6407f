import { isRefusal } from '../process/index.js';
import { refusedFor } from '../../../../test/support/room-table.js';
import { BOTH, does, draft, LEAD, pays, SettlementStage } from '../../../../test/support/settlement-stage.js';

const settlement = (file = {}) => new SettlementStage(file);
const drafting = (file = {}) => settlement(file).do('system', 'startDraft');
const save = (stage: SettlementStage, payload: object) => {
  const answer = stage.fire(LEAD, 'saveDraft', payload);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer.warnings.map(({ code }) => code);
};
const oral = { agreedBy: BOTH, confirmationWanted: false, summary: '当场拆除' };

describe('A draft', () => {
  it('bad data (d): S07 with 60,000 + 50,000 of 120,000 is saved with the finding and not opened for signing', () => {
    const stage = drafting();
    const wrong = pays(120_000, '2025-10-31', [
      [60_000, '2025-09-30'],
      [50_000, '2025-10-31'],
    ]);
    expect(save(stage, draft([wrong]))).toEqual(['INSTALMENT_SUM']);
    expect(stage.fire(LEAD, 'openForExecution')).toMatchObject({
      refused: 'RULE',
      problems: [
        {
          pointer: '/obligations/0/instalments',
          code: 'INSTALMENT_SUM',
          law: ['INV-11'],
          params: { sumFen: 11_000_000, amountFen: 12_000_000 },
        },
      ],
    });
    const right = pays(120_000, '2025-10-31', [
      [60_000, '2025-09-30'],
      [60_000, '2025-10-31'],
    ]);
    expect(save(stage, draft([right]))).toEqual([]);
    expect(refusedFor(stage, LEAD, 'openForExecution')).toBe('went to EXECUTING');
    expect(stage.papers).toEqual(['AGREEMENT_DRAFT']);
  });

  it('is checked against the whole list, hard findings stop it and warnings are shown', () => {
    const hard: readonly [string, object][] = [
      ['TOTAL_SUM', draft([pays(8000, '2025-01-31')], 900_000)],
      ['DUE_DATE_MISSING', draft([{ ...pays(8000, '2025-01-31'), dueOn: undefined }])],
      ['AMOUNT_WORDS_DIFFER', draft([{ ...pays(8000, '2025-01-31'), amountInWords: '人民币玖仟元整' }])],
      ['PAYEE_ACCOUNT_MISSING', { ...draft([pays(8000, '2025-01-31')]), payees: [] }],
      ['OBLIGOR_UNKNOWN', draft([{ ...pays(8000, '2025-01-31'), obligorId: 'stranger' }])],
      ['ACT_MISSING', draft([{ ...does('拆除', '2025-01-31'), what: undefined }])],
      [
        'NAME_DIFFERS_FROM_RECORD',
        {
          ...draft([pays(8000, '2025-01-31')]),
          names: [{ party: 'applicant', name: '青麓茶业公司', nameOnRecord: '青麓茶业有限公司' }],
        },
      ],
      [
        'COURT_DECIDES_ON_BREACH',
        { ...draft([pays(8000, '2025-01-31')]), clauses: [{ kind: 'BREACH', consequence: 'COURT_DECIDES' }] },
      ],
    ];
    for (const [code, payload] of hard) {
      const stage = drafting();
      expect(save(stage, payload)).toEqual([code]);
      expect(stage.fire(LEAD, 'openForExecution')).toMatchObject({ problems: [{ code }] });
    }
    const stage = drafting({ right: 'PAT_INV' });
    const ownership = [{ kind: 'OWNERSHIP_CONFIRMATION', text: '专利权归公司所有' }];
    const warned = ['OWNERSHIP_CLAUSE', 'INVALIDATION_CLAUSE_MISSING'];
    expect(save(stage, { ...draft([pays(60_000, '2025-11-05')]), clauses: ownership })).toEqual(warned);
    expect(stage.facts.draft).toMatchObject({ clauses: ['OWNERSHIP_CONFIRMATION'], ownershipClause: true });
    const opened = stage.fire(LEAD, 'openForExecution');
    expect(isRefusal(opened) || opened.warnings.map(({ code }) => code)).toEqual(warned);
  });

  it('keeps wording, accounts and names out of facts and record', () => {
    const words = '被申请人承诺拆除全部侵权标识';
    const stage = drafting();
    const answer = stage.fire(LEAD, 'saveDraft', {
      ...draft([pays(8000, '2025-01-31'), does(words, '2025-01-31')]),
      clauses: [{ kind: 'STOP', text: words, byWhen: '2025-01-31' }],
      names: [{ party: 'applicant', name: '青麓茶业有限公司', nameOnRecord: '青麓茶业有限公司' }],
    });
    expect(JSON.stringify([answer, stage.facts])).not.toMatch(/侵权标识|青麓|6222020000001|青海银行|捌仟/);
    expect(stage.facts.draft?.obligations).toEqual([
      {
        obligor: 'respondent',
        obligee: 'applicant',
        act: 'PAY',
        amountFen: 800_000,
        dueOn: '2025-01-31',
        instalments: [],
      },
      { obligor: 'respondent', obligee: 'applicant', act: 'DO', amountFen: 0, dueOn: '2025-01-31', instalments: [] },
    ]);
  });

  it('goes back to the table when a fault is found, and what was signed does not count', () => {
    const stage = settlement().opened(pays(8000, '2025-01-31')).signedBy('applicant');
    stage.do(LEAD, 'reopenDraft', { reason: '金额写错' });
    expect(stage.facts).toMatchObject({ executions: [], openedOn: null });
    expect(stage.do(LEAD, 'openForExecution').facts.executions).toEqual([]);
  });
});

describe('An oral agreement (PML-28, PML-30, D-ORAL-LIMITS)', () => {
  it('S05: labels removed on the spot, no money: effective and performed on 05-13, confirmation barred by its form', () => {
    const stage = settlement({ route: 'PROACTIVE', right: 'GI' }).on('2025-05-13');
    stage.drafted(does('拆除标签', '2025-05-13')).do(LEAD, 'agreeOrally', oral);
    expect(stage.facts).toMatchObject({
      form: 'ORAL',
      effectiveOn: '2025-05-13',
      readings: [{ day: '2025-05-13', basis: 'PML-30' }],
    });
    expect(stage.file).toMatchObject({ form: 'ORAL', agreedFen: 0, ownershipClause: false });
    expect(stage.papers).toEqual(['ORAL_AGREEMENT_REGISTER', 'PERFORMANCE_PLAN']);
    expect(stage.payloadTo('assess')?.payload).toMatchObject({ form: 'ORAL', effectiveOn: '2025-05-13' });
    stage.do('mediator', 'recordPerformance', { ...stage.item(), proof: 'PHOTO' });
    expect(stage.process.state).toBe('PERFORMED');
    expect(stage.told).toEqual(['mediation.conclude', 'confirmation.assess', 'dossier.performanceFinished']);
  });

  it('is not for everyone: all must agree, nobody may want a confirmation, the terms must be clear', () => {
    const stage = () => drafting();
    const saved = (obligation: object) => {
      const one = stage();
      save(one, draft([obligation]));
      return one;
    };
    const done = does('拆除标签', '2025-01-06');
    expect(refusedFor(saved(done), LEAD, 'agreeOrally', { ...oral, agreedBy: ['applicant'] })).toEqual([
      '/agreedBy NOT_ALL_AGREE',
    ]);
    expect(refusedFor(saved(done), LEAD, 'agreeOrally', { ...oral, confirmationWanted: true })).toEqual([
      '/confirmationWanted ORAL_BUT_CONFIRMATION_WANTED',
    ]);
    expect(refusedFor(saved({ ...done, dueOn: undefined }), LEAD, 'agreeOrally', oral)).toEqual([
      '/obligations/0/dueOn DUE_DATE_MISSING',
    ]);
    const noPaper = { ...pays(800, '2025-01-06'), amountInWords: undefined };
    expect(refusedFor(saved(noPaper), LEAD, 'agreeOrally', oral)).toBe('went to PERFORMING');
  });
});

describe('No agreement', () => {
  it('follows an express refusal or a suspension (INV-01, IM-18)', () => {
    const late = { occurredOn: '2025-06-20', late: { reason: '补录', paper: '协议书原件' } };
    const sign = { party: 'applicant', means: 'SIGNATURE' };
    const signing = (file: object) =>
      settlement(file).on('2025-06-20').opened(pays(8000, '2025-07-31')).on('2025-06-23');
    const refused = ['/occurredOn AFTER_REFUSAL'];
    expect(refusedFor(signing({ refusedOn: '2025-06-20' }), 'party', 'execute', sign)).toEqual(refused);
    expect(refusedFor(signing({ refusedOn: '2025-06-20' }), 'party', 'execute', { ...sign, ...late })).toBe(
      'went to EXECUTING',
    );
    const drafted = settlement({ refusedOn: '2025-06-20' }).on('2025-06-23').drafted(does('拆除', '2025-06-23'));
    expect(refusedFor(drafted, LEAD, 'openForExecution')).toEqual(refused);
    expect(refusedFor(drafted, LEAD, 'agreeOrally', oral)).toEqual(refused);
    const suspended = signing({});
    suspended.others = { mediation: 'SUSPENDED' };
    expect(refusedFor(suspended, 'party', 'execute', sign)).toEqual([' MEDIATION_SUSPENDED']);
    expect(refusedFor(suspended, 'intake', 'affixSeal')).toEqual([' MEDIATION_SUSPENDED']);
  });

  it('comes of a refusal to sign; the next attempt starts with the same draft and no signature', () => {
    const stage = settlement().opened(pays(8000, '2025-01-31')).signedBy('applicant');
    expect(refusedFor(stage, 'intake', 'refuseToSign', { party: 'stranger' })).toEqual(['/party NOT_A_PARTY']);
    stage.do('party', 'refuseToSign', { party: 'respondent' });
    expect(stage.payloadTo('signingRefused')).toMatchObject({ room: 'mediation', payload: { party: 'respondent' } });
    stage.do('system', 'redraft');
    expect(stage.facts).toMatchObject({ round: 2, executions: [], draft: { totalFen: 800_000 } });
    expect(stage.ordersOf('schedule')).toEqual([]);
  });
});
