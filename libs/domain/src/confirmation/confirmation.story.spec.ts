import { isRefusal } from '../process/index.js';
import { BOTH, ConfirmationStage, COURT, ENCLOSED, RULING } from '../../../../test/support/confirmation-stage.js';
import { refusedFor } from '../../../../test/support/room-table.js';

const confirmation = (file: ConstructorParameters<typeof ConfirmationStage>[0] = {}) => new ConfirmationStage(file);
const APPLICATION = { ...COURT, signedBy: BOTH, enclosed: ENCLOSED };
const elsewhere = { route: 'PARTY_APPLICATION', court: undefined } as const;

const standing = (stage: ConfirmationStage) =>
  stage.ordersOf('amendCase').flatMap(({ patch }) => patch.confirmation ?? []);
const papers = (stage: ConfirmationStage) => stage.ordersOf('filePaper').map(({ paper }) => paper);
const stopped = (stage: ConfirmationStage) => stage.ordersOf('stopDeadline').map(({ name }) => name);
const heardBySettlement = (stage: ConfirmationStage) =>
  stage
    .ordersOf('tellProcess')
    .flatMap(({ room, event, payload }) => (room === 'settlement' ? [{ event, payload }] : []));
const warningsOf = (stage: ConfirmationStage, payload: object) => {
  const answer = stage.fire('party', 'applyJointly', payload);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer.warnings.map(({ code, params }) => [code, params?.['item']]);
};

describe('The thirty days (PML-33a, INV-07)', () => {
  it('S02: signed 02-10, sealed 02-11: due 03-12, the other reading 03-13 is a note', () => {
    const stage = confirmation().effective('2025-02-10').do('system', 'noteLaterReading', { laterOn: '2025-02-11' });
    expect(stage.facts).toMatchObject({ applyBy: '2025-03-12', laterOn: '2025-02-11', laterApplyBy: '2025-03-13' });
    expect(stage.clocksOf('confirmation.apply')).toEqual(['2025-03-12']);
    const known = confirmation().effective('2025-02-10', { laterOn: '2025-02-11' });
    expect(known.facts).toMatchObject({ applyBy: '2025-03-12', laterApplyBy: '2025-03-13' });
  });

  it('S02: applied 03-11, ruled 03-20', () => {
    const stage = confirmation().confirmed();
    expect(standing(stage)).toEqual(['ELIGIBLE', 'OFFERED', 'APPLIED', 'UNDER_REVIEW', 'CONFIRMED']);
    expect(papers(stage)).toEqual([
      'CONFIRMATION_OFFER',
      'CONFIRMATION_APPLICATION',
      'CONFIRMATION_ACCEPTANCE',
      'CONFIRMATION_RULING',
    ]);
    expect(stage.clocksOf('confirmation.courtAccept')).toEqual(['2025-03-14']);
    expect(stage.clocksOf('confirmation.courtTarget')).toEqual(['2025-03-27']);
    expect(stage.clocksOf('confirmation.courtLimit')).toEqual(['2025-04-11']);
    expect(stopped(stage)).toEqual(expect.arrayContaining(['confirmation.apply', 'confirmation.courtLimit']));
    expect(heardBySettlement(stage)).toEqual([{ event: 'confirmationRuled', payload: { result: 'CONFIRMED' } }]);
  });

  it('S10: the last day rolls to 11-17 and is in time; 11-18 is late by one day (bad data g)', () => {
    const stage = () => confirmation({ online: true }).offered('2025-10-16');
    expect(stage().facts.applyBy).toBe('2025-11-17');
    expect(refusedFor(stage().on('2025-11-18'), 'party', 'applyJointly', APPLICATION)).toEqual([
      '/occurredOn AFTER_APPLICATION_DEADLINE',
    ]);
    expect(refusedFor(stage().on('2025-11-17'), 'party', 'applyJointly', APPLICATION)).toBe('went to APPLIED');
    expect(stage().on('2025-11-18').fire('party', 'applyJointly', APPLICATION)).toMatchObject({
      problems: [{ law: ['PML-33a', 'CPL-205', 'INV-07'], params: { deadline: '2025-11-17' } }],
    });
  });

  it('an application keyed late with its paper counts with its own day', () => {
    const stage = confirmation().offered('2025-10-16').on('2025-11-19');
    const late = { ...APPLICATION, occurredOn: '2025-11-17', late: { reason: '补录', paper: '申请书原件' } };
    expect(refusedFor(stage, 'intake', 'applyJointly', late)).toBe('went to APPLIED');
    expect(stage.facts.application).toEqual({ on: '2025-11-17', court: 'court-1' });
  });

  it('an overtaken expiry gives the days back: LAPSED leads back to OFFERED', () => {
    const stage = confirmation().offered('2025-10-16').on('2025-11-18');
    stage.do('system', 'applicationLapsed', { occurredOn: '2025-11-17' });
    expect(standing(stage).at(-1)).toBe('LAPSED');
    expect(papers(stage).at(-1)).toBe('SUIT_NOTICE');
    const { steps, events } = stage.lifecycle;
    expect(events['applicationLapsed'].expiry).toBe(true);
    expect(
      steps
        .get('LAPSED')!
        .get('overtakeExpiry')!
        .map(({ target }) => target),
    ).toEqual(['ELIGIBLE', 'OFFERED']);
  });

  it('nothing is offered, reconsidered or applied for outside the term', () => {
    const late = ['/occurredOn AFTER_APPLICATION_DEADLINE'];
    expect(refusedFor(confirmation().effective().on('2025-03-13'), 'mediator', 'offer', { means: 'PHONE' })).toEqual(
      late,
    );
    const declined = confirmation().offered().do('party', 'decline', { party: 'respondent' });
    expect(refusedFor(declined.on('2025-03-13'), 'party', 'reconsider', { party: 'respondent' })).toEqual(late);
    const early = { ...APPLICATION, occurredOn: '2025-02-09', late: { reason: '补录', paper: '申请书' } };
    expect(refusedFor(confirmation().offered(), 'intake', 'applyJointly', early)).toEqual([
      '/occurredOn BEFORE_EFFECTIVE',
    ]);
  });

  it('a first no stops the clock, a second thought starts it with the same last day', () => {
    const stage = confirmation().offered().do('party', 'decline', { party: 'respondent', reason: '不必' });
    expect(stage.ordersOf('stopDeadline')).toMatchObject([{ name: 'confirmation.apply', how: 'cancelled' }]);
    expect(stage.facts.declinedBy).toBe('respondent');
    stage.on('2025-03-03').do('party', 'reconsider', { party: 'respondent' });
    expect(stage.clocksOf('confirmation.apply')).toEqual(['2025-03-12', '2025-03-12']);
    expect(stage.facts.declinedBy).toBeNull();
  });
});

