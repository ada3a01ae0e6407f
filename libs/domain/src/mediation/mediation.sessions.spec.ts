import {
  ALL,
  TEAM,
  COURT,
  TERM,
  MET,
  SLOT,
  HELD,
  at,
  factsOf,
  ordersOf,
  papersOf,
  toldOf,
} from '../../../../test/support/mediation-stage.js';
import { refusedFor, type Standing } from '../../../../test/support/room-table.js';

describe('Sessions', () => {
  it('come after the rights notice, signed by all, with the warning of sham cases online', () => {
    const stage = at('ASSIGNED', TEAM, COURT, { file: { online: true } });
    expect(refusedFor(stage, 'mediator', 'signRightsNotice', { signedBy: ['applicant'] })).toEqual([
      '/signedBy NOTICE_NEEDS_ALL',
      '/shamWarningGiven SHAM_WARNING_MISSING',
    ]);
    stage.do('mediator', 'signRightsNotice', { signedBy: ALL, shamWarningGiven: true });
    expect(papersOf(stage)).toEqual(['RIGHTS_NOTICE']);
    const unread = at('READY', TEAM, TERM);
    expect(refusedFor(unread, 'mediator', 'holdSession', HELD)).toEqual(['rightsNoticeSigned']);
  });

  it('do not follow a refusal (PML-17b), nor precede the notice, nor name strangers', () => {
    expect(
      refusedFor(at('MEDIATING', MET, { file: { refusedOn: '2025-01-10' } }), 'mediator', 'holdSession', HELD),
    ).toEqual(['notRefused']);
    const noticed = at('READY', MET, { facts: { rightsNoticeOn: '2025-01-08' } }).on('2025-01-10');
    const late = { reason: '补录', paper: '笔录' };
    expect(refusedFor(noticed, 'mediator', 'holdSession', { ...HELD, occurredOn: '2025-01-07', late })).toEqual([
      '/occurredOn BEFORE_RIGHTS_NOTICE',
    ]);
    expect(refusedFor(noticed, 'mediator', 'holdSession', { ...HELD, present: ['nobody'], session: 'x' })).toEqual([
      '/session UNKNOWN_SESSION',
      '/present/0 NOT_A_PARTY',
    ]);
  });

  it('are booked for the whole team, closed unless said otherwise', () => {
    const stage = at('READY', MET).do('intake', 'scheduleSession', SLOT);
    expect(ordersOf(stage, 'bookSession')).toMatchObject([
      { id: 'id-1', mediators: ['lead', 'second'], closed: true, room: null },
    ]);
    stage.on('2025-01-13').do('mediator', 'holdSession', { ...HELD, session: 'id-1' });
    expect(ordersOf(stage, 'closeSession')).toEqual([{ kind: 'closeSession', id: 'id-1', how: 'HELD' }]);
    expect(factsOf(stage)).toMatchObject({ sessions: [], sessionsHeld: 2, lastSessionOn: '2025-01-13' });
  });

  it.each<[string, Standing, object]>([
    [
      '/startsAt MEDIATOR_BUSY',
      { world: { clashes: [{ person: 'lead', caseId: 'case-1', startsAt: SLOT.startsAt }] } },
      SLOT,
    ],
    ['/endsAt ENDS_BEFORE_START', {}, { ...SLOT, endsAt: SLOT.startsAt }],
    ['/startsAt SESSION_IN_PAST', {}, { startsAt: '2025-01-05T09:00:00+08:00', endsAt: '2025-01-05T10:00:00+08:00' }],
    ['/open TRADE_SECRET_SESSION_CLOSED', { file: { secret: true } }, { ...SLOT, open: true }],
    ['/mediators/0 NOT_MEDIATOR_OF_CASE', {}, { ...SLOT, mediators: ['clerk'] }],
  ])('are not booked for %s', (code, standing, payload) =>
    expect(refusedFor(at('READY', MET, standing), 'intake', 'scheduleSession', payload)).toEqual([code]),
  );

  it('are moved without standing in their own way, and called off', () => {
    const clashes = (caseId: string): Standing => ({
      world: { clashes: [{ person: 'lead', caseId, startsAt: SLOT.startsAt }] },
    });
    const planned: Standing = { facts: { sessions: ['old'] } };
    const moved = at('READY', MET, planned, clashes('case-1')).do('intake', 'rescheduleSession', {
      session: 'old',
      ...SLOT,
    });
    expect(factsOf(moved).sessions).toEqual(['id-1']);
    expect(
      refusedFor(at('READY', MET, planned, clashes('other')), 'intake', 'rescheduleSession', {
        session: 'old',
        ...SLOT,
      }),
    ).toEqual(['/startsAt MEDIATOR_BUSY']);
    const unknown = { session: 'none', reason: 'x' };
    expect(refusedFor(at('READY', MET, planned), 'intake', 'cancelSession', unknown)).toEqual([
      '/session UNKNOWN_SESSION',
    ]);
    expect(refusedFor(at('READY', MET), 'intake', 'cancelSession', unknown)).toEqual(['sessionPlanned']);
  });

  it('keep what was said out of record, facts and papers', () => {
    const stage = at('READY', MET);
    const words = { summary: '公开陈述', caucusNotes: '私下底线', concessions: '愿付两千' };
    const decision = stage.on('2025-01-13').fire('mediator', 'holdSession', { ...HELD, ...words, signedBy: [] });
    expect(JSON.stringify([decision, stage.process, stage.orders])).not.toMatch(/公开陈述|私下底线|愿付两千/);
    expect(decision).toMatchObject({ warnings: [{ code: 'RECORD_NOT_SIGNED' }] });
  });

  it("a party who is reached stops the court's contact clock", () => {
    const contact = { party: 'respondent', channel: 'PHONE' };
    const stage = at('ASSIGNED', TEAM, COURT).do('intake', 'recordContact', { ...contact, reached: false });
    expect(toldOf(stage)).toEqual([]);
    expect(toldOf(stage.do('intake', 'recordContact', { ...contact, reached: true }))).toEqual([
      'court-referral.otherSideContacted',
    ]);
  });
});
