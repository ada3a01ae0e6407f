import { isRefusal, replay, type RecordedStep } from '../process/index.js';
import { refusedFor } from '../../../../test/support/room-table.js';
import { BOTH, does, LEAD, pays, SettlementStage } from '../../../../test/support/settlement-stage.js';
import { someone } from '../../../../test/support/stage.js';

const settlement = (file = {}) => new SettlementStage(file);
const DELEGATED = { route: 'COURT_DELEGATED', court: 'court-1' } as const;
const backdated = (day: string) => ({ occurredOn: day, late: { reason: '补录', paper: '协议书原件' } });
const S02 = () =>
  settlement(DELEGATED)
    .on('2025-02-10')
    .opened(pays(25_000, '2025-04-30'))
    .do(LEAD, 'mediatorSign')
    .signedBy(...BOTH);

describe('The effective date (domain.md §2.11, D-EFFECTIVE-EARLIEST)', () => {
  it('S02: 委派 on paper is effective when both have signed on 02-10; the seal of 02-11 adds the other reading', () => {
    const stage = S02();
    expect([stage.process.state, stage.facts.effectiveOn]).toEqual(['PERFORMING', '2025-02-10']);
    expect(stage.payloadTo('conclude')?.payload).toEqual({
      form: 'WRITTEN',
      effectiveOn: '2025-02-10',
      nothingToPerform: false,
    });
    expect(stage.payloadTo('assess')).toMatchObject({
      kind: 'openProcess',
      payload: { effectiveOn: '2025-02-10', form: 'WRITTEN', ownershipClause: false, signatories: BOTH },
    });
    stage.on('2025-02-11').do('intake', 'affixSeal');
    expect(stage.facts.readings).toEqual([
      { day: '2025-02-10', basis: 'IM-24' },
      { day: '2025-02-11', basis: 'PML-29b' },
    ]);
    expect([stage.process.state, stage.facts.effectiveOn]).toEqual(['PERFORMING', '2025-02-10']);
    expect(stage.payloadTo('noteLaterReading')).toMatchObject({
      room: 'confirmation',
      payload: { laterOn: '2025-02-11' },
      ifOpen: true,
    });
    expect(stage.told.filter((one) => one === 'mediation.conclude')).toHaveLength(1);
  });

  it('a committee of its own needs parties, mediator and seal, in any order', () => {
    const acts = {
      applicant: (stage: SettlementStage) => stage.signedBy('applicant'),
      respondent: (stage: SettlementStage) => stage.signedBy('respondent'),
      mediator: (stage: SettlementStage) => stage.do(LEAD, 'mediatorSign'),
      seal: (stage: SettlementStage) => stage.do('director', 'affixSeal'),
    };
    for (const order of permutations(Object.keys(acts) as (keyof typeof acts)[])) {
      const stage = settlement().on('2025-01-24').opened(pays(8000, '2025-01-24'));
      const states = order.map((act) => acts[act](stage).process.state);
      expect([order, states]).toEqual([order, ['EXECUTING', 'EXECUTING', 'EXECUTING', 'PERFORMING']]);
      expect(stage.facts.effectiveOn).toBe('2025-01-24');
    }
  });

  it('is the day of the last act, not of the last entry', () => {
    const stage = settlement().on('2025-02-10').opened(pays(8000, '2025-04-30')).signedBy('applicant');
    stage.on('2025-02-11').do(LEAD, 'mediatorSign').do('intake', 'affixSeal');
    stage.on('2025-02-14').do('intake', 'execute', { party: 'respondent', means: 'SEAL', ...backdated('2025-02-10') });
    expect(stage.facts.effectiveOn).toBe('2025-02-11');
  });

  it('S10: online it is the day of the last e-signature', () => {
    const stage = settlement({ ...DELEGATED, online: true })
      .on('2025-10-16')
      .opened(pays(2000, '2025-12-15'));
    for (const party of BOTH) stage.do('party', 'execute', { party, means: 'E_SIGNATURE' });
    expect(stage.facts.readings).toEqual([{ day: '2025-10-16', basis: 'OM-19' }]);
  });

  it('S04: 委托 opens the plan at signing; the court paper is a later reading and can be enforced', () => {
    const parties = ['applicant', 'respondent', 'second'].map((id, i) => ({
      id,
      role: i === 0 ? 'APPLICANT' : 'RESPONDENT',
      type: 'ORGANISATION',
    }));
    const stage = settlement({ route: 'COURT_ENTRUSTED', parties }).on('2025-05-23');
    const instalments = [
      [100_000, '2025-06-30'],
      [100_000, '2025-09-30'],
      [150_000, '2025-12-31'],
    ] as const;
    stage.opened(pays(350_000, '2025-12-31', instalments)).signedBy('applicant', 'respondent');
    expect(stage.process.state).toBe('EXECUTING');
    stage.signedBy('second');
    expect(stage.facts).toMatchObject({ effectiveOn: '2025-05-23', readings: [{ basis: 'IM-24' }] });
    expect(stage.clocksOf('settlement.obligation')).toEqual(['2025-06-30', '2025-09-30', '2025-12-31']);
    stage.on('2025-05-30').do('system', 'courtPaperServed');
    expect(stage.facts).toMatchObject({ effectiveOn: '2025-05-23', courtPaperOn: '2025-05-30' });
    expect(stage.facts.readings.at(-1)).toEqual({ day: '2025-05-30', basis: 'CPL-100' });
    expect(stage.clocksOf('settlement.enforcement')).toEqual(['2027-12-31']);
  });

  it('S09: an ownership clause takes effect and bars confirmation', () => {
    const stage = settlement({ right: 'PAT_INV', kind: 'OWNERSHIP' }).on('2025-10-09').do('system', 'startDraft');
    stage.do(LEAD, 'saveDraft', {
      totalFen: 6_000_000,
      obligations: [pays(60_000, '2025-11-05')],
      payees: [{ party: 'applicant', holder: '李某', account: '6222', bank: '青海银行' }],
      clauses: [{ kind: 'OWNERSHIP_CONFIRMATION' }, { kind: 'INVENTOR_STATUS' }, { kind: 'INVALIDATION' }],
    });
    stage
      .do(LEAD, 'openForExecution')
      .signedBy(...BOTH)
      .do(LEAD, 'mediatorSign')
      .do('intake', 'affixSeal');
    expect(stage.file).toMatchObject({ ownershipClause: true, agreedFen: 6_000_000, form: 'WRITTEN' });
    expect(stage.payloadTo('assess')?.payload).toMatchObject({ ownershipClause: true });
  });
});

