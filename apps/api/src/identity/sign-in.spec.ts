import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, PASSWORD } from '../../../../test/support/api.js';
import { PEOPLE } from '../../../../test/support/city.js';
import { FAILURES_ALLOWED } from './sign-in.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api?.close());

const signIn = (username: string, password: string, headers = {}) =>
  api.call('POST', '/api/session', { body: { username, password }, headers });
const query = (text: string, values: unknown[] = []) => api.city.corridor.db.query(text, values);
const who = (cookie: string, headers = {}) => api.call('GET', '/api/session', { headers: { cookie, ...headers } });
/** Longer than what one process remembers of a session. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1_050));

describe('signing in', () => {
  it('gives a cookie no script and no other site can use, and says who one is', async () => {
    const reply = await signIn(' Intake ', PASSWORD);
    expect(reply).toMatchObject({
      status: 200,
      body: {
        person: { id: PEOPLE.intake.id, username: 'intake' },
        roles: ['intake'],
        region: 'xining',
        actingFor: null,
      },
    });
    expect(reply.headers['set-cookie']?.[0]).toMatch(
      /^zhihe_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(reply.text).not.toMatch(/hash|password/i);
  });

  it('keeps only the hash of the token', async () => {
    const cookie = await api.signIn('director');
    const rows = await query('select token_hash from login_session');
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
  });

  it('gives a new token each time, and ends the one the browser had', async () => {
    const first = await api.signIn('mediator');
    const reply = await signIn('mediator', PASSWORD, { cookie: first });
    const second = String(reply.headers['set-cookie']).split(';')[0];
    expect(second).not.toBe(first);
    expect((await who(first)).status).toBe(401);
    expect((await who(second)).status).toBe(200);
  });

  it('is refused alike for a wrong password, an unknown account and a closed one', async () => {
    await query(`update person set active = false where username = 'mediator3'`);
    const [wrong, unknown, closed] = await Promise.all([
      signIn('archivist', 'falsch'),
      signIn('niemand', PASSWORD),
      signIn('mediator3', PASSWORD),
    ]);
    for (const { status, body } of [wrong, unknown, closed]) {
      expect({ status, ...body, instance: '' }).toEqual({ ...wrong.body, status: 401, instance: '' });
    }
  });

  it('takes as long for an account that does not exist', async () => {
    const timed = async (username: string) => {
      const startedAt = performance.now();
      await signIn(username, 'falsch');
      return performance.now() - startedAt;
    };
    const [known, unknown] = [await timed('supervisor'), await timed('gibt-es-nicht')];
    expect(unknown).toBeGreaterThan(known / 3);
  });
});

describe('guessing', () => {
  it.each(['court', 'nobody-at-all'])('is stopped after five failures, for %s', async (username) => {
    for (let n = 0; n < FAILURES_ALLOWED; n += 1) expect((await signIn(username, `falsch ${n}`)).status).toBe(401);
    const sixth = await signIn(username, PASSWORD);
    expect(sixth).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(14 * 60);
    expect(Number(sixth.headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
  });

  it('is not helped by asking a hundred times at once', async () => {
    const replies = await Promise.all(Array.from({ length: 100 }, (_, n) => signIn('organ', `falsch ${n}`)));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(FAILURES_ALLOWED);
    expect(statuses.filter((status) => status === 429)).toHaveLength(100 - FAILURES_ALLOWED);
  });

  it('is forgotten after a quarter of an hour, and after a success', async () => {
    await query(`update login_failure set at = at - interval '15 minutes' where username = 'court'`);
    expect((await signIn('court', PASSWORD)).status).toBe(200);
    expect(await query(`select 1 from login_failure where username = 'court'`)).toEqual([]);
  });
});

describe('a session', () => {
  it('ends when one signs out', async () => {
    const cookie = await api.signIn('intake2');
    const reply = await api.call('DELETE', '/api/session', { as: 'intake2' });
    expect(reply.status).toBe(204);
    expect(reply.headers['set-cookie']?.[0]).toMatch(/^zhihe_session=; Max-Age=0/);
    expect((await who(cookie)).status).toBe(401);
  });

  it.each([
    ['after two idle hours', `seen_at = now() - interval '2 hours'`],
    ['after twelve hours', 'expires_at = now()'],
    ['when it is ended', 'ended_at = now()'],
  ])('ends %s', async (_, change) => {
    const cookie = await api.signIn('party');
    expect((await who(cookie)).status).toBe(200);
    await query(`update login_session set ${change} where person_id = $1`, [PEOPLE.party.id]);
    await aMoment();
    expect((await who(cookie)).status).toBe(401);
  });

  it('is lengthened by use', async () => {
    const cookie = await api.signIn('party');
    await query(`update login_session set seen_at = now() - interval '1 hour' where person_id = $1`, [PEOPLE.party.id]);
    await aMoment();
    await who(cookie);
    await expect(
      query(`select 1 from login_session where person_id = $1 and seen_at > now() - interval '1 minute'`, [
        PEOPLE.party.id,
      ]),
    ).resolves.toHaveLength(1);
  });

  it('has the roles of this moment: granted, begun and not ended by the clock of the city', async () => {
    const cookie = await api.signIn('mediator2');
    const rolesNow = async () => {
      await aMoment();
      return (await who(cookie)).body.roles;
    };
    const end = (at: string | null) =>
      query('update role_grant set ends_at = $2 where person_id = $1', [PEOPLE.mediator2.id, at]);
    await end('2025-06-01T00:00:00Z');
    expect(await rolesNow()).toEqual(['mediator']);
    await api.city.clock('2025-06-01T00:00:01Z');
    expect(await rolesNow()).toEqual([]);
    await end(null);
    expect(await rolesNow()).toEqual(['mediator']);
    await api.city.clock('2025-01-06T01:00:00Z');
  });

  it('ends with the account', async () => {
    const cookie = await api.signIn('finance');
    await query(`update person set active = false where username = 'finance'`);
    await aMoment();
    expect((await who(cookie)).status).toBe(401);
  });

  it.each(['x', 'a'.repeat(43), '', `${'a'.repeat(42)}%00`])('is not opened by a made-up token: %j', async (token) => {
    expect((await who(`zhihe_session=${token}`)).status).toBe(401);
    expect((await api.call('GET', '/api/session', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  });
});

describe('covering for a colleague', () => {
  const acting = (colleague: string) => ({ 'x-acting-for': colleague });

  /** Somebody is away on the city's day, and has named another. */
  const away = (person: string, substitute: string) =>
    query(
      `insert into absence (id, person_id, substitute_id, from_on, to_on, declared_by, declared_at)
       values (gen_random_uuid(), $1, $2, zhihe_today(), zhihe_today(), $1, zhihe_now()) on conflict do nothing`,
      [person, substitute],
    );

  it('is for the named substitute who holds the same role in the same organisation, and is told', async () => {
    await away(PEOPLE.mediator2.id, PEOPLE.mediator.id);
    const cookie = await api.signIn('mediator');
    const reply = await who(cookie, acting(PEOPLE.mediator2.id));
    expect(reply.body).toMatchObject({ roles: ['mediator'], actingFor: PEOPLE.mediator2.id });
    expect(reply.body.covers).toMatchObject([{ person: PEOPLE.mediator2.id, to: '2025-01-06' }]);
  });

  it.each([
    ['a colleague who is not absent', PEOPLE.mediator3.id],
    ['another role', PEOPLE.director.id],
    ['another organisation', PEOPLE.otherCourt.id],
    ['oneself', PEOPLE.mediator.id],
    ['nobody', '0198c8f0-7a10-7000-8000-0000000000ff'],
    ['no id', 'mediator2'],
  ])('is refused for %s', async (_, colleague) => {
    for (const absent of [PEOPLE.director.id, PEOPLE.otherCourt.id]) await away(absent, PEOPLE.mediator.id);
    const cookie = await api.signIn('mediator');
    expect(await who(cookie, acting(colleague))).toMatchObject({ status: 403, body: { code: 'ACTING_FOR_REFUSED' } });
  });
});

describe('a token for a program', () => {
  it('does what the person may, except make tokens, until it is ended', async () => {
    const made = await api.call('POST', '/api/tokens', { as: 'director', body: { label: '统计', days: 30 } });
    expect(made.status).toBe(201);
    const authorization = `Bearer ${made.body.token}`;
    const asProgram = (method: string, url: string, body?: object) =>
      api.call(method, url, { headers: { authorization, 'sec-fetch-site': 'cross-site' }, body });
    expect((await asProgram('GET', '/api/session')).body.roles).toEqual(['director']);
    expect((await asProgram('POST', '/api/tokens', { label: 'x', days: 1 })).status).toBe(403);

    expect((await api.call('GET', '/api/tokens', { as: 'director' })).text).not.toContain(made.body.token);
    expect((await api.call('DELETE', `/api/tokens/${made.body.id}`, { as: 'mediator' })).status).toBe(404);
    expect((await api.call('DELETE', `/api/tokens/${made.body.id}`, { as: 'director' })).status).toBe(204);
    expect((await asProgram('GET', '/api/session')).status).toBe(401);
  });
});
