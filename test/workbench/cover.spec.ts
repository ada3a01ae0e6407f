import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { deliver } from '../../apps/worker/src/notifications/deliver.js';
import { Dispute, morningOf } from '../corridor/dispute.js';
import { Api } from '../support/api.js';
import { PEOPLE, type Who } from '../support/city.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api?.close());
beforeEach(async () => {
  await api.city.clock(morningOf('2025-01-06'));
  await query('update absence set ended_at = now()');
});

const query = (text: string, values: unknown[] = []) => api.city.corridor.db.query<any>(text, values);
const declare = (as: Who, body: object) => api.call('POST', '/api/absences', { as, body });
const days = { from: '2025-01-06', to: '2025-01-10' };
/** mediator is away this week; mediator2 stands in. */
const away = async () => {
  const { body } = await declare('mediator', { substitute: PEOPLE.mediator2.id, ...days });
  return body.id as string;
};
const acting = { 'x-acting-for': PEOPLE.mediator.id };
const asSubstitute = (method: string, url: string, body?: object, headers: Record<string, string> = {}) =>
  api.call(method, url, { as: 'mediator2', body, headers: { ...acting, ...headers } });
const appointed = async () => (await (await Dispute.registered(api.city)).accept()).appoint('mediator');
const lastAct = async () =>
  (await query(`select body from audit_entry where kind = 'admin' order by no desc limit 1`))[0].body;

describe('an absence', () => {
  it('is declared by whoever is away, and the substitute is told', async () => {
    const id = await away();
    expect(await lastAct()).toMatchObject({
      event: 'declareAbsence',
      payload: { absence: id, person: PEOPLE.mediator.id, substitute: PEOPLE.mediator2.id, ...days },
    });
    const [{ outbox }] = await query(`select max(id) as outbox from outbox where payload->>'template' = 'coverAsked'`);
    await deliver(api.city.corridor.db, null, outbox);
    const { body } = await api.call('GET', '/api/notices', { as: 'mediator2' });
    expect(body.items[0]).toMatchObject({ case: null, template: 'coverAsked', params: { colleague: 'mediator' } });
    const own = await api.call('GET', '/api/absences', { as: 'mediator' });
    expect(own.body.items).toMatchObject([{ id, running: true, mayEnd: true, substitute: { name: 'mediator2' } }]);
    expect((await api.call('GET', '/api/absences', { as: 'mediator2' })).body.items).toMatchObject([{ mayEnd: false }]);
    expect((await api.call('GET', '/api/absences', { as: 'mediator3' })).body.items).toEqual([]);
  });

  it('of another is set by the director alone', async () => {
    const set = (as: Who) => declare(as, { person: PEOPLE.mediator.id, substitute: PEOPLE.mediator3.id, ...days });
    expect((await set('intake')).status).toBe(403);
    expect((await set('director')).status).toBe(201);
    expect((await api.call('GET', '/api/absences', { as: 'director' })).body.items).toHaveLength(1);
  });

  it.each([
    ['a substitute of another desk', { substitute: PEOPLE.intake.id }, 422, '/substitute', 'SUBSTITUTE_UNFIT'],
    ['a substitute of another house', { substitute: PEOPLE.otherCourt.id }, 422, '/substitute', 'SUBSTITUTE_UNFIT'],
    ['oneself', { substitute: PEOPLE.mediator.id }, 422, '/substitute', 'SUBSTITUTE_UNFIT'],
    ['an end before its beginning', { to: '2025-01-05' }, 422, '/to', 'SPAN_INVALID'],
    ['days gone by', { from: '2025-01-01', to: '2025-01-03' }, 422, '/to', 'SPAN_INVALID'],
    ['half a year and more', { to: '2025-12-31' }, 422, '/to', 'SPAN_INVALID'],
  ])('is refused with %s', async (_, over, status, pointer, code) => {
    const refused = await declare('mediator', { substitute: PEOPLE.mediator2.id, ...days, ...over });
    expect(refused).toMatchObject({ status, body: { errors: [{ pointer, code }] } });
  });

  it('is refused over another one, and with a substitute who is away himself', async () => {
    await away();
    expect(await declare('mediator', { substitute: PEOPLE.mediator3.id, ...days })).toMatchObject({
      status: 409,
      body: { code: 'DUPLICATE', errors: [{ code: 'ABSENCE_OVERLAPS' }] },
    });
    const mutual = await declare('mediator2', { substitute: PEOPLE.mediator.id, ...days });
    expect(mutual).toMatchObject({ status: 422, body: { errors: [{ code: 'SUBSTITUTE_ABSENT' }] } });
  });

  it('offers colleagues of the same desk', async () => {
    const { body } = await api.call('GET', '/api/absences/substitutes', { as: 'mediator' });
    expect(body.items.map(({ name }: any) => name)).toEqual(['mediator2', 'mediator3']);
    const others = `/api/absences/substitutes?person=${PEOPLE.intake.id}`;
    expect((await api.call('GET', others, { as: 'mediator' })).status).toBe(403);
    expect((await api.call('GET', others, { as: 'director' })).body.items).toMatchObject([{ name: 'intake2' }]);
  });
});