describe('An act of execution', () => {
  const signing = (file = {}) => settlement(file).on('2025-02-10').opened(pays(8000, '2025-04-30'));
  const sign = { party: 'applicant', means: 'SIGNATURE' };
  const warnings = (stage: SettlementStage, payload: object) => {
    const answer = stage.fire('party', 'execute', payload);
    return isRefusal(answer) ? answer : answer.warnings.map(({ code }) => code);
  };

  it('is done once, by a party of the case, not before the paper lay there', () => {
    expect(refusedFor(signing().signedBy('applicant'), 'party', 'execute', sign)).toEqual(['/party ALREADY_EXECUTED']);
    expect(refusedFor(signing(), 'party', 'execute', { ...sign, party: 'stranger' })).toEqual(['/party NOT_A_PARTY']);
    const early = { ...sign, ...backdated('2025-02-09') };
    expect(refusedFor(signing(), 'intake', 'execute', early)).toEqual(['/occurredOn BEFORE_DRAFT_WAS_OPENED']);
    expect(refusedFor(signing(), 'intake', 'affixSeal', backdated('2025-02-09'))).toEqual([
      '/occurredOn BEFORE_DRAFT_WAS_OPENED',
    ]);
  });

  it('of an agent needs special authorisation (D-SPECIAL-AUTHORISATION)', () => {
    const by = (specialAuthorisation?: boolean) => ({
      parties: [
        {
          id: 'applicant',
          role: 'APPLICANT',
          type: 'PERSON',
          ...(specialAuthorisation !== undefined && { agent: { specialAuthorisation } }),
        },
        { id: 'respondent', role: 'RESPONDENT', type: 'PERSON' },
      ],
    });
    const byAgent = { ...sign, byAgent: true };
    expect(refusedFor(signing(by()), 'party', 'execute', byAgent)).toEqual(['/byAgent AGENT_LACKS_AUTHORITY']);
    expect(refusedFor(signing(by(true)), 'party', 'execute', byAgent)).toBe('went to EXECUTING');
    const unauthorised = settlement(by(false)).drafted(pays(8000, '2025-04-30'));
    expect(refusedFor(unauthorised, LEAD, 'openForExecution')).toEqual([
      '/parties/0/agent AGENT_WITHOUT_SPECIAL_AUTHORISATION',
    ]);
  });

  it('in electronic form outside the court platform asks for a certificate', () => {
    const electronic = { ...sign, means: 'E_SIGNATURE' };
    expect(warnings(signing(), electronic)).toEqual(['E_SIGNATURE_WITHOUT_CERTIFICATE']);
    expect(warnings(signing(), { ...electronic, certificate: 'CFCA 01' })).toEqual([]);
    expect(warnings(signing({ ...DELEGATED, online: true }), electronic)).toEqual([]);
  });

  it('of a mediator is that of a mediator of the case, once each', () => {
    expect(refusedFor(signing(), someone('mediator', 'another'), 'mediatorSign')).toEqual([' NOT_MEDIATOR_OF_CASE']);
    const two = signing({ mediators: ['lead', 'second'].map((id) => ({ id, lead: id === 'lead' })) });
    two.do(LEAD, 'mediatorSign');
    expect(refusedFor(two, LEAD, 'mediatorSign')).toEqual([' ALREADY_EXECUTED']);
    expect(refusedFor(two, someone('mediator', 'second'), 'mediatorSign')).toBe('went to EXECUTING');
  });

  it('S07: the partner adds its seal, on which the date does not wait', () => {
    const places = ['committee-1', 'lanzhou'].map((organisation) => ({ organisation, region: organisation }));
    const stage = settlement({ route: 'CROSS_REGION', places }).effective('2025-08-12', pays(120_000, '2025-10-31'));
    expect(stage.process.state).toBe('PERFORMING');
    const other = { organisation: 'baiyin' };
    expect(refusedFor(stage, 'partner', 'addPartnerSeal', other)).toEqual(['/organisation SEAL_NOT_AWAITED']);
    stage.do('partner', 'addPartnerSeal', { organisation: 'lanzhou' });
    expect(stage.facts.partnerSeals).toEqual(['lanzhou']);
  });

  it('ends with copies for everyone; who has none and a missing seal are warned of', () => {
    const serve = (stage: SettlementStage, ...parties: string[]) => {
      const answer = stage.fire('intake', 'serveCopies', { parties, others: ['COMMITTEE'], means: 'IN_PERSON' });
      return isRefusal(answer) ? answer : answer.warnings.map(({ code, params }) => [code, params?.['party']]);
    };
    const stage = S02();
    expect(serve(stage, 'applicant')).toEqual([
      ['COPY_OUTSTANDING', 'respondent'],
      ['NOT_YET_SEALED', undefined],
    ]);
    stage.on('2025-02-11').do('intake', 'affixSeal');
    expect(serve(stage, 'respondent')).toEqual([]);
    expect(stage.facts.servedTo).toEqual(BOTH);
    expect(refusedFor(stage, 'intake', 'serveCopies', { parties: ['stranger'], means: 'POST' })).toEqual([
      '/parties/0 NOT_A_PARTY',
    ]);
  });

  it('leaves an agreement with nothing to pay or do effective, and says so', () => {
    const stage = settlement().effective('2025-01-24', does('不再使用该标识', '2025-01-24', 'REFRAIN'));
    expect(stage.process.state).toBe('EFFECTIVE');
    expect(stage.payloadTo('conclude')?.payload).toMatchObject({ nothingToPerform: true });
    expect(stage.clocksOf('settlement.obligation')).toEqual([]);
    expect(stage.ordersOf('schedule')[0].obligations).toMatchObject([{ act: 'REFRAIN', amountFen: 0 }]);
  });
});

