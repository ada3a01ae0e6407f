import {
  ALL,
  TEAM,
  COURT,
  TERM,
  MET,
  HELD,
  at,
  ordersOf,
  papersOf,
  toldOf,
  clockOf,
} from '../../../../test/support/mediation-stage.js';
import { refusedFor } from '../../../../test/support/room-table.js';

describe('Endings', () => {
  const remedied = ['TERMINATION_NOTICE', 'REMEDIES_NOTICE'];

  it('S06: refused on the 20th, and no session on the 23rd (bad data h)', () => {
    const stage = at('MEDIATING', MET).on('2025-06-20').do('party', 'partyRefuses', { party: 'respondent' });
    expect(stage.file).toMatchObject({
      closedOn: '2025-06-20',
      refusedOn: '2025-06-20',
      outcome: 'FAILURE',
      ground: 'REFUSED',
    });
    expect(papersOf(stage)).toEqual(remedied);
    expect(clockOf(stage, 'mediation.limitation')).toEqual(['2028-06-20']);
    expect(refusedFor(stage.on('2025-06-23'), 'mediator', 'holdSession', HELD)).toBe('WRONG_STATE');
  });

  it('S12: unreachable, told to the court; without a recorded attempt somebody is warned', () => {
    const terminate = (contacts: number) =>
      at('ASSIGNED', TEAM, COURT, TERM, { facts: { contacts } })
        .on('2025-09-25')
        .fire('mediator', 'terminate', { ground: 'UNREACHABLE' });
    expect(terminate(0)).toMatchObject({ state: 'TERMINATED', warnings: [{ code: 'NO_CONTACT_RECORD' }] });
    expect(terminate(2)).toMatchObject({
      warnings: [],
      commands: expect.arrayContaining([
        {
          kind: 'tellProcess',
          room: 'court-referral',
          event: 'mediationFailed',
          payload: { ground: 'UNREACHABLE' },
          ifOpen: true,
        },
      ]),
    });
  });

  it('every open state terminates with a notice of the remedies (INV-08) and closes what is open', () => {
    for (const state of ['APPOINTING', 'ASSIGNED', 'READY', 'MEDIATING', 'SUSPENDED', 'SETTLING']) {
      const stage = at(state, MET, { facts: { sessions: ['planned'] } })
        .on('2025-01-13')
        .do('director', 'terminate', { ground: 'DEADLOCK' });
      expect([state, papersOf(stage)]).toEqual([state, remedied]);
      expect(ordersOf(stage, 'closeSession')).toEqual([{ kind: 'closeSession', id: 'planned', how: 'CANCELLED' }]);
      expect(toldOf(stage)).toEqual(['settlement.abandon', 'dossier.caseClosed']);
    }
  });

  it.each([
    ['partyRefuses', { party: 'respondent' }],
    ['terminate', { ground: 'DEADLOCK' }],
    ['reportCrime', { reportedTo: '公安局', facts: 'x' }],
  ])('%s is never dated before a session that was held (INV-01)', (event, payload) => {
    const late = { reason: '补录', paper: '笔录' };
    const dated = { ...payload, occurredOn: '2025-01-09', late };
    expect(refusedFor(at('MEDIATING', MET).on('2025-01-13'), 'mediator', event, dated)).toEqual([
      '/occurredOn BEFORE_LAST_SESSION',
    ]);
  });

  it('EXPIRED waits for the term', () => {
    const stage = at('MEDIATING', MET).on('2025-02-05');
    expect(refusedFor(stage, 'director', 'terminate', { ground: 'EXPIRED' })).toEqual(['/ground TERM_STILL_RUNNING']);
    expect(refusedFor(stage.on('2025-02-06'), 'director', 'terminate', { ground: 'EXPIRED' })).toBe(
      'went to TERMINATED',
    );
  });

  it('a crime is reported and flagged; a court that withdrew is not told what it did', () => {
    const crime = at('MEDIATING', MET)
      .on('2025-01-13')
      .do('mediator', 'reportCrime', { reportedTo: '公安局', facts: '假冒' });
    expect(crime.file).toMatchObject({ ground: 'OTHER', flags: { suspectedCrime: true } });
    const withdrawn = at('SETTLING', MET, COURT).do('system', 'courtWithdrew');
    expect(toldOf(withdrawn)).toEqual(['settlement.abandon', 'dossier.caseClosed']);
    const unsigned = at('SETTLING', MET, COURT).do('system', 'signingRefused', { party: 'respondent' });
    expect([unsigned.file.ground, toldOf(unsigned)[0]]).toEqual(['REFUSED_TO_SIGN', 'court-referral.mediationFailed']);
    expect(at('READY', MET).do('system', 'caseTransferred').file.ground).toBe('TRANSFERRED');
  });

  it('terms open a settlement once and draft it anew after that', () => {
    const stage = at('MEDIATING', MET).do('mediator', 'agreeTerms');
    expect(ordersOf(stage, 'openProcess')).toMatchObject([{ room: 'settlement', event: 'startDraft' }]);
    stage.do('mediator', 'returnToTalks', { reason: '金额有变' }).do('mediator', 'agreeTerms');
    expect(toldOf(stage)).toEqual(['settlement.abandon', 'settlement.redraft']);
  });

  it('S02: concluded on the effective day, which may be entered the day after', () => {
    const stage = at('SETTLING', MET, COURT).on('2025-02-11');
    stage.do('system', 'conclude', { form: 'WRITTEN', effectiveOn: '2025-02-10', nothingToPerform: false });
    expect(stage.file).toMatchObject({ closedOn: '2025-02-10', outcome: 'SUCCESS', form: 'WRITTEN' });
    expect(ordersOf(stage, 'tellProcess')).toMatchObject([
      { room: 'court-referral', event: 'agreementReached', payload: { effectiveOn: '2025-02-10' } },
      {
        room: 'dossier',
        event: 'caseClosed',
        payload: { outcome: 'SUCCESS', form: 'WRITTEN', nothingToPerform: false },
      },
    ]);
    expect(clockOf(stage, 'mediation.limitation')).toEqual([]);
    const refused = at('SETTLING', MET, { file: { refusedOn: '2025-01-10' } });
    expect(refusedFor(refused, 'system', 'conclude', { form: 'ORAL', effectiveOn: '2025-01-11' })).toEqual([
      'notRefused',
    ]);
  });

  it('drafting resumed after a dismissed confirmation gets a new term', () => {
    const stage = at('CONCLUDED', MET, { file: { closedOn: '2025-02-01', outcome: 'SUCCESS' } }).on('2025-04-16');
    stage.do('system', 'resumeDrafting');
    expect([stage.file.closedOn, stage.file.outcome, stage.file.termDueOn]).toEqual([
      undefined,
      undefined,
      '2025-05-16',
    ]);
    expect(clockOf(stage, 'mediation.term')).toEqual(['2025-05-16']);
  });

  it('is reopened by all parties with a new end, unless the court says otherwise', () => {
    const ended = {
      file: { closedOn: '2025-01-20', outcome: 'FAILURE', ground: 'REFUSED', refusedOn: '2025-01-20' },
    } as const;
    const stage = at('TERMINATED', MET, COURT, ended).on('2025-01-22');
    const reopen = { reason: '愿意再谈', paper: '申请', consents: ALL, agreedEnd: '2025-02-28' };
    expect(refusedFor(stage, 'director', 'reopen', { ...reopen, consents: ['applicant'] })).toEqual([
      '/consents REOPENING_NEEDS_ALL',
    ]);
    expect(refusedFor(stage, 'director', 'reopen', { ...reopen, agreedEnd: '2025-01-31' })).toEqual([
      '/agreedEnd EXTENSION_NOT_LATER',
    ]);
    stage.do('director', 'reopen', reopen);
    expect(stage.process.state).toBe('MEDIATING');
    expect(stage.file).toMatchObject({
      closedOn: undefined,
      outcome: undefined,
      ground: undefined,
      refusedOn: undefined,
    });
    expect(clockOf(stage, 'mediation.term')).toEqual(['2025-02-28']);
    // Not `ifOpen`: a court that signed for the feedback refuses the whole step.
    expect(ordersOf(stage, 'tellProcess')[0]).toEqual({
      kind: 'tellProcess',
      room: 'court-referral',
      event: 'resultWithdrawn',
      payload: {},
    });
    expect(refusedFor(stage.on('2025-01-23'), 'mediator', 'holdSession', HELD)).toBe('went to MEDIATING');
  });

  it('hands a party of our own failed case what it may use in court, and nothing else', () => {
    const hand = { party: 'applicant', court: 'court-1', contents: ['APPLICATION', 'UNDISPUTED_FACTS'] };
    const stage = at('TERMINATED', MET);
    expect(refusedFor(stage, 'intake', 'handOverPackage', hand)).toEqual(['/contents UNDISPUTED_FACTS_NOT_SIGNED']);
    stage.world = { papers: [{ kind: 'UNDISPUTED_FACTS', on: '2025-01-10', number: null, facts: {} }] };
    expect(papersOf(stage.do('intake', 'handOverPackage', hand))).toEqual(['TRANSFER_PACKAGE']);
    expect(refusedFor(at('TERMINATED', MET, COURT), 'intake', 'handOverPackage', hand)).toEqual(['notReferredByCourt']);
  });
});
