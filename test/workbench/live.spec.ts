import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { Announcer } from '#libs/casework';
import { deliver } from '../../apps/worker/src/notifications/deliver.js';
import { Dispute, morningOf } from '../corridor/dispute.js';
import { Api } from '../support/api.js';
import { PEOPLE, type Who } from '../support/city.js';
import { Stream } from '../support/stream.js';
import { STREAMS_PER_PERSON } from '../../apps/api/src/live/live-streams.js';

// Waits for the pauses of the stream, not for work.
jest.setTimeout(20_000);

/** Two processes of one city: what happens through one is heard at the other. */
let api: Api;
let other: Api;
let announcer: Announcer;
const ports = new Map<Api, number>();
const streams: Stream[] = [];
const cookies = new Map<Stream, string>();

beforeAll(async () => {
  api = await Api.open();
  other = await Api.open({ beside: api });
  for (const one of [api, other]) {
    await one.app.listen(0, '127.0.0.1');
    ports.set(one, (one.app.getHttpServer().address() as AddressInfo).port);
  }
  announcer = new Announcer(api.city.corridor.db, (error) => {
    throw error;
  });
  Object.assign(api.city.corridor, { announce: announcer.announce });
  await api.city.clock(morningOf('2025-01-06'));
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.leave();
});
afterAll(async () => {
  await other?.close();
  await api?.close();
});

async function listen(who: Who, at: Api = other, more: Record<string, string> = {}): Promise<Stream> {
  const cookie = await at.signIn(who);
  const stream = await Stream.open(ports.get(at)!, { cookie, ...more });
  streams.push(stream);
  cookies.set(stream, cookie);
  if (stream.status === 200) await stream.next(more['last-event-id'] ? 'resync' : 'hello');
  return stream;
}
/** Long enough for everything that was said before to have arrived. */
const quiet = async () => {
  await announcer.flush();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
};