describe('standing in for a colleague', () => {
  it('opens his cases and his queue, for as long as he is away', async () => {
    const { caseId } = await appointed();
    const open = async (headers = {}) =>
      (await api.call('GET', `/api/cases/${caseId}`, { as: 'mediator2', headers })).status;
    expect(await open(acting)).toBe(403);
    const id = await away();
    expect([await open(), await open(acting)]).toEqual([404, 200]);
    await api.city.clock(morningOf('2025-01-11'));
    expect(await open(acting)).toBe(403);
    await api.city.clock(morningOf('2025-01-07'));
    expect(await open(acting)).toBe(200);
    expect((await api.call('POST', `/api/absences/${id}/end`, { as: 'mediator2' })).status).toBe(404);
    expect((await api.call('POST', `/api/absences/${id}/end`, { as: 'mediator' })).status).toBe(204);
    expect(await open(acting)).toBe(403);
  });

  it('is recorded as "X for Y", in the case and on the house’s own chain', async () => {
    const dispute = await appointed();
    await away();
    const id = await api.city.processOf(dispute.caseId, 'mediation');
    const [{ version }] = await query('select version from process where id = $1', [id]);
    const signed = await asSubstitute(
      'POST',
      `/api/mediations/${id}/sign-rights-notice`,
      { signedBy: dispute.parties, shamWarningGiven: true },
      { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
    );
    expect(signed.status).toBe(200);
    const [{ body }] = await query(`select body from audit_entry where case_id = $1 order by no desc limit 1`, [
      dispute.caseId,
    ]);
    expect(body.actor).toMatchObject({ id: PEOPLE.mediator2.id, role: 'mediator', for: PEOPLE.mediator.id });

    await query(
      `insert into task (id, key, case_id, kind, role, state, created_at) values (gen_random_uuid(), gen_random_uuid(), $1, 'supplyCourt', 'mediator', 'OPEN', now())`,
      [dispute.caseId],
    );
    const { items } = (await asSubstitute('GET', `/api/tasks?tab=available&case=${dispute.caseId}`)).body;
    expect((await asSubstitute('POST', `/api/tasks/${items[0].id}/claim`)).status).toBe(204);
    expect((await lastAct()).actor).toMatchObject({ id: PEOPLE.mediator2.id, for: PEOPLE.mediator.id });
    // In the colleague's queue, where he finds it when he is back.
    expect((await api.call('GET', '/api/tasks', { as: 'mediator' })).body.items).toMatchObject([{ id: items[0].id }]);
    expect((await api.call('GET', '/api/tasks', { as: 'mediator2' })).body.items).toEqual([]);
    expect((await asSubstitute('GET', '/api/tasks')).body.items).toMatchObject([{ id: items[0].id }]);
  });

  it.each(['mediator', 'mediator2'] as const)('inherits what excludes either of them: %s', async (excluded) => {
    const { caseId } = await appointed();
    await away();
    await query(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      [caseId, PEOPLE[excluded].id],
    );
    expect((await asSubstitute('GET', `/api/cases/${caseId}`)).status).toBe(404);
  });

  it('lends no role that the substitute does not hold himself', async () => {
    await away();
    await query(
      `insert into role_grant (id, person_id, role, organisation_id, region, begins_at)
       select gen_random_uuid(), $1, 'director', organisation_id, region, begins_at from role_grant where person_id = $1 limit 1`,
      [PEOPLE.mediator.id],
    );
    expect((await asSubstitute('GET', '/api/session')).body.roles).toEqual(['mediator']);
    await query(`update role_grant set ends_at = begins_at where person_id = $1 and role = 'director'`, [
      PEOPLE.mediator.id,
    ]);
  });

  it('is no way to prolong itself, to change a password, or to make a token', async () => {
    const id = await away();
    const more = { substitute: PEOPLE.mediator3.id, from: '2025-02-01', to: '2025-02-03' };
    expect((await asSubstitute('POST', '/api/absences', more)).status).toBe(403);
    expect((await asSubstitute('POST', `/api/absences/${id}/end`)).status).toBe(403);
    expect((await asSubstitute('POST', '/api/tokens', { label: 'x', days: 1 })).status).toBe(403);
  });

  it('shows his notices of cases open to both, and leaves them unread for him', async () => {
    const { caseId } = await appointed();
    await away();
    const rows = await query(
      `select id from outbox where payload->>'template' = 'mediatorsAppointed' and payload->>'case' = $1`,
      [caseId],
    );
    await deliver(api.city.corridor.db, null, rows[0].id);
    const { items, unread } = (await asSubstitute('GET', '/api/notices')).body;
    expect(items).toMatchObject([{ case: caseId, readAt: null }]);
    expect(unread).toBe(1);
    expect((await asSubstitute('POST', `/api/notices/${items[0].id}/read`)).status).toBe(404);
  });

  it('stands in the OpenAPI document, at every route that has a caller', async () => {
    const { body } = await api.call('GET', '/api/openapi.json');
    expect(body.components.parameters.ActingFor).toMatchObject({ name: 'X-Acting-For', in: 'header' });
    const ref = { $ref: '#/components/parameters/ActingFor' };
    expect(body.paths['/api/mediations/{id}/extend-term'].post.parameters).toContainEqual(ref);
    expect(body.paths['/api/workbench'].get.parameters).toContainEqual(ref);
    expect(body.paths['/api/session'].post.parameters).not.toContainEqual(ref);
  });
});