describe('What bars a confirmation', () => {
  it('S04, S05, S09: entrusted, oral, ownership clause (INV-05, INV-06, bad data f)', () => {
    const bars = [
      [{ route: 'COURT_ENTRUSTED' }, ['ENTRUSTED'], 'notEntrusted'],
      [{ ...elsewhere, form: 'ORAL' }, ['ORAL'], 'writtenAgreement'],
      [{ ...elsewhere, ownershipClause: true }, ['OWNERSHIP_CLAUSE'], 'noOwnershipClause'],
    ] as const;
    for (const [file, reasons, guard] of bars) {
      const stage = confirmation(file).effective('2025-10-09');
      expect([stage.process.state, stage.facts.barred]).toEqual(['BARRED', reasons]);
      expect(stage.clocksOf('confirmation.apply')).toEqual([]);
      expect(refusedFor(stage, 'party', 'applyJointly', APPLICATION)).toEqual([guard]);
    }
  });

  it('names every reason there is', () => {
    const stage = confirmation({ route: 'COURT_ENTRUSTED', form: 'ORAL', ownershipClause: true }).effective();
    expect(stage.facts.barred).toEqual(['ENTRUSTED', 'ORAL', 'OWNERSHIP_CLAUSE']);
  });

  it('an assessment that contradicts the case is a mistake of the sender', () => {
    for (const wrong of [{ form: 'ORAL' }, { ownershipClause: true }]) {
      const assessment = { effectiveOn: '2025-01-06', form: 'WRITTEN', ownershipClause: false, ...wrong };
      expect(refusedFor(confirmation(), 'system', 'assess', assessment)).toEqual(['/form CASE_SAYS_OTHERWISE']);
    }
  });
});