describe('a live stream', () => {
  it('tells at every process that a case has moved, and how long its record is', async () => {
    const here = await listen('intake', api);
    const there = await listen('director');
    expect([here.status, there.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const { caseId } = await Dispute.registered(api.city);
    for (const stream of [here, there]) {
      expect(await stream.next('case', (data) => data.case === caseId)).toEqual({ case: caseId, entry: 1 });
    }
    const id = await api.city.processOf(caseId, 'intake');
    await api.city.do('intake', 'intake', id, 'askConsent');
    expect(await there.next('case', (data) => data.entry === 2)).toEqual({ case: caseId, entry: 2 });
  });

  it('says nothing of a case to those who may not see it', async () => {
    const seen = await listen('court');
    const blind = await Promise.all(
      (['otherCourt', 'mediator', 'lanzhouDirector', 'party'] as const).map((who) => listen(who)),
    );
    const { caseId } = await Dispute.sent(api.city);
    await seen.next('case', (data) => data.case === caseId);
    await quiet();
    for (const stream of blind) expect(JSON.stringify(stream.heard)).not.toContain(caseId);
  });

  it('goes by what one may see at the moment of telling', async () => {
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator');
    const stream = await listen('mediator');
    await dispute.do('mediator', 'mediation.signRightsNotice', { signedBy: dispute.parties, shamWarningGiven: true });
    const { entry } = await stream.next('case', (data) => data.case === dispute.caseId);
    await dispute.rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      PEOPLE.mediator.id,
    );
    await dispute.do('director', 'mediation.suspend', { ground: 'CRIMINAL_CASE' });
    await quiet();
    expect(stream.heard.filter(({ event, data }) => event === 'case' && data.entry > entry)).toEqual([]);
  });

  it('tells a person of a new notice, and nobody else', async () => {
    const [mine, others] = [await listen('mediator2'), await listen('mediator3')];
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator2');
    const [{ id }] = await dispute.rows(
      `select id from outbox where payload->>'case' = $1::text and payload->>'template' = 'mediatorsAppointed'`,
    );
    await deliver(api.city.corridor.db, null, id);
    const { notice } = await mine.next('notice');
    const { body } = await api.call('GET', '/api/notices?unread=true', { as: 'mediator2' });
    expect(body.items[0].id).toBe(notice);
    await quiet();
    expect(others.heard.filter(({ event }) => event === 'notice')).toEqual([]);
  });

  it('tells that a task was taken, to those who see its case', async () => {
    const dispute = await (await (await Dispute.registered(api.city)).accept()).met();
    await dispute.do('mediator', 'mediation.agreeTerms');
    const [{ id }] = await dispute.rows(`select id from task where case_id = $1`);
    const [head, stranger] = [await listen('director'), await listen('mediator3')];
    await api.call('POST', `/api/tasks/${id}/claim`, { as: 'mediator' });
    expect(await head.next('task')).toEqual({ task: id, case: dispute.caseId });
    await quiet();
    expect(stranger.heard.filter(({ event }) => event === 'task')).toEqual([]);
  });

  it('ends with the session, signed out at whichever process', async () => {
    const stream = await listen('archivist');
    await api.call('DELETE', '/api/session', { headers: { cookie: cookies.get(stream)! } });
    await stream.next('ended');
    await stream.end();
  });

  it('ends when the account is closed', async () => {
    const stream = await listen('finance');
    await api.city.corridor.db.query(`update login_session set ended_at = now() where person_id = $1`, [
      PEOPLE.finance.id,
    ]);
    await stream.next('ended');
  });

  it('keeps no idle session alive', async () => {
    const cookie = await other.signIn('supervisor');
    const age = `update login_session set seen_at = now() - interval '100 minutes' where person_id = $1`;
    await api.city.corridor.db.query(age, [PEOPLE.supervisor.id]);
    const stream = await Stream.open(ports.get(other)!, { cookie });
    streams.push(stream);
    await stream.next('hello');
    await Dispute.registered(api.city);
    await stream.next('case');
    const [{ idle }] = await api.city.corridor.db.query<any>(
      `select min(now() - seen_at) > interval '99 minutes' as idle from login_session where person_id = $1`,
      [PEOPLE.supervisor.id],
    );
    expect(idle).toBe(true);
  });

  it('sends who was connected before to look at everything again', async () => {
    const stream = await listen('intake2', other, { 'last-event-id': '17' });
    expect(stream.heard.map(({ event }) => event)).toContain('resync');
  });

  it('says so too when its own ear was away', async () => {
    const stream = await listen('director', api);
    await quiet();
    const before = stream.heard.filter(({ event }) => event === 'resync').length;
    await api.city.corridor.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen zhihe_live' and datname = current_database()`,
    );
    const again = () => stream.heard.filter(({ event }) => event === 'resync').length > before;
    await stream.next('resync', again, 8_000);
    const { caseId } = await Dispute.registered(api.city);
    await stream.next('case', (data) => data.case === caseId);
  });

  it('is open a few times for one person, not without end', async () => {
    const cookie = await other.signIn('organ');
    for (let n = 0; n < STREAMS_PER_PERSON; n += 1) streams.push(await Stream.open(ports.get(other)!, { cookie }));
    const tooMany = await Stream.open(ports.get(other)!, { cookie });
    expect([tooMany.status, tooMany.type]).toEqual([429, 'application/problem+json; charset=utf-8']);
    streams[0].leave();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const again = await Stream.open(ports.get(other)!, { cookie });
    streams.push(again);
    expect(again.status).toBe(200);
  });

  it('is not for strangers', async () => {
    expect((await Stream.open(ports.get(api)!, {})).status).toBe(401);
    expect((await Stream.open(ports.get(api)!, { cookie: `zhihe_session=${'a'.repeat(43)}` })).status).toBe(401);
  });
});

describe('the end of a process', () => {
  it('says goodbye to every page and does not wait for them', async () => {
    const third = await Api.open({ beside: api });
    await third.app.listen(0, '127.0.0.1');
    ports.set(third, (third.app.getHttpServer().address() as AddressInfo).port);
    const stream = await listen('intake', third);
    const begun = performance.now();
    await third.close();
    expect(performance.now() - begun).toBeLessThan(3_000);
    await stream.next('bye');
    await stream.end();
  });
});
