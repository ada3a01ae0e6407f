import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACT_FIELDS, eventPath, roomPath } from '#libs/domain';
import { LIFECYCLES } from '#libs/casework';
import { Api } from '../../../../test/support/api.js';
import { AN_APPLICATION } from '../../../../test/support/city.js';
import { BodyOf } from '../http/body.js';
import { RouteTable } from '../http/route-table.js';
import { exampleOf, schemaOf } from '../http/schema.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api?.close());

let keys = 0;
const command = (as: string, path: string, body: object, version?: number, headers: Record<string, string> = {}) =>
  api.call('POST', `/api/${path}`, {
    as,
    body,
    headers: {
      'idempotency-key': `key-${++keys}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...headers,
    },
  });
const register = (headers = {}) =>
  command('intake', 'intakes/register-application', AN_APPLICATION, undefined, headers);
const count = async (table: string) =>
  (await api.city.corridor.db.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0].n;

describe('the routes of the rooms', () => {
  it('are the events people may fire, and no others', () => {
    const live = new Set(api.app.get(RouteTable).routes.map(({ method, url }) => `${method} ${url}`));
    for (const { room, events, steps } of LIFECYCLES.values()) {
      for (const [event, { by }] of Object.entries(events)) {
        const opens = steps.get('NEW')!.has(event);
        const route = `POST /api/${roomPath(room)}/${opens ? '' : ':id/'}${eventPath(event)}`;
        expect([route, live.has(route)]).toEqual([route, by.some((role) => role !== 'system')]);
      }
    }
  });

  it.each([...LIFECYCLES.values()].map((lifecycle) => [lifecycle.room, lifecycle] as const))(
    'of %s show examples that pass their own checks',
    (room, { events }) => {
      for (const [event, { fields }] of Object.entries(events)) {
        const all = { ...fields, ...ACT_FIELDS };
        const body = new BodyOf(`${room}.${event}`, all);
        for (const withOptional of [false, true]) {
          const example = exampleOf(all, withOptional);
          expect([event, body.transform(example)]).toEqual([event, example]);
        }
      }
    },
  );

  it('describe body, headers and every answer in the document', async () => {
    const { body } = await api.call('GET', '/api/openapi.json');
    const { post } = body.paths['/api/mediations/{id}/extend-term'];
    const { fields } = LIFECYCLES.get('mediation')!.events['extendTerm'];
    expect(post).toMatchObject({ operationId: 'mediation.extendTerm', 'x-access': 'byMachine' });
    expect(post.summary.length).toBeGreaterThan(5);
    expect(post.requestBody.content['application/json'].schema).toMatchObject(
      JSON.parse(JSON.stringify(schemaOf({ ...fields, ...ACT_FIELDS }))),
    );
    expect(post.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Idempotency-Key',
      'If-Match',
      'dryRun',
      'id',
    ]);
    const statuses = ['200', '400', '401', '403', '404', '409', '412', '413', '415', '422', '428', '500', '503'];
    expect(Object.keys(post.responses).sort()).toEqual(statuses);
    const ids = Object.values<any>(body.paths).flatMap((path) => Object.values<any>(path).map((op) => op.operationId));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, name] of JSON.stringify(body).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(body.components.schemas).toHaveProperty(name);
    }
  });
});

describe('a command', () => {
  it('opens a case, and its lifecycle is there with version, events and reasons', async () => {
    const made = await register();
    expect(made).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { room: 'intake', state: 'REGISTERED', version: 1 },
    });
    const { id, caseId } = made.body;
    const seen = await api.call('GET', `/api/intakes/${id}`, { as: 'intake' });
    expect(seen).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: { id, caseId, state: 'REGISTERED', version: 1 },
    });
    expect(seen.body.allowedEvents).toContain('askConsent');
    expect(seen.body.allowedEvents).not.toContain('accept');
    for (const { event, by, unmet } of seen.body.blockedEvents) {
      expect([event, by.length > 0, Array.isArray(unmet)]).toEqual([event, true, true]);
    }
  });

  it('gives the same answer to the same key, and does nothing twice', async () => {
    const first = await register({ 'idempotency-key': 'again' });
    const cases = await count('case_file');
    const second = await register({ 'idempotency-key': 'again' });
    expect(second).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
    expect(second.body).toEqual(first.body);
    expect(await count('case_file')).toBe(cases);
    const other = { ...AN_APPLICATION, title: '另一件' };
    const reused = await command('intake', 'intakes/register-application', other, undefined, {
      'idempotency-key': 'again',
    });
    expect(reused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('on trial says what would happen and writes nothing', async () => {
    const [cases, entries] = [await count('case_file'), await count('audit_entry')];
    const trial = await api.call('POST', '/api/intakes/register-application?dryRun=true', {
      as: 'intake',
      body: AN_APPLICATION,
    });
    expect(trial).toMatchObject({ status: 200, body: { state: 'REGISTERED' } });
    expect([await count('case_file'), await count('audit_entry')]).toEqual([cases, entries]);
    const odd = await api.call('POST', '/api/intakes/register-application?dryrun=true', {
      as: 'intake',
      body: AN_APPLICATION,
    });
    expect(odd).toMatchObject({ status: 400, body: { errors: [{ pointer: '/dryrun', code: 'UNKNOWN_FIELD' }] } });
  });

  it('on a stale version is refused with the current one', async () => {
    const { body } = await register();
    const reply = await command('intake', `intakes/${body.id}/ask-consent`, {}, 7);
    expect(reply).toMatchObject({ status: 412, body: { code: 'STALE', currentVersion: 1 } });
  });

  it('of another role is 403, in another state 409, of somebody who may not see the case 404', async () => {
    const { body } = await register();
    const { events } = LIFECYCLES.get('intake')!;
    expect(events['accept'].by).not.toContain('intake');
    const accept = (as: string) => command(as, `intakes/${body.id}/accept`, exampleOf(events['accept'].fields), 1);
    expect((await accept('otherCourt')).status).toBe(404);
    expect(await accept('intake')).toMatchObject({ status: 403, body: { code: 'NOT_YOURS', from: 'REGISTERED' } });
    const { fields } = events['recordConsent'];
    const tooEarly = await command('intake', `intakes/${body.id}/record-consent`, exampleOf(fields), 1);
    expect(tooEarly).toMatchObject({ status: 409, body: { code: 'WRONG_STATE', from: 'REGISTERED' } });
    expect(tooEarly.body.allowedEvents).toContain('askConsent');
    const opened = await api.call('POST', '/api/intakes/register-application', {
      as: 'court',
      body: AN_APPLICATION,
      headers: { 'idempotency-key': 'not-mine' },
    });
    expect(opened).toMatchObject({ status: 403, body: { code: 'NOT_YOURS', by: events['registerApplication'].by } });
  });

  it('does not take what only the system may send', async () => {
    const { body } = await register();
    const reply = await command('director', `intakes/${body.id}/overtake-expiry`, { reason: 'x' }, 1);
    expect(reply.status).toBe(404);
  });
});

describe('a list', () => {
  it('is paged, counted, filtered by states that exist, and shows only one’s own', async () => {
    const all = await count(`process where room = 'intake'`);
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const after: string = next ? `&after=${encodeURIComponent(next)}` : '';
      const { body } = await api.call('GET', `/api/intakes?limit=2${after}`, { as: 'intake' });
      expect(body).toMatchObject({ total: all, totalCapped: false });
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    } while (next);
    expect(new Set(ids).size).toBe(all);
    expect((await api.call('GET', '/api/intakes', { as: 'lanzhou' })).body).toMatchObject({ items: [], total: 0 });
    expect((await api.call('GET', '/api/intakes?state=ACCEPTED', { as: 'intake' })).body.items).toEqual([]);
  });

  it.each([
    ['state=NOWHERE', 422, '/state'],
    ["state=REGISTERED'--", 422, '/state'],
    ['limit=101', 422, '/limit'],
    ['limit=0', 422, '/limit'],
    ['limit=x', 400, '/limit'],
    ['limit=1&limit=2', 400, '/limit'],
    ['after=eyJub3QiOiJvdXJzIn0', 422, '/after'],
    ['order=id', 400, '/order'],
  ])('refuses ?%s', async (query, status, pointer) => {
    expect(await api.call('GET', `/api/intakes?${query}`, { as: 'intake' })).toMatchObject({
      status,
      body: { errors: [{ pointer }] },
    });
  });
});

describe('the machines', () => {
  it('are told in full, so that a client needs no copy of the rules', async () => {
    const { body: list } = await api.call('GET', '/api/machines', { as: 'party' });
    expect(list.items.map(({ room }: { room: string }) => room)).toEqual([...LIFECYCLES.keys()]);
    const { body } = await api.call('GET', '/api/machines/mediation', { as: 'party' });
    const { steps, guards } = LIFECYCLES.get('mediation')!;
    const transitions = [...steps.values()].flatMap((ways) => [...ways.values()].flat());
    expect(body.transitions).toHaveLength(transitions.length);
    expect(body.guards).toHaveLength(Object.keys(guards).length);
    expect((await api.call('GET', '/api/machines/kitchen', { as: 'party' })).status).toBe(404);
  });
});