describe('The joint application', () => {
  const offered = (more?: object, file?: object) => confirmation(file).offered('2025-02-10', more);

  it('is signed by everyone bound, or consented to where the court takes that for joint', () => {
    const alone = { ...APPLICATION, signedBy: ['applicant'] };
    const consented = { ...alone, consenting: ['respondent'] };
    expect(refusedFor(offered(), 'party', 'applyJointly', alone)).toEqual(['/signedBy NOT_JOINT']);
    expect(refusedFor(offered(), 'party', 'applyJointly', consented)).toEqual(['/signedBy NOT_JOINT']);
    const lenient = { oneMayApply: ['court-1'] };
    expect(refusedFor(offered(lenient), 'party', 'applyJointly', alone)).toEqual(['/signedBy NOT_JOINT']);
    expect(refusedFor(offered(lenient), 'party', 'applyJointly', consented)).toBe('went to APPLIED');
    expect(refusedFor(offered({ signatories: ['applicant'] }), 'party', 'applyJointly', alone)).toBe('went to APPLIED');
  });

  it('goes to a competent court: the one that delegated, else one of those computed, else with a warning', () => {
    const other = { ...APPLICATION, court: 'court-2' };
    const lanzhou = { courts: ['court-1', 'court-2'] };
    expect(refusedFor(offered(), 'party', 'applyJointly', other)).toEqual(['/court COURT_NOT_COMPETENT']);
    expect(refusedFor(offered(lanzhou, elsewhere), 'party', 'applyJointly', other)).toBe('went to APPLIED');
    expect(offered({}, elsewhere).facts.courts).toBeNull();
    expect(warningsOf(offered({}, elsewhere), other)).toEqual([['COURT_NOT_CHECKED', undefined]]);
    expect(warningsOf(offered(), APPLICATION)).toEqual([]);
  });

  it('needs an agent with special authorisation, and is warned of what is not enclosed', () => {
    const agentOf = (specialAuthorisation: boolean) => ({
      parties: [
        { id: 'applicant', role: 'APPLICANT', type: 'ORGANISATION', agent: { specialAuthorisation } },
        { id: 'respondent', role: 'RESPONDENT', type: 'ORGANISATION' },
      ],
    });
    const byAgent = { ...APPLICATION, byAgent: ['applicant'] };
    const lacking = ['/byAgent AGENT_LACKS_AUTHORITY'];
    expect(refusedFor(offered({}, agentOf(false)), 'party', 'applyJointly', byAgent)).toEqual(lacking);
    expect(refusedFor(offered({}, agentOf(true)), 'party', 'applyJointly', byAgent)).toBe('went to APPLIED');
    expect(warningsOf(offered(), { ...APPLICATION, enclosed: ENCLOSED.slice(1) })).toEqual([
      ['ENCLOSURE_MISSING', 'AGREEMENT'],
    ]);
  });

  it('parties of another case neither decline nor apply', () => {
    for (const [event, make] of [
      ['decline', () => confirmation().offered()],
      ['withdraw', () => confirmation().applied()],
      ['serveRuling', () => confirmation().confirmed()],
      ['bringSuit', () => confirmation().dismissed()],
    ] as const)
      expect([event, refusedFor(make(), 'intake', event, { party: 'stranger' })]).toEqual([
        event,
        ['/party NOT_A_PARTY'],
      ]);
  });

  it('S07: after a refusal by the wrong court the thirty days go on, and that court is out', () => {
    const stage = confirmation({ route: 'CROSS_REGION', court: undefined });
    stage.offered('2025-08-12', { courts: ['xining', 'lanzhou'] }).on('2025-08-14');
    stage.do('party', 'applyJointly', { ...APPLICATION, court: 'xining' });
    stage.on('2025-08-18').do('court', 'courtPointsElsewhere');
    expect(stage.process.state).toBe('OFFERED');
    expect(stage.facts).toMatchObject({ courts: ['lanzhou'], application: null });
    expect(stage.clocksOf('confirmation.apply')).toEqual(['2025-09-11', '2025-09-11']);
    stage.on('2025-08-20').do('party', 'applyJointly', { ...APPLICATION, court: 'lanzhou' });
    stage.on('2025-08-21').do('intake', 'courtAccepts', RULING).on('2025-08-29').do('intake', 'courtConfirms', RULING);
    expect(standing(stage).at(-1)).toBe('CONFIRMED');
  });
});

