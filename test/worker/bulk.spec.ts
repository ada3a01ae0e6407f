import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runBulk } from '../../apps/worker/src/bulk/run-bulk.js';
import { Api } from '../support/api.js';
import { PEOPLE } from '../support/city.js';
import { accept, register, withRoles } from '../support/many-cases.js';

let api: Api;
const cases: { case: string; intake: string }[] = [];
let secret: string;

beforeAll(async () => {
  api = await Api.open();
  const { city } = api;
  for (let i = 0; i < 5; i += 1) cases.push(await register(city, `第${'一二三四五'[i]}茶行`));
  await accept(city, cases[3].intake);
  secret = (await register(city, '密方药业', '湟水药业', { secret: true })).case;
});
afterAll(() => api?.close());

let keys = 0;
const begin = (as: string, path: string, body: object, more: { key?: string; language?: string } = {}) =>
  api.call('POST', `/api/bulk/${path}`, {
    as,
    body,
    headers: { 'idempotency-key': more.key ?? `wish-${++keys}` },
  });
const get = async (as: string, path: string, language = 'zh-CN') =>
  (await api.call('GET', `/api/bulk${path && `/${path}`}`, { as, headers: { 'accept-language': language } })).body;
const errors: unknown[] = [];
const run = (id: string, sliceMs?: number) => runBulk(api.city.corridor, id, (error) => errors.push(error), sliceMs);
const ids = (...chosen: number[]) => chosen.map((i) => cases[i].case);
const stateOf = async (process: string) =>
  (await api.city.corridor.db.query<{ state: string }>('select state from process where id = $1', [process]))[0].state;
const entries = async () =>
  (
    await api.city.corridor.db.query<{ n: number }>(`select count(*)::int as n from audit_entry where kind = 'event'`)
  )[0].n;

