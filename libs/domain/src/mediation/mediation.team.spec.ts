import {
  ALL,
  PEOPLE,
  TEAM,
  COURT,
  TERM,
  MET,
  HELD,
  at,
  factsOf,
  ordersOf,
  clockOf,
} from '../../../../test/support/mediation-stage.js';
import { refusedFor, type Standing } from '../../../../test/support/room-table.js';
import { someone, type Stage } from '../../../../test/support/stage.js';

describe('The team', () => {
  const appoint = (stage: Stage, ...mediators: [string, boolean][]) =>
    refusedFor(stage, 'director', 'appoint', { mediators: mediators.map(([id, lead]) => ({ person: id, lead })) });

  it.each<[string, Standing, [string, boolean][]]>([
    ['/mediators/0/person MEDIATOR_CONFLICT', {}, [['relative', true]]],
    ['/mediators/0/person NOT_A_MEDIATOR', {}, [['clerk', true]]],
    ['/mediators/0/person NOT_A_MEDIATOR', {}, [['retired', true]]],
    ['/mediators/0/person NOT_A_MEDIATOR', {}, [['unknown', true]]],
    ['/mediators/0/person NOT_ON_ROSTER', COURT, [['stranger', true]]],
    ['/mediators ONE_LEAD', {}, [['lead', false]]],
    [
      '/mediators ONE_LEAD',
      {},
      [
        ['lead', true],
        ['second', true],
      ],
    ],
    [
      '/mediators/1/person MEDIATOR_NAMED_TWICE',
      {},
      [
        ['lead', true],
        ['lead', false],
      ],
    ],
    ['/mediators MAJOR_NEEDS_TWO', { file: { class: 'MAJOR' } }, [['lead', true]]],
  ])('is refused for %s', (code, standing, mediators) =>
    expect(appoint(at('APPOINTING', PEOPLE, TERM, standing), ...mediators)).toEqual([code]),
  );

  it('needs no roster in a case of our own, and two for a major one', () => {
    expect(appoint(at('APPOINTING', PEOPLE), ['stranger', true])).toBe('went to ASSIGNED');
    const major = at('APPOINTING', PEOPLE, { file: { class: 'MAJOR', secret: true } });
    expect(appoint(major, ['lead', true], ['second', false])).toBe('went to ASSIGNED');
    expect(major.file.mediators).toEqual([
      { id: 'lead', lead: true },
      { id: 'second', lead: false },
    ]);
    expect(ordersOf(major, 'assign')).toHaveLength(2);
    expect(ordersOf(major, 'grantAccess').map(({ person: id }) => id)).toEqual(['lead', 'second']);
  });

  it('is chosen by all parties together or not at all (IM-12)', () => {
    const mediators = [{ person: 'lead', lead: true }];
    const stage = at('APPOINTING', PEOPLE);
    expect(refusedFor(stage, 'party', 'chooseMediators', { mediators, chosenBy: ['applicant'] })).toEqual([
      '/chosenBy CHOICE_NEEDS_ALL',
    ]);
    stage.do('party', 'chooseMediators', { mediators, chosenBy: ALL });
    expect(refusedFor(stage, 'party', 'refuseAppointee', { party: 'respondent' })).toEqual(['appointedByCommittee']);
  });

  it('refusing the appointee ends a court case and frees a case of our own', () => {
    const court = at('ASSIGNED', TEAM, COURT).do('party', 'refuseAppointee', { party: 'respondent' });
    expect(court.file).toMatchObject({ ground: 'REFUSED', refusedOn: '2025-01-06' });
    const own = at('ASSIGNED', TEAM).do('party', 'refuseAppointee', { party: 'respondent' });
    expect([own.process.state, own.file.mediators]).toEqual(['APPOINTING', []]);
    expect(ordersOf(own, 'release').map(({ person: id }) => id)).toEqual(['lead', 'second']);
  });

  it.each([
    ['/leaving NOT_MEDIATOR_OF_CASE', 'director', { leaving: 'clerk', coming: 'stranger' }],
    ['/coming MEDIATOR_NAMED_TWICE', 'director', { leaving: 'lead', coming: 'second' }],
    ['/coming MEDIATOR_CONFLICT', 'director', { leaving: 'lead', coming: 'relative' }],
    ['/consents REPLACEMENT_NEEDS_ALL', 'party', { leaving: 'lead', coming: 'stranger', consents: ['applicant'] }],
  ] as const)('a replacement is refused for %s', (code, role, payload) =>
    expect(refusedFor(at('READY', MET), role, 'replaceMediator', { ...payload, reason: '回避' })).toEqual([code]),
  );

  it('a replaced lead hands over the lead and takes the doubts along', () => {
    const stage = at('READY', MET, { facts: { challenged: 'lead', disclosedBy: ['lead', 'second'] } });
    stage.do('director', 'replaceMediator', { leaving: 'lead', coming: 'stranger', reason: '回避' });
    expect(stage.file.mediators[0]).toEqual({ id: 'stranger', lead: true });
    expect(factsOf(stage)).toMatchObject({ challenged: null, disclosedBy: ['second'] });
    expect(ordersOf(stage, 'stopDeadline')).toEqual([{ kind: 'stopDeadline', name: 'mediation.recusal', how: 'met' }]);
  });

  it('adds nobody twice', () =>
    expect(refusedFor(at('READY', MET), 'director', 'addMediator', { mediator: 'second' })).toEqual([
      '/mediator MEDIATOR_NAMED_TWICE',
    ]));

  it('work pauses while a recusal is open, for three working days at most', () => {
    const ask = { party: 'respondent', mediator: 'lead', ground: 'INTEREST', reason: '利害关系' };
    const stage = at('MEDIATING', MET).on('2025-01-24').do('party', 'requestRecusal', ask);
    expect(clockOf(stage, 'mediation.recusal')).toEqual(['2025-02-05']);
    for (const event of ['holdSession', 'agreeTerms', 'investigate', 'makeProposal'])
      expect([event, refusedFor(stage, 'mediator', event)]).toEqual([event, ['noPendingRecusal']]);
    expect(refusedFor(stage, 'party', 'requestRecusal', ask)).toEqual(['noPendingRecusal']);
    stage.do('director', 'rejectRecusal', { reason: '理由不成立' });
    expect(refusedFor(stage, 'mediator', 'agreeTerms')).toBe('went to SETTLING');
  });

  it('a granted recusal sends back to appointing only if the lead goes', () => {
    const granted = (challenged: string) =>
      at('MEDIATING', MET, { facts: { challenged } }).do('director', 'grantRecusal', { reason: '成立' });
    expect([granted('second').process.state, granted('second').file.mediators]).toEqual([
      'MEDIATING',
      [{ id: 'lead', lead: true }],
    ]);
    expect(granted('lead').process.state).toBe('APPOINTING');
    expect(ordersOf(granted('lead'), 'exclude')).toEqual([{ kind: 'exclude', person: 'lead', ground: 'RECUSED' }]);
    expect(refusedFor(at('MEDIATING', MET), 'director', 'grantRecusal', { reason: 'x' })).toEqual(['recusalPending']);
    expect(refusedFor(at('MEDIATING', MET), 'director', 'rejectRecusal', { reason: 'x' })).toEqual(['recusalPending']);
  });

  it('nobody decides about himself: the bureau stands in for a director who mediates, and only then', () => {
    const mine = {
      file: { mediators: [{ id: 'person-director', lead: true }] },
      facts: { challenged: 'person-director' },
    };
    const stage = at('READY', MET, mine);
    expect(refusedFor(stage, 'director', 'rejectRecusal', { reason: 'x' })).toEqual([' DIRECTOR_IS_MEDIATOR']);
    expect(refusedFor(stage, 'supervisor', 'rejectRecusal', { reason: 'x' })).toBe('went to READY');
    const others = at('READY', MET, { facts: { challenged: 'lead' } });
    expect(refusedFor(others, 'supervisor', 'rejectRecusal', { reason: 'x' })).toEqual([' FOR_THE_DIRECTOR_TO_DECIDE']);
  });

  it('a disclosed tie stops the work until all accept it (INV-04)', () => {
    const stage = at('READY', MET);
    const tie = { ground: 'OTHER', what: '曾为同事' };
    expect(refusedFor(stage, someone('mediator', 'clerk'), 'disclose', tie)).toEqual([' NOT_MEDIATOR_OF_CASE']);
    stage.do(someone('mediator', 'lead'), 'disclose', tie);
    expect(refusedFor(stage, 'mediator', 'holdSession', HELD)).toEqual(['noOpenDisclosure']);
    expect(refusedFor(stage, 'intake', 'acceptDisclosure', { acceptedBy: ['applicant'] })).toEqual([
      '/acceptedBy DISCLOSURE_NEEDS_ALL',
    ]);
    stage.do('intake', 'acceptDisclosure', { acceptedBy: ALL });
    expect(refusedFor(stage, 'intake', 'acceptDisclosure', { acceptedBy: ALL })).toEqual(['disclosurePending']);
    expect(refusedFor(stage.on('2025-01-13'), 'mediator', 'holdSession', HELD)).toBe('went to MEDIATING');
  });

  it('is challenged by a party and for a mediator of the case', () =>
    expect(
      refusedFor(at('READY', MET), 'intake', 'requestRecusal', {
        party: 'nobody',
        mediator: 'clerk',
        ground: 'OTHER',
        reason: 'x',
      }),
    ).toEqual(['/party NOT_A_PARTY', '/mediator NOT_MEDIATOR_OF_CASE']));
});
