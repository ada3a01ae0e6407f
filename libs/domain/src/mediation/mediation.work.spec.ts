import { ALL, PEOPLE, COURT, MET, at, factsOf, ordersOf, toldOf } from '../../../../test/support/mediation-stage.js';
import { refusedFor, type Standing } from '../../../../test/support/room-table.js';

describe('Around the sessions', () => {
  const MORE: Standing = { facts: { expertsOpen: 1 } };
  it.each<[string, string, object, Standing]>([
    [
      '/investigators TWO_INVESTIGATORS',
      'investigate',
      { investigators: ['lead', 'lead'], fieldCheck: false, findings: 'x' },
      {},
    ],
    [
      '/consents EXPERT_NEEDS_ALL',
      'inviteExpert',
      { expert: 'x', speciality: 'x', questions: 'x', consents: ['applicant'] },
      {},
    ],
    ['/signed OPINION_NOT_SIGNED', 'receiveExpertOpinion', { opinion: 'x', signed: false }, MORE],
    ['/consents APPRAISAL_NEEDS_ALL', 'entrustAppraisal', { body: 'x', question: 'x', consents: ['applicant'] }, {}],
    ['/courtApproved COURT_APPROVAL_MISSING', 'entrustAppraisal', { body: 'x', question: 'x', consents: ALL }, COURT],
    [
      '/occurredOn BEFORE_ENTRUSTMENT',
      'receiveAppraisal',
      { conclusion: 'x' },
      { facts: { appraisalEntrustedOn: '2025-02-01' } },
    ],
    [
      '/signedBy UNDISPUTED_FACTS_NEED_ALL',
      'signUndisputedFacts',
      { facts: ['x'], signedBy: ['applicant'], effectExplained: true },
      {},
    ],
    [
      '/effectExplained EFFECT_NOT_EXPLAINED',
      'signUndisputedFacts',
      { facts: ['x'], signedBy: ALL, effectExplained: false },
      {},
    ],
    ['/party NOT_A_PARTY', 'recordContact', { party: 'x', channel: 'PHONE', reached: true }, {}],
    ['/party NOT_A_PARTY', 'receiveMaterials', { party: 'x', materials: [] }, {}],
  ])('%s', (code, event, payload, standing) =>
    expect(refusedFor(at('MEDIATING', MET, standing), 'mediator', event, payload)).toEqual([code]),
  );

  it.each<[string, string, object, Standing]>([
    ['expertInvited', 'receiveExpertOpinion', { opinion: 'x', signed: true }, {}],
    ['appraisalRunning', 'receiveAppraisal', { conclusion: 'x' }, {}],
    [
      'noAppraisalRunning',
      'entrustAppraisal',
      { body: 'x', question: 'x', consents: ALL },
      { facts: { appraisalEntrustedOn: '2025-01-06' } },
    ],
  ])('waits for %s', (guard, event, payload, standing) =>
    expect(refusedFor(at('MEDIATING', MET, standing), 'mediator', event, payload)).toEqual([guard]),
  );

  const MADE: Standing = { facts: { proposals: 2 } };
  it.each<[string, object]>([
    ['/round PROPOSAL_UNKNOWN', { round: 3, party: 'respondent', answer: 'ACCEPTED' }],
    ['/party NOT_A_PARTY', { round: 1, party: 'x', answer: 'REFUSED' }],
    ['/conditions CONDITIONS_MISSING', { round: 2, party: 'applicant', answer: 'CONDITIONAL' }],
  ])('a proposal is not answered with %s', (code, payload) =>
    expect(refusedFor(at('MEDIATING', MET, MADE), 'mediator', 'answerProposal', payload)).toEqual([code]),
  );

  it('a proposal is there to be answered, and the open record keeps neither it nor the answer (IM-22)', () => {
    const yes = { round: 1, party: 'respondent', answer: 'ACCEPTED' };
    const stage = at('MEDIATING', MET);
    expect(refusedFor(stage, 'party', 'answerProposal', yes)).toEqual(['proposalMade']);
    stage.do('mediator', 'makeProposal', { from: 'MEDIATOR', proposal: '赔偿八千元' });
    stage.do('party', 'answerProposal', yes);
    expect(factsOf(stage).proposals).toBe(1);
    expect(JSON.stringify([stage.orders, stage.process])).not.toMatch(/八千|ACCEPTED/);
  });

  it('S04: an expert is numbered, not named, in the papers', () => {
    const stage = at('MEDIATING', MET, PEOPLE).do('mediator', 'inviteExpert', {
      expert: '王教授',
      speciality: '锂电池',
      questions: '是否相同',
      consents: ALL,
    });
    expect(ordersOf(stage, 'filePaper')).toMatchObject([{ paper: 'EXPERT_REQUEST', series: 'EXPERT' }]);
    expect(JSON.stringify([stage.orders, stage.process])).not.toContain('王教授');
    expect(factsOf(stage.do('mediator', 'receiveExpertOpinion', { opinion: '相同', signed: true })).expertsOpen).toBe(
      0,
    );
  });

  it('S14: a suspected sham is suspended, reported, reviewed and only then resumed', () => {
    const stage = at('MEDIATING', MET, COURT)
      .on('2025-11-28')
      .do('mediator', 'suspend', { ground: 'SHAM', reason: '同一控制人' });
    expect(toldOf(stage)).toEqual(['court-referral.mediationSuspended']);
    expect(ordersOf(stage, 'stopDeadline')).toEqual([]);
    expect(refusedFor(stage, 'mediator', 'resume', { reason: 'x' })).toEqual(['suspicionCleared']);
    stage.do('court', 'reviewOpinion', { finding: 'SUSPICION_CONFIRMED', opinion: '属实' });
    expect(refusedFor(stage, 'mediator', 'resume', { reason: 'x' })).toEqual(['suspicionCleared']);
    stage.on('2025-12-05').do('director', 'terminate', { ground: 'SHAM' });
    expect(stage.file).toMatchObject({ closedOn: '2025-12-05', outcome: 'FAILURE', ground: 'SHAM' });
    const cleared = at('SUSPENDED', MET, COURT, { facts: { suspension: 'SHAM' } });
    cleared
      .do('director', 'reviewOpinion', { finding: 'CLEARED', opinion: '不成立' })
      .do('director', 'resume', { reason: 'x' });
    expect([cleared.process.state, toldOf(cleared)]).toEqual(['MEDIATING', ['court-referral.mediationResumed']]);
  });
});
