import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE, type Who } from '../../../../test/support/city.js';
import { Dispute } from '../../../../test/corridor/dispute.js';

let api: Api;
let first: Dispute;
let second: Dispute;

/** Of 10 January, in Shanghai. */
const at = (time: string, day = '2025-01-10') => `${day}T${time}:00+08:00`;
const planned = (dispute: Dispute, from: string, to: string, room: string, more: object = {}) =>
  dispute.do('mediator', 'mediation.scheduleSession', { startsAt: at(from), endsAt: at(to), room, ...more });

beforeAll(async () => {
  api = await Api.open();
  first = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator');
  second = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator2');
  await planned(first, '09:00', '11:00', '第一调解室');
  await second.do('mediator2', 'mediation.scheduleSession', {
    startsAt: at('10:00'),
    endsAt: at('12:00'),
    room: '第一调解室',
  });
});
afterAll(() => api?.close());

const list = async (as: Who, query = '') =>
  (await api.call('GET', `/api/sessions?from=2025-01-10&to=2025-01-10${query}`, { as })).body;
const enter = (as: Who, body: object) =>
  api.call('POST', '/api/unavailability', { as, body: { kind: 'LEAVE', ...body } });

describe('the calendar of sessions', () => {
  it('shows the counter every session, and which two want one room', async () => {
    const { items, truncated } = await list('intake');
    expect(truncated).toBe(false);
    expect(items).toMatchObject([
      {
        startsAt: '2025-01-10T01:00:00.000Z',
        room: '第一调解室',
        state: 'BOOKED',
        mediators: [{ id: PEOPLE.mediator.id }],
        case: { id: first.caseId },
        conflicts: [{ kind: 'ROOM', session: items[1].id }],
      },
      { case: { id: second.caseId }, conflicts: [{ kind: 'ROOM', session: items[0].id }] },
    ]);
  });

  it('shows a colleague that time and room are taken, and not by which case', async () => {
    const { items } = await list('mediator');
    expect(items[0]).toMatchObject({ case: { id: first.caseId }, conflicts: [{ kind: 'ROOM' }] });
    expect(items[0].conflicts[0]).not.toHaveProperty('session');
    expect(items[1]).toMatchObject({ case: null, room: '第一调解室', mediators: [{ id: PEOPLE.mediator2.id }] });
    expect(JSON.stringify(items[1])).not.toContain(second.caseId);
  });

  it('shows outsiders their own cases only', async () => {
    expect((await list('court')).items).toEqual([]);
    expect((await list('lanzhouDirector')).items).toEqual([]);
    expect((await list('supervisor')).items).toHaveLength(2);
  });

  it('is narrowed to a mediator or a room, and still knows what stands in the way', async () => {
    const { items } = await list('intake', `&mediator=${PEOPLE.mediator2.id}`);
    expect(items).toMatchObject([{ case: { id: second.caseId }, conflicts: [{ kind: 'ROOM' }] }]);
    expect((await list('intake', `&room=${encodeURIComponent('第二调解室')}`)).items).toEqual([]);
  });

  it('forgets a cancelled session unless it is asked for', async () => {
    const third = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator3');
    await third.do('mediator3', 'mediation.scheduleSession', {
      startsAt: at('14:30'),
      endsAt: at('16:00'),
      room: '第一调解室',
    });
    const { items } = await list('intake');
    const mine = items.find((one: any) => one.case.id === third.caseId);
    await third.do('mediator3', 'mediation.cancelSession', { session: mine.id, reason: '一方改期' });
    expect((await list('intake')).items).toHaveLength(2);
    const { items: all } = await list('intake', '&cancelled=true');
    expect(all.at(-1)).toMatchObject({ id: mine.id, state: 'CANCELLED', conflicts: [] });
  });

  it.each([
    ['2025-01-10', '2025-01-09'],
    ['2025-01-10', '2025-06-10'],
  ])('is not asked from %s to %s', async (from, to) => {
    const { status, body } = await api.call('GET', `/api/sessions?from=${from}&to=${to}`, { as: 'intake' });
    expect([status, body.errors[0].code]).toEqual([422, 'SPAN_INVALID']);
  });
});