describe('The court', () => {
  it('lets a supplement come until its own day and takes the application for withdrawn after it (JC-357)', () => {
    const notYet = ['/occurredOn SUPPLEMENT_STILL_OPEN'];
    expect(refusedFor(confirmation().supplementing().on('2025-03-18'), 'court', 'treatAsWithdrawn')).toEqual(notYet);
    const lapsed = confirmation().supplementing().on('2025-03-19').do('court', 'treatAsWithdrawn');
    expect(standing(lapsed).at(-1)).toBe('WITHDRAWN');
    expect(stopped(lapsed)).toContain('confirmation.courtLimit');

    const late = confirmation()
      .supplementing()
      .on('2025-03-19')
      .fire('intake', 'supply', { supplied: ['ADDRESS'] });
    expect(late).toMatchObject({ state: 'UNDER_REVIEW', warnings: [{ code: 'SUPPLEMENT_LATE' }] });
    const inTime = confirmation()
      .supplementing()
      .on('2025-03-18')
      .fire('party', 'supply', { supplied: ['ADDRESS'] });
    expect(inTime).toMatchObject({ state: 'UNDER_REVIEW', warnings: [] });
  });

  it('answers an application anew after a supplement that came before acceptance', () => {
    const stage = confirmation().applied('2025-03-11').on('2025-03-12');
    stage.do('court', 'askSupplement', { until: '2025-03-18', missing: ['IDENTITY'] });
    expect(stage.ordersOf('openTask')).toMatchObject([{ task: 'supplyCourt', to: 'mediator', dueOn: '2025-03-18' }]);
    stage.on('2025-03-17').do('mediator', 'supply', { supplied: ['IDENTITY'] });
    expect(stage.clocksOf('confirmation.courtAccept')).toEqual(['2025-03-14', '2025-03-20']);
    expect(stage.process.state).toBe('APPLIED');
  });

  it('extends the target by ten days and the limit only beyond the day it has anyway', () => {
    const within = confirmation().underReview().on('2025-03-26').do('court', 'extendReview', { until: '2025-04-07' });
    expect(within.clocksOf('confirmation.courtTarget')).toEqual(['2025-03-27', '2025-04-07']);
    expect(within.clocksOf('confirmation.courtLimit')).toEqual(['2025-04-11']);
    const beyond = confirmation().underReview().on('2025-03-26').do('court', 'extendReview', { until: '2025-04-25' });
    expect(beyond.clocksOf('confirmation.courtLimit')).toEqual(['2025-04-11', '2025-04-25']);
    expect(beyond.facts.decideBy).toBe('2025-04-25');
  });

  it('never acts before what it answers', () => {
    const earlier = (day: string) => ({ occurredOn: day, late: { reason: '补录', paper: '裁定书' } });
    const tries = [
      [confirmation().applied(), 'courtAccepts', { ...RULING, ...earlier('2025-03-10') }, 'BEFORE_APPLICATION'],
      [confirmation().applied(), 'courtRefuses', { ground: 'OTHER', ...earlier('2025-03-10') }, 'BEFORE_APPLICATION'],
      [confirmation().underReview(), 'courtConfirms', { ...RULING, ...earlier('2025-03-11') }, 'BEFORE_COURT_ACCEPTED'],
      [confirmation().confirmed(), 'serveRuling', { party: 'applicant', ...earlier('2025-03-19') }, 'BEFORE_RULING'],
      [confirmation().objected(), 'upholdRuling', earlier('2025-03-23'), 'BEFORE_OBJECTION'],
    ] as const;
    for (const [stage, event, payload, code] of tries)
      expect(refusedFor(stage, 'court', event, payload)).toEqual([`/occurredOn ${code}`]);
    for (const [stage, event, payload] of [
      [confirmation().applied(), 'askSupplement', { until: '2025-03-10', missing: ['OTHER'] }],
      [confirmation().underReview(), 'extendReview', { until: '2025-03-10' }],
    ] as const)
      expect(refusedFor(stage, 'court', event, payload)).toEqual(['/until BEFORE_THE_ACT']);
  });

  it('has the last word: its acts are not undone', () => {
    const { events } = confirmation().lifecycle;
    const courtActs = ['courtAccepts', 'courtRefuses', 'courtPointsElsewhere', 'treatAsWithdrawn', 'courtConfirms'];
    for (const event of [...courtActs, 'courtDismisses', 'upholdRuling', 'revokeRuling'])
      expect([event, events[event].undoable]).toEqual([event, false]);
  });

  it('tells the settlement of a dismissal; a refusal ends the matter with its ground', () => {
    expect(heardBySettlement(confirmation().dismissed())).toEqual([
      { event: 'confirmationRuled', payload: { result: 'DISMISSED' } },
    ]);
    const refused = confirmation().applied().do('court', 'courtRefuses', { ground: 'OUTSIDE_COURT_SCOPE' });
    expect(refused.facts.refusedFor).toBe('OUTSIDE_COURT_SCOPE');
    expect(papers(refused).at(-1)).toBe('CONFIRMATION_REFUSAL');
  });
});

