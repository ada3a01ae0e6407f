import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATORS, enterAdministrators } from '../../../../test/support/administrators.js';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE } from '../../../../test/support/city.js';
import { Dispute } from '../../../../test/corridor/dispute.js';
import { until } from '../../../../test/worker/backends.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
  await enterAdministrators(api);
});
afterAll(() => api?.close());

const query = (text: string, values: unknown[] = []) => api.city.corridor.db.query<any>(text, values);
const get = async (as: string, path: string) => (await api.call('GET', path, { as })).body;

describe('refused commands', () => {
  const forbidden = () => api.call('POST', '/api/organisations', { as: 'mediator', body: {} });
  const rows = () => query(`select route, count from refused_access where person_id = $1`, [PEOPLE.mediator.id]);

  it('are counted by person, route and hour, and stand once in the record', async () => {
    for (let n = 0; n < 4; n += 1) expect((await forbidden()).status).toBe(403);
    const [row] = await until(rows, ([first]) => first?.count === 4);
    expect(row.route).toBe('POST /api/organisations');
    const entries = () => query(`select body->'payload' as object from audit_entry where event = 'accessRefused'`);
    const recorded = await until(entries, (found) => found.length > 0);
    expect(recorded).toMatchObject([{ object: { route: 'POST /api/organisations' } }]);
  });

  it('include those a lifecycle refuses, and no reading', async () => {
    const dispute = await Dispute.registered(api.city);
    const intake = await api.city.processOf(dispute.caseId, 'intake');
    const headers = { 'if-match': '"1"', 'idempotency-key': 'a' };
    const reply = await api.call('POST', `/api/intakes/${intake}/accept`, { as: 'intake', body: {}, headers });
    expect(reply).toMatchObject({ status: 403, body: { code: 'NOT_YOURS' } });
    const ofIntake = () => query(`select route from refused_access where person_id = $1`, [PEOPLE.intake.id]);
    const [row] = await until(ofIntake, (found) => found.length > 0);
    expect(row.route).toBe('POST /api/intakes/:id/accept');
    await api.call('GET', '/api/people', { as: 'finance' });
    expect(await query(`select 1 from refused_access where person_id = $1`, [PEOPLE.finance.id])).toEqual([]);
  });

  it('are shown to audit and security administration', async () => {
    const { items } = await get('auditadmin', '/api/administration/refusals?from=2025-01-06&to=2025-01-06');
    expect(items).toContainEqual({
      person: { id: PEOPLE.mediator.id, name: 'mediator' },
      route: 'POST /api/organisations',
      hour: '2025-01-06T01:00:00.000Z',
      count: 4,
    });
    const reply = await api.call('GET', '/api/administration/refusals?from=2025-01-06&to=2025-01-06', {
      as: 'sysadmin',
    });
    expect(reply.status).toBe(403);
  });
});

describe('acts of administration', () => {
  it('are read backwards, page by page, by whoever audits', async () => {
    for (const name of ['甲室', '乙室', '丙室']) {
      await api.call('POST', '/api/meeting-rooms', { as: 'sysadmin', body: { name } });
    }
    const first = await get('auditadmin', '/api/administration/acts?event=addMeetingRoom&limit=2');
    expect(first.items.map(({ object }: any) => object.name)).toEqual(['丙室', '乙室']);
    expect(first.items[0]).toMatchObject({
      actor: { id: ADMINISTRATORS.sysadmin, name: 'sysadmin' },
      role: 'sysadmin',
    });
    const rest = await get('auditadmin', `/api/administration/acts?event=addMeetingRoom&limit=2&after=${first.next}`);
    expect(rest).toMatchObject({ items: [{ object: { name: '甲室' } }], next: null });
    const ofOther = await get('auditadmin', `/api/administration/acts?actor=${ADMINISTRATORS.secadmin}`);
    expect(ofOther.items).toEqual([]);
  });
});

describe('an exclusion', () => {
  const exclude = (body: object, as = 'secadmin') =>
    api.call('POST', '/api/exclusions', { as, body: { ground: 'KIN_OF_PARTY', ...body } });
  const sees = async (caseId: string) => (await api.call('GET', `/api/cases/${caseId}`, { as: 'intake2' })).status;

  it('shuts a person out of one case until it is ended', async () => {
    const dispute = await (await Dispute.registered(api.city)).accept();
    const [{ number }] = await dispute.rows('select case_number as number from case_file where id = $1');
    expect(await sees(dispute.caseId)).toBe(200);
    const made = await exclude({ person: PEOPLE.intake2.id, number });
    expect(made.status).toBe(201);
    expect(await sees(dispute.caseId)).toBe(404);
    expect(await exclude({ person: PEOPLE.intake2.id, number })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/person', code: 'EXCLUDED_ALREADY' }] },
    });
    const { items } = await get('auditadmin', `/api/exclusions?person=${PEOPLE.intake2.id}`);
    expect(items).toMatchObject([
      { id: made.body.id, number, ground: 'KIN_OF_PARTY', byAdministration: true, enteredBy: { name: 'secadmin' } },
    ]);
    expect((await api.call('DELETE', `/api/exclusions/${made.body.id}`, { as: 'sysadmin' })).status).toBe(403);
    expect((await api.call('DELETE', `/api/exclusions/${made.body.id}`, { as: 'secadmin' })).status).toBe(204);
    expect(await sees(dispute.caseId)).toBe(200);
    const [last] = await query(
      `select event from audit_entry where kind = 'admin' and event like '%xclu%' order by no desc limit 1`,
    );
    expect(last.event).toBe('endExclusion');
  });

  it('of a mediator is the case’s own affair, entered or ended', async () => {
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator', 'mediator2');
    const [{ number }] = await dispute.rows('select case_number as number from case_file where id = $1');
    expect((await exclude({ person: PEOPLE.mediator.id, number })).body.errors[0].code).toBe('MEDIATOR_OF_CASE');
    await dispute.do('intake', 'mediation.requestRecusal', {
      mediator: PEOPLE.mediator2.id,
      party: dispute.parties[0],
      ground: 'NEAR_RELATIVE',
      reason: '与对方有亲属关系',
    });
    await dispute.do('director', 'mediation.grantRecusal', { reason: '属实' });
    const { items } = await get('secadmin', `/api/exclusions?person=${PEOPLE.mediator2.id}`);
    expect(items).toMatchObject([
      { number, ground: 'RECUSED', byAdministration: false, enteredBy: { name: 'director' } },
    ]);
    expect((await api.call('DELETE', `/api/exclusions/${items[0].id}`, { as: 'secadmin' })).status).toBe(404);
  });

  it('needs a case that is there', async () => {
    const reply = await exclude({ person: PEOPLE.intake2.id, number: '西知调〔2099〕1号' });
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ pointer: '/number', code: 'CASE_UNKNOWN' }] } });
  });
});
