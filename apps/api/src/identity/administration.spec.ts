import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATORS, enterAdministrators } from '../../../../test/support/administrators.js';
import { Api, PASSWORD } from '../../../../test/support/api.js';
import { ORGANISATIONS, PEOPLE } from '../../../../test/support/city.js';

let api: Api;

beforeAll(async () => {
  api = await Api.open();
  await enterAdministrators(api);
});
afterAll(() => api?.close());

const query = <R extends object = any>(text: string, values: unknown[] = []) =>
  api.city.corridor.db.query<R>(text, values);
const ownEntries = () => query(`select event, actor_id, body from audit_entry where kind = 'admin' order by no`);
const grant = (as: string, body: object) => api.call('POST', '/api/role-grants', { as, body });
const open = (username: string, more: object = {}) =>
  api.call('POST', '/api/people', {
    as: 'sysadmin',
    body: { name: '新人', username, organisation: ORGANISATIONS.COMMITTEE, password: PASSWORD, ...more },
  });

describe('accounts', () => {
  it('are opened by system administration, and the record says so without the password', async () => {
    const { status, body } = await open('new.one');
    expect(status).toBe(201);
    const entry = (await ownEntries()).at(-1)!;
    expect(entry).toMatchObject({ event: 'createPerson', actor_id: ADMINISTRATORS.sysadmin });
    expect(JSON.stringify(entry)).toContain(body.id);
    expect(JSON.stringify(entry)).not.toMatch(/Losung|argon2|新人/);
    await api.signIn('new.one');
  });

  it.each([
    ['a taken user name', { username: 'new.one' }, 409, '/username'],
    ['a strange user name', { username: 'Ärger!' }, 422, '/username'],
    ['a weak password', { password: 'kurz' }, 422, '/password'],
    ['the user name as password', { password: 'weak.one weak.one' }, 422, '/password'],
    ['an unknown organisation', { organisation: PEOPLE.intake.id }, 422, '/organisation'],
  ])('are not opened with %s', async (_, more, status, pointer) => {
    const before = (await ownEntries()).length;
    expect(await open('weak.one', more)).toMatchObject({ status, body: { errors: [{ pointer }] } });
    expect(await ownEntries()).toHaveLength(before);
  });

  it('end their sessions and tokens when they are closed', async () => {
    const { body } = await open('short.stay');
    const cookie = await api.signIn('short.stay');
    const close = await api.call('PATCH', `/api/people/${body.id}`, { as: 'sysadmin', body: { active: false } });
    expect(close.status).toBe(204);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await api.call('GET', '/api/session', { headers: { cookie } })).status).toBe(401);
    expect(await query('select 1 from login_session where person_id = $1 and ended_at is null', [body.id])).toEqual([]);
  });

  it('get a new password from security administration, or from their owner who knows the old one', async () => {
    const { body } = await open('forgetful');
    const reset = (as: string) =>
      api.call('POST', `/api/people/${body.id}/password`, { as, body: { password: 'noch eine Losung 2026' } });
    expect((await reset('sysadmin')).status).toBe(403);
    expect((await reset('secadmin')).status).toBe(204);
    await api.signIn('forgetful', 'noch eine Losung 2026');
    const change = (current: string) =>
      api.call('POST', '/api/session/password', { as: 'forgetful', body: { current, next: 'die dritte Losung 2026' } });
    expect(await change('falsch')).toMatchObject({ status: 422, body: { errors: [{ code: 'PASSWORD_WRONG' }] } });
    expect((await change('noch eine Losung 2026')).status).toBe(204);
    await api.signIn('forgetful', 'die dritte Losung 2026');
  });
});

