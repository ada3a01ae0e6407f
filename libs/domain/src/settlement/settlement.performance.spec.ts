import { isRefusal } from '../process/index.js';
import { refusedFor } from '../../../../test/support/room-table.js';
import {
  BOTH,
  COURT_ORDER,
  does,
  draft,
  LEAD,
  pays,
  SettlementStage,
} from '../../../../test/support/settlement-stage.js';
import { someone } from '../../../../test/support/stage.js';

const settlement = (file = {}) => new SettlementStage(file);
const thirds = [
  [3000, '2025-02-28'],
  [3000, '2025-03-31'],
  [3000, '2025-04-30'],
] as const;
const inThree = () => settlement().effective('2025-01-24', pays(9000, '2025-04-30', thirds));
const confirmed = (stage: SettlementStage) => stage.do('system', 'confirmationRuled', { result: 'CONFIRMED' });
const S07 = () => confirmed(settlement().effective('2025-08-12', pays(120_000, '2025-10-31')).on('2025-08-29'));
const finishes = 'dossier.performanceFinished';

describe('Performance', () => {
  it('S01: 8,000 on the spot: effective and performed on 01-24', () => {
    const stage = settlement()
      .effective('2025-01-24', { ...pays(8000, '2025-01-24'), paidOnTheSpot: true })
      .pay();
    expect(stage.process.state).toBe('PERFORMED');
    expect(stage.ordersOf('settleObligation')).toMatchObject([{ instalment: 1, paidFen: 800_000, on: '2025-01-24' }]);
    expect(stage.papers).toEqual(['AGREEMENT_DRAFT', 'AGREEMENT', 'PERFORMANCE_PLAN', 'PERFORMANCE_PROOF']);
    expect(stage.stopped).toContain('settlement.obligation met');
    expect(stage.told.at(-1)).toBe(finishes);
  });

  it('S10: due 12-15, paid 12-12', () => {
    const stage = settlement({ route: 'COURT_DELEGATED' }).effective('2025-10-16', pays(2000, '2025-12-15'));
    expect(stage.clocksOf('settlement.obligation')).toEqual(['2025-12-15']);
    expect(stage.on('2025-12-12').pay().process.state).toBe('PERFORMED');
    expect(stage.facts.items[0]).toMatchObject({ standing: 'DONE', performedOn: '2025-12-12', paidFen: 200_000 });
  });

  it('an item that is due on a rest day is late only after the next working day', () => {
    const stage = settlement().effective('2025-01-24', pays(8000, '2025-03-01'));
    expect(stage.clocksOf('settlement.obligation')).toEqual(['2025-03-03']);
    expect(stage.ordersOf('startDeadline').find(({ name }) => name === 'settlement.obligation')).toMatchObject({
      fires: 'obligationOverdue',
      about: `${stage.item().obligation}/1`,
    });
  });

  it('in instalments: every one has its clock, the last one finishes; the sum is that of the agreement (INV-11)', () => {
    const stage = inThree();
    expect(stage.clocksOf('settlement.obligation')).toEqual(['2025-02-28', '2025-03-31', '2025-04-30']);
    expect(stage.ordersOf('schedule')[0].obligations.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(900_000);
    expect(new Set(stage.facts.items.map(({ obligation }) => obligation)).size).toBe(1);
    const states = [0, 1, 2].map((n) => stage.pay(n).process.state);
    expect(states).toEqual(['PARTLY_PERFORMED', 'PARTLY_PERFORMED', 'PERFORMED']);
    expect(stage.told.filter((one) => one === finishes)).toHaveLength(1);
  });

  it('takes a part as a part and the whole as the whole', () => {
    const stage = settlement().effective('2025-01-24', pays(8000, '2025-04-30'));
    const pay = { ...stage.item(), proof: 'RECEIPT' };
    const wrong = ['/paidFen AMOUNT_DIFFERS'];
    expect(refusedFor(stage, 'party', 'recordPerformance', { ...pay, paidFen: 700_000 })).toEqual(wrong);
    expect(refusedFor(stage, 'party', 'recordPartPayment', { ...pay, paidFen: 800_000 })).toEqual([
      '/paidFen NOT_A_PART',
    ]);
    stage.do('party', 'recordPartPayment', { ...pay, paidFen: 300_000 });
    expect([stage.process.state, stage.plan]).toEqual(['PARTLY_PERFORMED', [[1, 'OPEN', 300_000]]]);
    expect(refusedFor(stage, 'party', 'recordPerformance', { ...pay, paidFen: 800_000 })).toEqual(wrong);
    stage.do('party', 'recordPerformance', { ...pay, paidFen: 500_000 });
    expect(stage.process.state).toBe('PERFORMED');
    expect(stage.ordersOf('settleObligation').map(({ paidFen }) => paidFen)).toEqual([300_000, 800_000]);
  });

  it('knows which item is meant', () => {
    const stage = inThree().pay(0);
    const proof = { proof: 'RECEIPT' };
    const pay = (item: object) => refusedFor(stage, 'party', 'recordPerformance', { ...item, ...proof });
    expect(pay({ obligation: 'unknown' })).toEqual(['/obligation ITEM_UNKNOWN']);
    expect(pay({ ...stage.item(1), instalment: 9 })).toEqual(['/obligation ITEM_UNKNOWN']);
    expect(pay(stage.item(0))).toEqual(['/obligation ITEM_NOT_OPEN']);
    const about = `${stage.item(0).obligation}/1`;
    expect(refusedFor(stage, 'system', 'obligationOverdue', { about })).toEqual(['/about ITEM_NOT_OPEN']);
    const duty = settlement().effective('2025-01-24', pays(1, '2025-01-31'), does('不再使用', '2025-01-31', 'REFRAIN'));
    expect(refusedFor(duty, 'party', 'recordPerformance', { ...duty.item(1), ...proof })).toEqual([
      '/obligation ITEM_NOT_OPEN',
    ]);
  });
});

describe('Being late', () => {
  it('S07: unpaid on 10-31, urged 11-03, enforcement 11-10', () => {
    const stage = S07().on('2025-11-01').overdue('2025-10-31');
    expect(stage.process.state).toBe('OVERDUE');
    expect(stage.clocksOf('settlement.limitation')).toEqual(['2028-10-31']);
    expect(stage.ordersOf('openTask').at(-1)).toMatchObject({ task: 'urgePerformance', to: 'mediator' });
    stage.on('2025-11-03').do(LEAD, 'urge', { obligor: 'respondent', means: 'PHONE', said: '请尽快支付' });
    expect(stage.facts.urgedOn).toEqual(['2025-11-03']);
    expect(stage.papers.at(-1)).toBe('URGING_RECORD');
    stage.on('2025-11-10').do('party', 'applyEnforcement', { applicant: 'applicant', court: 'lanzhou' });
    expect(stage.process.state).toBe('ENFORCEMENT');
    expect(stage.papers.at(-1)).toBe('ENFORCEMENT_NOTICE');
    expect(stage.clocksOf('settlement.enforcement')).toEqual(['2027-11-01']); // 2027-10-31 is a Sunday
    expect(stage.pay(0, 'recordLatePerformance').process.state).toBe('PERFORMED');
  });

  it('an expiry may be overtaken by money that came in time', () => {
    const stage = S07().on('2025-11-01').overdue('2025-10-31');
    const back = stage.lifecycle.steps.get('OVERDUE')!.get('overtakeExpiry')!;
    expect(back.map(({ target }) => target)).toContain('PERFORMING');
    const paid = {
      ...stage.item(),
      proof: 'BANK_SLIP',
      occurredOn: '2025-10-30',
      late: { reason: '补录', paper: '回单' },
    };
    stage.do('mediator', 'recordLatePerformance', paid);
    expect(stage.facts.items[0].performedOn).toBe('2025-10-30');
  });

  it('enforcement is open for two years after the last due date (CPL-250)', () => {
    const apply = { applicant: 'applicant', court: 'lanzhou' };
    const late = () => S07().on('2025-11-01').overdue('2025-10-31');
    expect(refusedFor(late().on('2027-11-01'), 'party', 'applyEnforcement', apply)).toBe('went to ENFORCEMENT');
    expect(refusedFor(late().on('2027-11-02'), 'party', 'applyEnforcement', apply)).toEqual([
      '/occurredOn ENFORCEMENT_PERIOD_OVER',
    ]);
    expect(refusedFor(late(), 'party', 'applyEnforcement', { ...apply, applicant: 'stranger' })).toEqual([
      '/applicant NOT_A_PARTY',
    ]);
  });

  it('payment in part starts limitation and the two years anew (LIM-14)', () => {
    const stage = S07().on('2025-11-01').overdue('2025-10-31').on('2025-12-01');
    stage.do('party', 'recordPartPayment', { ...stage.item(), paidFen: 1_000_000, proof: 'BANK_SLIP' });
    expect(stage.process.state).toBe('OVERDUE');
    expect(stage.facts).toMatchObject({ limitationOn: '2028-12-01', enforceBy: '2027-12-01' });
    expect(stage.clocksOf('settlement.limitation')).toEqual(['2028-10-31', '2028-12-01']);
    expect(stage.clocksOf('settlement.enforcement')).toEqual(['2027-11-01', '2027-12-01']);
  });

  it('caught up: the next instalment runs as before and no limitation is shown', () => {
    const stage = inThree().on('2025-03-01').overdue('2025-02-28');
    const late = refusedFor(stage, 'party', 'recordPerformance', { ...stage.item(0), proof: 'RECEIPT' });
    expect(late).toEqual(['/obligation ITEM_OVERDUE']);
    const early = refusedFor(stage, 'party', 'recordLatePerformance', { ...stage.item(1), proof: 'RECEIPT' });
    expect(early).toEqual(['/obligation ITEM_NOT_OVERDUE']);
    expect(stage.pay(2).process.state).toBe('OVERDUE');
    stage.pay(0, 'recordLatePerformance');
    expect([stage.process.state, stage.facts.limitationOn]).toEqual(['PARTLY_PERFORMED', null]);
    expect(stage.stopped.at(-1)).toBe('settlement.limitation met');
    expect(stage.pay(1).process.state).toBe('PERFORMED');
  });

  it('two late items: paying one starts limitation anew, paying the other ends it', () => {
    const stage = inThree().on('2025-04-01').overdue('2025-02-28', 0).overdue('2025-03-31', 1);
    expect(stage.clocksOf('settlement.limitation')).toEqual(['2028-02-28']);
    stage.pay(0, 'recordLatePerformance');
    expect([stage.process.state, stage.facts.limitationOn]).toEqual(['OVERDUE', '2028-04-03']); // 04-01 is a Saturday
    stage.pay(1, 'recordLatePerformance');
    expect([stage.process.state, stage.facts.limitationOn]).toEqual(['PARTLY_PERFORMED', null]);
  });

  it('without confirmation the parties are told of the suit, with the indicative end of limitation (PML-32)', () => {
    const stage = settlement().effective('2025-01-24', pays(8000, '2025-02-28')).on('2025-03-03').overdue('2025-02-28');
    stage.do(LEAD, 'informSuit');
    expect(stage.ordersOf('filePaper').at(-1)).toMatchObject({
      paper: 'SUIT_NOTICE',
      facts: { limitationOn: '2028-02-28' },
    });
  });

  it('what is waived counts neither as owed nor as paid', () => {
    const stage = settlement().effective('2025-01-24', pays(8000, '2025-02-28')).on('2025-03-03').overdue('2025-02-28');
    stage.do('party', 'recordPartPayment', { ...stage.item(), paidFen: 500_000, proof: 'RECEIPT' });
    expect(refusedFor(stage, 'party', 'waiveRemainder', { waivedBy: ['respondent'] })).toEqual([
      '/waivedBy OBLIGEE_HAS_NOT_WAIVED',
    ]);
    stage.do('party', 'waiveRemainder', { waivedBy: ['applicant'] });
    expect(stage.process.state).toBe('PERFORMED');
    expect(stage.ordersOf('schedule').at(-1)?.obligations).toMatchObject([{ amountFen: 500_000, paidFen: 500_000 }]);
    expect(stage.told.at(-1)).toBe(finishes);
  });

  it('ends by decision of the director; money that comes later is still recorded', () => {
    const stage = S07()
      .on('2025-11-01')
      .overdue('2025-10-31')
      .do('director', 'endFollowUp', { ground: 'OBLIGOR_GONE' });
    expect([stage.process.state, stage.told.at(-1)]).toEqual(['UNPERFORMED', finishes]);
    expect(stage.stopped).toEqual(expect.arrayContaining(['settlement.limitation cancelled']));
    expect(stage.pay(0, 'recordLatePerformance').process.state).toBe('PERFORMED');
  });
});

describe('Breach', () => {
  it('is not lateness: the conduct went on after everything was paid, and was mended', () => {
    const stage = settlement().effective('2025-01-24', pays(8000, '2025-01-24')).pay().on('2025-02-10');
    const breach = { obligor: 'respondent', kind: 'CONDUCT_CONTINUED', what: '仍在销售' };
    expect(refusedFor(stage, 'party', 'recordBreach', { ...breach, obligor: 'stranger' })).toEqual([
      '/obligor NOT_A_PARTY',
    ]);
    expect(refusedFor(stage, 'party', 'recordBreach', { ...breach, obligation: 'unknown' })).toEqual([
      '/obligation ITEM_UNKNOWN',
    ]);
    stage.do('party', 'recordBreach', breach);
    expect(stage.facts).toMatchObject({ breach: { by: 'respondent', on: '2025-02-10' }, limitationOn: '2028-02-10' });
    stage.do('mediator', 'remedyBreach', { proof: 'PHOTO' });
    expect([stage.process.state, stage.facts.limitationOn]).toEqual(['PERFORMED', null]);
    expect(stage.told.filter((one) => one === finishes)).toHaveLength(2);
  });

  it('keeps the agreement open although the last item is paid', () => {
    const stage = settlement().effective('2025-01-24', pays(8000, '2025-02-28'));
    stage.do('party', 'recordBreach', { obligor: 'respondent', kind: 'OTHER', what: '泄密' }).pay();
    expect([stage.process.state, stage.told.includes(finishes)]).toEqual(['BREACHED', false]);
  });
});

describe('Courts and changes', () => {
  it('a ruling fits what was ruled before', () => {
    const rule = (stage: SettlementStage, result: string) =>
      refusedFor(stage, 'system', 'confirmationRuled', { result });
    expect(rule(S07(), 'CONFIRMED')).toEqual(['/result RESULT_DOES_NOT_FIT']);
    expect(rule(inThree(), 'REVOKED')).toEqual(['/result RESULT_DOES_NOT_FIT']);
    const revoked = S07();
    expect(rule(revoked, 'REVOKED')).toBe('went to PERFORMING');
    expect(revoked.facts).toMatchObject({ confirmed: false, enforceBy: null });
    expect(revoked.stopped.at(-1)).toBe('settlement.enforcement cancelled');
  });

  it('a revoked confirmation takes enforcement back to where the items stand', () => {
    const stage = S07().on('2025-11-01').overdue('2025-10-31');
    stage.do('party', 'applyEnforcement', { applicant: 'applicant', court: 'lanzhou' });
    expect(stage.do('system', 'confirmationRuled', { result: 'REVOKED' }).process.state).toBe('OVERDUE');
  });

  it('enforcement that ended in vain leaves two more years', () => {
    const stage = S07().on('2025-11-10').overdue('2025-10-31');
    stage.do('party', 'applyEnforcement', { applicant: 'applicant', court: 'lanzhou' });
    stage.on('2026-05-11').do('court', 'endEnforcement', { how: 'NO_ASSETS' });
    expect([stage.process.state, stage.facts.enforceBy]).toEqual(['OVERDUE', '2028-05-11']);
    expect(stage.clocksOf('settlement.enforcement').at(-1)).toBe('2028-05-11');
  });

  it('annulled: nothing is owed, the confirmation falls, the subsidy is looked at again', () => {
    const stage = inThree().pay(0).on('2025-03-10').do('court', 'courtAnnuls', COURT_ORDER);
    expect([stage.process.state, stage.plan]).toEqual(['VOID', [[1, 'DONE', 300_000]]]);
    expect(stage.told.slice(-3)).toEqual([
      'confirmation.agreementReplaced',
      'subsidy.voidApproval',
      'subsidy.question',
    ]);
    expect(stage.ordersOf('openTask').at(-1)).toMatchObject({ task: 'reviewClawback', to: 'supervisor' });
    expect(stage.stopped.filter((one) => one === 'settlement.obligation cancelled')).toHaveLength(2);
    expect(stage.stopped).toContain('settlement.visitFirst cancelled');
    expect(refusedFor(stage, 'party', 'agreeAnew', { agreedBy: ['applicant'] })).toEqual(['/agreedBy NOT_ALL_AGREE']);
    stage.do('mediator', 'agreeAnew', { agreedBy: BOTH });
    expect(stage.told.at(-1)).toBe('mediation.resumeDrafting');
    expect(stage.file.agreedFen).toBeUndefined();
  });

  it('varied by a court: the paid part stays, the rest is planned anew and the visits follow it', () => {
    const stage = inThree().pay(0).on('2025-03-10').do('court', 'courtVaries', COURT_ORDER);
    expect(stage.ordersOf('schedule').at(-1)?.obligations).toMatchObject([{ amountFen: 300_000, paidFen: 300_000 }]);
    stage.do(LEAD, 'reschedule', { ...draft([pays(2000, '2025-06-30')]), clauses: undefined });
    expect([stage.process.state, stage.plan]).toEqual([
      'PERFORMING',
      [
        [1, 'DONE', 300_000],
        [1, 'OPEN', 0],
      ],
    ]);
    expect(stage.file.agreedFen).toBe(500_000);
    expect(stage.clocksOf('settlement.obligation').at(-1)).toBe('2025-06-30');
    expect(stage.clocksOf('settlement.visitFirst')).toEqual(['2025-05-07', '2025-07-07']);
    expect(stage.told.filter((one) => one === 'confirmation.assess')).toHaveLength(1);
    const ids = stage.ordersOf('schedule').map(({ obligations }) => obligations[0].id);
    expect(new Set(ids).size).toBe(3);
  });

  it('varied by everyone: assessed for confirmation like a new agreement', () => {
    const stage = inThree().on('2025-02-10');
    const vary = { signedBy: BOTH, reason: '展期' };
    expect(refusedFor(stage, LEAD, 'varyByConsent', { ...vary, signedBy: ['respondent'] })).toEqual([
      '/signedBy NOT_ALL_SIGNED',
    ]);
    stage.others = { confirmation: 'APPLIED' };
    expect(refusedFor(stage, LEAD, 'varyByConsent', vary)).toEqual([' CONFIRMATION_IS_PENDING']);
    stage.others = { confirmation: 'OFFERED' };
    stage.do(LEAD, 'varyByConsent', vary);
    expect(stage.told.at(-1)).toBe('confirmation.agreementReplaced');
    const terms = { ...draft([pays(9000, '2025-06-30')]), clauses: undefined };
    expect(refusedFor(stage, LEAD, 'reschedule', { ...terms, totalFen: 1 })).toEqual(['/totalFen TOTAL_SUM']);
    const nothing = { totalFen: 0, obligations: [does('不再使用', '2025-06-30', 'REFRAIN')] };
    expect(refusedFor(stage, LEAD, 'reschedule', nothing)).toEqual(['/obligations NOTHING_TO_PLAN']);
    stage.do(LEAD, 'reschedule', terms);
    expect(stage.payloadTo('assess')).toMatchObject({
      payload: { effectiveOn: '2025-02-10', form: 'WRITTEN' },
      ifOpen: true,
    });
  });

  it('varied after confirmation: the ruling stands and says so', () => {
    const answer = S07().fire(LEAD, 'varyByConsent', { signedBy: BOTH, reason: '展期' });
    expect(isRefusal(answer) || answer.warnings.map(({ code }) => code)).toEqual(['CONFIRMED_TERMS_STAND']);
    expect(isRefusal(answer) || answer.commands.some(({ kind }) => kind === 'tellProcess')).toBe(false);
  });

  it('replaced after a dismissal: every clock stops, and the next agreement is told to the confirmation that is there', () => {
    const stage = inThree().pay(0).on('2025-03-20').do('system', 'confirmationRuled', { result: 'DISMISSED' });
    stage.do('system', 'redraft');
    expect(stage.stopped).toEqual(
      expect.arrayContaining(['settlement.obligation cancelled', 'settlement.visitSecond cancelled']),
    );
    expect(stage.ordersOf('schedule').at(-1)?.obligations).toHaveLength(1);
    expect(stage.facts).toMatchObject({ round: 2, effectiveOn: null, items: [], draft: { totalFen: 900_000 } });
    stage
      .on('2025-04-01')
      .do(LEAD, 'openForExecution')
      .signedBy(...BOTH)
      .do(LEAD, 'mediatorSign')
      .do('intake', 'affixSeal');
    expect(stage.payloadTo('assess')?.kind).toBe('tellProcess');
  });
});

describe('Return visits (D-VISIT, D-VISIT-OTHER)', () => {
  const visit = { party: 'applicant', means: 'PHONE', performance: 'PERFORMED', satisfaction: 5, said: '满意' };
  const stage = () => settlement().effective('2025-01-24', pays(8000, '2025-01-24')).pay();

  it('come seven and ninety days after the last due date', () => {
    expect(stage().clocksOf('settlement.visitFirst')).toEqual(['2025-02-05']); // 01-31 falls into the Spring Festival
    expect(stage().clocksOf('settlement.visitSecond')).toEqual(['2025-04-24']);
  });

  it('are made by somebody else, and each visit that reached somebody meets one clock', () => {
    expect(refusedFor(stage(), LEAD, 'recordVisit', visit)).toEqual([' VISITOR_IS_CASE_MEDIATOR']);
    expect(refusedFor(stage(), 'intake', 'recordVisit', { ...visit, party: 'stranger' })).toEqual([
      '/party NOT_A_PARTY',
    ]);
    const visited = stage()
      .on('2025-02-05')
      .do('intake', 'recordVisit', { ...visit, performance: 'NOT_REACHED' });
    expect(visited.stopped).not.toContain('settlement.visitFirst met');
    visited.do(someone('mediator', 'another'), 'recordVisit', visit);
    expect(visited.stopped.at(-1)).toBe('settlement.visitFirst met');
    visited.on('2025-04-24').do('intake', 'recordVisit', visit);
    expect(visited.stopped.at(-1)).toBe('settlement.visitSecond met');
    expect(visited.papers.filter((paper) => paper === 'RETURN_VISIT')).toHaveLength(3);
  });

  it('do not count before the last item is due', () => {
    const early = settlement().effective('2025-01-24', pays(8000, '2025-04-30')).do('intake', 'recordVisit', visit);
    expect(early.facts.visitedOn).toEqual([]);
  });
});