describe('Objections (JC-372)', () => {
  const reason = { reason: '侵害' };
  const served = () => confirmation().confirmed().on('2025-03-21').do('court', 'serveRuling', { party: 'applicant' });

  it('a party has fifteen days from its own receipt', () => {
    expect(served().clocksOf('confirmation.objectParty')).toEqual(['2025-04-07']);
    const object = { party: 'applicant', ...reason };
    expect(refusedFor(served().on('2025-04-07'), 'party', 'objectAsParty', object)).toBe('went to OBJECTED');
    expect(refusedFor(served().on('2025-04-08'), 'party', 'objectAsParty', object)).toEqual([
      '/occurredOn OBJECTION_LATE',
    ]);
    const other = { party: 'respondent', ...reason };
    expect(refusedFor(served().on('2025-04-08'), 'party', 'objectAsParty', other)).toBe('went to OBJECTED');
    expect(refusedFor(served(), 'court', 'serveRuling', { party: 'applicant' })).toEqual(['/party ALREADY_SERVED']);
  });

  it('an outsider has six months from knowing, and cannot have known before the ruling', () => {
    const object = (on: string, knownOn: string) =>
      refusedFor(confirmation().confirmed().on(on), 'court', 'objectAsOutsider', {
        outsider: '某公司',
        knownOn,
        ...reason,
      });
    expect(object('2025-10-09', '2025-04-08')).toBe('went to OBJECTED'); // 10-08 is a holiday
    expect(object('2025-10-10', '2025-04-08')).toEqual(['/occurredOn OBJECTION_LATE']);
    expect(object('2025-09-22', '2025-01-06')).toBe('went to OBJECTED'); // counted from 03-20, 09-20 is a Saturday
    expect(object('2025-09-23', '2025-01-06')).toEqual(['/occurredOn OBJECTION_LATE']);
    expect(object('2025-04-01', '2025-04-02')).toEqual(['/knownOn KNOWN_AFTER_OBJECTION']);
  });

  it('the ruling is upheld, or revoked and the settlement told; either way the clock of the objection ends', () => {
    const upheld = confirmation().objected().on('2025-04-10').do('court', 'upholdRuling');
    expect([upheld.process.state, upheld.facts.objection]).toEqual(['CONFIRMED', null]);
    const revoked = confirmation().objected().on('2025-04-10').do('court', 'revokeRuling', RULING);
    expect(heardBySettlement(revoked).at(-1)).toEqual({ event: 'confirmationRuled', payload: { result: 'REVOKED' } });
    expect(revoked.facts.ruling?.result).toBe('REVOKED');
    for (const stage of [upheld, revoked]) {
      expect(stage.clocksOf('confirmation.objection')).toEqual(['2025-04-23']);
      expect(stopped(stage).at(-1)).toBe('confirmation.objection');
    }
  });
});

describe('After a dismissal', () => {
  it('everyone agrees to a new agreement, which goes back to the draft', () => {
    const stage = confirmation().dismissed();
    expect(refusedFor(stage, 'party', 'newAgreement', { agreedBy: ['applicant'] })).toEqual([
      '/agreedBy NOT_ALL_AGREE',
    ]);
    stage.do('mediator', 'newAgreement', { agreedBy: BOTH });
    expect(stage.ordersOf('tellProcess').slice(-2)).toEqual([
      { kind: 'tellProcess', room: 'settlement', event: 'redraft', payload: {} },
      { kind: 'tellProcess', room: 'mediation', event: 'resumeDrafting', payload: {} },
    ]);
    expect(standing(stage).at(-1)).toBe('NONE');
  });

  it('the next agreement is assessed on a clean sheet', () => {
    const stage = confirmation().dismissed().do('mediator', 'newAgreement', { agreedBy: BOTH }).effective('2025-04-01');
    expect(stage.process.state).toBe('ELIGIBLE');
    expect(stage.facts).toMatchObject({ effectiveOn: '2025-04-01', ruling: null, application: null, acceptedOn: null });
    expect(stage.clocksOf('confirmation.apply').at(-1)).toBe('2025-05-06');
  });

  it('an agreement that is replaced leaves no clock behind', () => {
    const stage = confirmation().confirmed().do('court', 'serveRuling', { party: 'applicant' });
    stage.do('system', 'agreementReplaced');
    expect(stopped(stage).slice(-6)).toEqual([
      'confirmation.apply',
      'confirmation.courtAccept',
      'confirmation.courtTarget',
      'confirmation.courtLimit',
      'confirmation.objection',
      'confirmation.objectParty',
    ]);
  });

  it('what was said in confidence is not in the open record', () => {
    const answer = confirmation().confirmed().fire('court', 'objectAsOutsider', {
      outsider: '某公司',
      knownOn: '2025-03-20',
      reason: '侵害其权利',
    });
    expect(JSON.stringify(answer)).not.toMatch(/某公司|侵害其权利/);
  });
});