describe('a bulk act', () => {
  it('is answered at once, tried without writing, and then done in the versions that were tried', async () => {
    const before = await entries();
    const { status, body } = await begin('intake2', 'intakes/ask-consent?dryRun=true', {
      filter: 'room=intake,mediation&open=true',
    });
    expect(status).toBe(202);
    expect(await get('intake2', body.id)).toMatchObject({
      state: 'WAITING',
      trial: true,
      total: 5,
      counts: { PENDING: 5 },
    });
    expect(await run(body.id)).toBe('finished');
    const tried = await get('intake2', body.id);
    expect(tried).toMatchObject({ state: 'FINISHED', counts: { POSSIBLE: 4, REFUSED: 1 } });
    expect(tried.refusals).toMatchObject([
      { code: 'WRONG_STATE', cases: 1, detail: '当前状态为“已受理”，不能办理“征询调解意愿”' },
    ]);
    expect(await entries()).toBe(before);

    await api.city.do('intake', 'intake', cases[0].intake, 'askSupplement', { missing: ['身份证明'] });
    const job = (await begin('intake2', `${body.id}/run`, {})).body.id;
    expect(await run(job)).toBe('finished');
    const done = await get('intake2', job);
    expect(done).toMatchObject({
      trial: false,
      total: 4,
      counts: { DONE: 3, REFUSED: 1 },
      refusals: [{ code: 'STALE' }],
    });
    const { items } = await get('intake2', `${job}/items?state=REFUSED`, 'en');
    expect(items).toMatchObject([{ case: cases[0].case, state: 'REFUSED', reason: { code: 'STALE' } }]);
    expect(items[0].reason.detail).toMatch(/version 1; it is now version 2/);
    expect(await stateOf(cases[1].intake)).toBe('CONSULTING');
    expect(await stateOf(cases[0].intake)).toBe('SUPPLEMENTING');
  });

  it('counts one wish once', async () => {
    const body = { cases: ids(1, 2) };
    const first = await begin('director', 'intakes/accept?dryRun=true', body, { key: 'same' });
    const second = await begin('director', 'intakes/accept?dryRun=true', body, { key: 'same' });
    expect(second.body.id).toBe(first.body.id);
    expect(await get('director', first.body.id)).toMatchObject({ total: 2 });
    expect(await begin('intake', 'intakes/ask-consent', body, { key: 'same' })).not.toMatchObject({
      body: { id: first.body.id },
    });
  });

  it('takes what its sender may see, and nothing else', async () => {
    const { body } = await begin('intake2', 'intakes/check-duplicates?dryRun=true', { cases: [...ids(1), secret] });
    expect(await get('intake2', body.id)).toMatchObject({ total: 1 });
    const all = await begin('director', 'intakes/accept?dryRun=true', { filter: 'flags=secret' });
    expect(all).toMatchObject({ status: 202 });
    expect(await begin('intake2', 'intakes/ask-consent', { filter: 'flags=secret' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/filter', code: 'NO_CASES' }] },
    });
  });

  it('belongs to its sender', async () => {
    const { body } = await begin('director', 'intakes/accept?dryRun=true', { cases: ids(1) });
    for (const path of [body.id, `${body.id}/items`]) {
      expect((await api.call('GET', `/api/bulk${path && `/${path}`}`, { as: 'intake' })).status).toBe(404);
    }
    for (const act of ['run', 'stop']) expect((await begin('intake', `${body.id}/${act}`, {})).status).toBe(404);
    expect((await get('director', '')).items.map(({ id }: { id: string }) => id)).toContain(body.id);
    expect((await get('intake', '')).items.map(({ id }: { id: string }) => id)).not.toContain(body.id);
  });

  it.each([
    ['director', 'intakes/accept', {}, 422, ''],
    ['director', 'intakes/accept', { cases: ['x'], filter: '' }, 422, '/cases/0'],
    ['director', 'intakes/accept', { filter: 'stage=x' }, 422, '/filter/stage/0'],
    ['director', 'intakes/accept', { filter: '', payload: { note: '私下说' } }, 400, '/payload/note'],
    ['director', 'mediations/terminate', { filter: '' }, 400, '/payload'],
    ['director', 'mediations/terminate', { filter: '', payload: { ground: 'x' } }, 422, '/payload/ground'],
  ])('of %s to %s with %j is refused', async (as, path, body, status, pointer) => {
    expect(await begin(as, path, body)).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });

  it('is not there for what is done case by case, nor for other roles', async () => {
    expect((await begin('mediator', 'mediations/extend-term', { filter: '' })).status).toBe(404);
    expect((await begin('intake', 'intakes/accept', { filter: '' })).status).toBe(403);
    expect((await begin('party', 'intakes/ask-consent', { filter: '' })).status).toBe(403);
  });
});

describe('the worker', () => {
  it('goes on where it was: done once each, however often it is stopped in between', async () => {
    const { body } = await begin('intake', 'intakes/check-duplicates', { cases: ids(1, 2, 4) });
    const before = await entries();
    expect(await run(body.id, 0)).toBe('goesOn');
    expect(await get('intake', body.id)).toMatchObject({ state: 'RUNNING', counts: { DONE: 1, PENDING: 2 } });
    // Killed after the step was written and before that was noted: the item waits again.
    await api.city.corridor.db.query(`update bulk_item set state = 'PENDING' where job_id = $1 and state = 'DONE'`, [
      body.id,
    ]);
    expect(await run(body.id, 0)).toBe('goesOn');
    expect(await run(body.id)).toBe('finished');
    expect(await get('intake', body.id)).toMatchObject({ state: 'FINISHED', counts: { DONE: 3 } });
    expect(await entries()).toBe(before + 3);
    expect(await run(body.id)).toBe('taken');
  });

  it('leaves a job alone that another works on, until that one is dead', async () => {
    const { db } = api.city.corridor;
    const { body } = await begin('intake', 'intakes/check-duplicates?dryRun=true', { cases: ids(1) });
    await db.query(`update bulk_job set leased_until = now() + interval '1 minute' where id = $1`, [body.id]);
    expect(await run(body.id)).toBe('taken');
    await db.query(`update bulk_job set leased_until = now() - interval '1 second' where id = $1`, [body.id]);
    expect(await run(body.id)).toBe('finished');
  });

  it('acts with the roles held when it runs, not when it was asked', async () => {
    const { db } = api.city.corridor;
    const { body } = await begin('director', 'intakes/accept', { cases: ids(1) });
    await db.query(`update role_grant set ends_at = zhihe_now() where person_id = $1`, [PEOPLE.director.id]);
    await run(body.id);
    expect(await get('director', body.id)).toMatchObject({ counts: { REFUSED: 1 }, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await stateOf(cases[1].intake)).toBe('CONSULTING');
    await db.query(`update role_grant set ends_at = null where person_id = $1`, [PEOPLE.director.id]);
    const again = await begin('director', 'intakes/accept', { cases: ids(1) });
    await run(again.body.id);
    expect(await get('director', again.body.id)).toMatchObject({ counts: { DONE: 1 } });
  });

  it('says of a case that has not come to it that it has not', async () => {
    const { body } = await begin('director', 'mediations/terminate', {
      cases: ids(2),
      payload: { ground: 'SHAM' },
    });
    await run(body.id);
    const { items } = await get('director', `${body.id}/items`);
    expect(items).toMatchObject([{ case: cases[2].case, title: expect.any(String), reason: { code: 'NO_PROCESS' } }]);
  });

  it('stops when told to, and says what was left', async () => {
    const { body } = await begin('intake', 'intakes/check-duplicates', { cases: ids(1, 2, 4) });
    await run(body.id, 0);
    expect((await begin('intake', `${body.id}/stop`, {})).status).toBe(204);
    expect(await run(body.id)).toBe('finished');
    expect(await get('intake', body.id)).toMatchObject({ state: 'STOPPED', counts: { DONE: 1, STOPPED: 2 } });
  });

  it('keeps one case that breaks from holding up the others', async () => {
    const { corridor } = api.city;
    const { body } = await begin('intake', 'intakes/check-duplicates', { cases: ids(1, 2) });
    let calls = 0;
    const breaking = Object.create(corridor.db, {
      query: {
        value: (text: string, values?: readonly unknown[], name?: string) => {
          if (name?.startsWith('load-p') && ++calls <= 3) return Promise.reject(new Error('broken'));
          return corridor.db.query(text, values, name);
        },
      },
    });
    errors.length = 0;
    await runBulk({ ...corridor, db: breaking }, body.id, (error) => errors.push(error));
    expect(await get('intake', body.id)).toMatchObject({
      counts: { DONE: 1, REFUSED: 1 },
      refusals: [{ code: 'INTERNAL' }],
    });
    expect(errors).toHaveLength(1);
  });
});

it('a colleague who stands in loses the other’s cases with the absence', async () => {
  const { db } = api.city.corridor;
  const actor = { ...withRoles(api.city.as('intake2'), 'intake'), actingFor: PEOPLE.intake.id };
  const job = '0198c8f0-7a10-7000-8000-0000000000aa';
  await db.query(
    `insert into bulk_job (id, person_id, acting_for, organisation_id, key, room, event, payload, trial, total, created_at)
     values ($1, $2, $3, $4, 'cover', 'intake', 'checkDuplicates', '{}', true, 1, zhihe_now())`,
    [job, actor.id, actor.actingFor, actor.org],
  );
  const item = `insert into bulk_item (job_id, n, case_id, process_id, version)
    select $1, 1, case_id, id, version from process where id = $2`;
  await db.query(item, [job, cases[2].intake]);
  await db.query(
    `insert into absence (id, person_id, substitute_id, from_on, to_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, zhihe_today(), zhihe_today(), $1, zhihe_now())`,
    [actor.actingFor, actor.id],
  );
  await run(job);
  const state = async () =>
    (await db.query<{ state: string }>('select state from bulk_item where job_id = $1', [job]))[0].state;
  expect(await state()).toBe('POSSIBLE');
  await db.query(`update absence set ended_at = zhihe_now() where person_id = $1`, [actor.actingFor]);
  await db.query(`update bulk_item set state = 'PENDING' where job_id = $1`, [job]);
  await db.query(`update bulk_job set finished_at = null where id = $1`, [job]);
  await run(job);
  expect(await state()).toBe('REFUSED');
});