describe('The record of an agreement', () => {
  it('replays to the same facts, and back to before the last signature', () => {
    const entries: RecordedStep[] = [];
    const stage = settlement(DELEGATED);
    const record = (role: Parameters<SettlementStage['fire']>[0], event: string, payload: object = {}) => {
      const answer = stage.fire(role, event, payload);
      if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
      const no = entries.length + 1;
      const { from, on, payload: open, derived } = answer;
      entries.push({
        no,
        on,
        step: `step-${no}`,
        by: 'someone',
        room: 'settlement',
        process: 'process-1',
        machine: 1,
        event,
        from,
        version: no,
        payload: JSON.parse(JSON.stringify(open)),
        derived: JSON.parse(JSON.stringify(derived)),
        caseAfter: no === 1 ? stage.file : null,
        touched: 1,
      });
    };
    record('system', 'startDraft');
    record(LEAD, 'saveDraft', {
      totalFen: 800_000,
      obligations: [pays(8000, '2025-01-31')],
      payees: [{ party: 'applicant', holder: '甲', account: '1', bank: '乙' }],
      clauses: [],
    });
    record(LEAD, 'openForExecution');
    record('party', 'execute', { party: 'applicant', means: 'SIGNATURE' });
    const before = stage.facts;
    record('party', 'execute', { party: 'respondent', means: 'SEAL' });
    record('mediator', 'recordPerformance', { ...stage.item(), proof: 'BANK_SLIP' });
    const lifecycles = new Map([['settlement' as const, stage.lifecycle]]);
    const whole = replay(lifecycles, entries).processes.get('process-1')!;
    expect([whole.state, whole.facts]).toEqual(['PERFORMED', stage.facts]);
    const earlier = replay(lifecycles, entries, 5).processes.get('process-1')!;
    expect([earlier.state, earlier.facts]).toEqual(['EXECUTING', before]);
  });
});

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((one, i) => permutations([...all.slice(0, i), ...all.slice(i + 1)]).map((rest) => [one, ...rest]));
}