describe('a mediator who cannot come', () => {
  it('says so, or is entered by the house; it shows at the session, and the reason stays private', async () => {
    const away = { startsAt: at('08:00'), endsAt: at('10:00'), kind: 'PRIVATE' };
    const { status, body } = await enter('mediator', away);
    expect(status).toBe(201);
    const { items } = await list('intake', `&mediator=${PEOPLE.mediator.id}`);
    expect(items[0].conflicts).toContainEqual({
      kind: 'UNAVAILABLE',
      person: { id: PEOPLE.mediator.id, name: 'mediator' },
    });
    const seenBy = async (as: Who) =>
      (await api.call('GET', '/api/unavailability?from=2025-01-10&to=2025-01-10', { as })).body.items[0].kind;
    expect([await seenBy('mediator'), await seenBy('intake')]).toEqual(['PRIVATE', 'OTHER_DUTY']);

    const drop = (as: Who) => api.call('DELETE', `/api/unavailability/${body.id}`, { as });
    expect((await drop('mediator2')).status).toBe(403);
    expect((await drop('mediator')).status).toBe(204);
    expect((await drop('mediator')).status).toBe(404);
    expect((await list('intake', `&mediator=${PEOPLE.mediator.id}`)).items[0].conflicts).toHaveLength(1);
  });

  it('may be on leave with a substitute, which counts alike', async () => {
    await api.city.corridor.db.query(
      `insert into absence (id, person_id, substitute_id, from_on, to_on, declared_by, declared_at)
       values (gen_random_uuid(), $1, $2, '2025-01-10', '2025-01-12', $1, now())`,
      [PEOPLE.mediator2.id, PEOPLE.mediator3.id],
    );
    const { items } = await list('intake', `&mediator=${PEOPLE.mediator2.id}`);
    expect(items[0].conflicts.map(({ kind }: any) => kind)).toEqual(['ROOM', 'UNAVAILABLE']);
    await api.city.corridor.db.query(`update absence set ended_at = now()`);
  });

  it.each([
    ['reversed', 'mediator', { startsAt: at('10:00'), endsAt: at('09:00') }, 422],
    ['of another, by a mediator', 'mediator', { person: PEOPLE.mediator2.id }, 403],
    ['of somebody who does not mediate', 'intake', { person: PEOPLE.finance.id }, 422],
    ['of another house', 'intake', { person: PEOPLE.lanzhouDirector.id }, 422],
  ] as const)('is not entered %s', async (_, as, body, status) => {
    const reply = await enter(as, { startsAt: at('13:00'), endsAt: at('14:00'), ...body });
    expect(reply.status).toBe(status);
  });
});

describe('free times', () => {
  const free = async (query: string) =>
    (await api.call('GET', `/api/sessions/free-slots?${query}`, { as: 'intake' })).body.items;

  it('are those of everybody asked for and of the room', async () => {
    const both = `mediators=${PEOPLE.mediator.id},${PEOPLE.mediator3.id}&minutes=60&from=2025-01-10&to=2025-01-10`;
    const [morning] = await free(both);
    expect(morning.startsAt).toBe(new Date(at('11:00')).toISOString());
    const [inRoom] = await free(`${both}&room=${encodeURIComponent('第一调解室')}`);
    expect(inRoom.startsAt).toBe(new Date(at('14:30')).toISOString());
    const { body } = await enter('mediator3', { startsAt: at('14:00'), endsAt: at('16:00') });
    const [later] = await free(`${both}&room=${encodeURIComponent('第一调解室')}`);
    expect(later.startsAt).toBe(new Date(at('16:00')).toISOString());
    await api.call('DELETE', `/api/unavailability/${body.id}`, { as: 'mediator3' });
  });
});

describe('meeting rooms', () => {
  it('are kept by the director, each name once, and closed instead of removed', async () => {
    const add = (as: Who, body: object) => api.call('POST', '/api/meeting-rooms', { as, body });
    const made = await add('director', { name: '第一调解室', seats: 8 });
    expect(made.status).toBe(201);
    expect(await add('director', { name: ' 第一调解室 ' })).toMatchObject({
      status: 409,
      body: { code: 'DUPLICATE', errors: [{ pointer: '/name' }] },
    });
    expect((await add('mediator', { name: '第三调解室' })).status).toBe(403);
    const close = (as: Who) => api.call('PATCH', `/api/meeting-rooms/${made.body.id}`, { as, body: { active: false } });
    expect((await close('lanzhouDirector')).status).toBe(404);
    expect((await close('director')).status).toBe(204);
    const { body } = await api.call('GET', '/api/meeting-rooms', { as: 'mediator' });
    expect(body.items).toEqual([{ id: made.body.id, name: '第一调解室', seats: 8, active: false }]);
    const [entry] = await api.city.corridor.db.query<any>(
      `select event from audit_entry where kind = 'admin' order by no desc limit 1`,
    );
    expect(entry.event).toBe('changeMeetingRoom');
  });
});