describe('roles', () => {
  it('are given by security administration and work within a second', async () => {
    const { body } = await open('promoted');
    const cookie = await api.signIn('promoted');
    const given = await grant('secadmin', { person: body.id, role: 'intake', region: 'xining' });
    expect(given.status).toBe(201);
    expect((await ownEntries()).at(-1)).toMatchObject({ event: 'grantRole', actor_id: ADMINISTRATORS.secadmin });
    const rolesNow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      return (await api.call('GET', '/api/session', { headers: { cookie } })).body.roles;
    };
    expect(await rolesNow()).toEqual(['intake']);
    expect((await api.call('DELETE', `/api/role-grants/${given.body.id}`, { as: 'secadmin' })).status).toBe(204);
    expect(await rolesNow()).toEqual([]);
  });

  it.each([
    ['to oneself', { person: ADMINISTRATORS.secadmin, role: 'intake' }, 'GRANT_TO_SELF'],
    ['of the system', { person: PEOPLE.intake.id, role: 'system' }, 'CHOICE_UNKNOWN'],
    ['held already', { person: PEOPLE.intake.id, role: 'intake' }, 'ROLE_HELD'],
    ['of administration to who does business', { person: PEOPLE.intake.id, role: 'sysadmin' }, 'ADMIN_ROLES_APART'],
    ['of business to who administers', { person: ADMINISTRATORS.sysadmin, role: 'intake' }, 'ADMIN_ROLES_APART'],
    ['of a second administration', { person: ADMINISTRATORS.sysadmin, role: 'auditadmin' }, 'ADMIN_ROLES_APART'],
    ['to nobody', { person: ORGANISATIONS.COURT, role: 'intake' }, 'PERSON_UNKNOWN'],
    [
      'that ends before it begins',
      { person: PEOPLE.intake.id, role: 'archivist', beginsAt: '2025-02-01T00:00:00Z', endsAt: '2025-01-31T00:00:00Z' },
      'SPAN_REVERSED',
    ],
  ])('are not given %s', async (_, body, code) => {
    const reply = await grant('secadmin', { region: 'xining', ...body });
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ code }] } });
  });

  it('of two administrations are not given by two who decide at the same moment', async () => {
    const { body } = await open('contested');
    const wish = (role: string) => grant('secadmin', { person: body.id, role, region: 'xining' });
    const replies = await Promise.all([wish('auditadmin'), wish('intake'), wish('sysadmin'), wish('director')]);
    const held = await query('select role from role_grant where person_id = $1', [body.id]);
    const roles = held.map(({ role }) => role);
    const administrations = roles.filter((role) => role.endsWith('admin'));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(roles.length);
    expect(administrations.length === 0 || roles.length === 1).toBe(true);
  });

  it('are listed with begin and end, for the administrations only', async () => {
    const { body: person } = await open('short.term');
    const span = { beginsAt: '2025-03-01T00:00:00Z', endsAt: '2025-04-01T00:00:00Z' };
    await grant('secadmin', { person: person.id, role: 'intake', region: 'xining', ...span });
    const ask = (query: string, as = 'auditadmin') =>
      api.call('GET', `/api/role-grants?person=${person.id}${query}`, { as });
    const { body } = await ask('&standing=COMING');
    expect(body.items).toMatchObject([
      {
        role: 'intake',
        standing: 'COMING',
        beginsAt: '2025-03-01T00:00:00.000Z',
        endsAt: '2025-04-01T00:00:00.000Z',
        grantedBy: 'secadmin',
      },
    ]);
    expect((await ask('&standing=CURRENT')).body.items).toEqual([]);
    expect((await ask('', 'director')).status).toBe(403);
    const page = await api.call('GET', `/api/people/${person.id}`, { as: 'secadmin' });
    expect(page.body).toMatchObject({ username: 'short.term', lastSignedInAt: null, grants: [{ current: false }] });
    const { body: found } = await api.call('GET', '/api/people?role=intake&active=true', { as: 'sysadmin' });
    expect(found.items.map(({ id }: any) => id)).toContain(person.id);
    expect(found.total).toBe(found.items.length);
    expect(found.items.every(({ roles }: any) => roles.some(({ role }: any) => role === 'intake'))).toBe(true);
  });

  it('are not for others to give', async () => {
    for (const as of ['sysadmin', 'director']) {
      expect((await grant(as, { person: PEOPLE.party.id, role: 'intake', region: 'xining' })).status).toBe(403);
    }
  });
});

describe('organisations and the roster', () => {
  it('are kept by system administration and shown to everybody', async () => {
    const body = { kind: 'COURT', name: '西宁市城北区人民法院', region: 'xining', code: '青0105' };
    const made = await api.call('POST', '/api/organisations', { as: 'sysadmin', body });
    expect(made.status).toBe(201);
    const again = await api.call('POST', '/api/organisations', { as: 'sysadmin', body });
    expect(again).toMatchObject({ status: 409, body: { code: 'DUPLICATE', errors: [{ pointer: '/code' }] } });
    const { body: list } = await api.call('GET', '/api/organisations?kind=COURT', { as: 'party' });
    expect(list.items.map(({ id }: { id: string }) => id)).toContain(made.body.id);
    expect((await api.call('GET', '/api/organisations?kind=X', { as: 'party' })).status).toBe(422);
  });

  it('the roster is the director’s, for people of the committee', async () => {
    const entry = {
      termFrom: '2025-01-01',
      termTo: '2027-12-31',
      fields: ['TM', 'PAT'],
      trainings: [{ on: '2024-11-02', hours: 16, subject: '知识产权调解' }],
      courtRosters: [ORGANISATIONS.COURT],
      subsidyEligible: true,
    };
    const enter = (as: string, person: string, body: object = entry) =>
      api.call('PUT', `/api/mediators/${person}`, { as, body });
    expect((await enter('director', PEOPLE.mediator.id)).status).toBe(204);
    expect((await enter('director', PEOPLE.otherCourt.id)).status).toBe(404);
    expect((await enter('mediator', PEOPLE.mediator.id)).status).toBe(403);
    expect((await enter('director', PEOPLE.mediator.id, { ...entry, termTo: '2024-12-31' })).status).toBe(422);
    const { body } = await api.call('GET', '/api/mediators', { as: 'intake' });
    const mine = body.items.find(({ person }: any) => person.id === PEOPLE.mediator.id);
    expect(mine).toMatchObject({ ...entry, openCases: 0 });
  });

  it('leave a chain without gaps', async () => {
    const rows = await query(`select no from audit_entry where kind = 'admin' order by no`);
    expect(rows.map(({ no }) => no)).toEqual(rows.map((_, index) => index + 1));
  });
});
