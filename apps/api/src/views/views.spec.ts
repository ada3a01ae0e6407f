import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../../../../test/support/api.js';
import type { SavedView } from './views.queries.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api?.close());

const VIEW = { name: '三日内到期', query: 'sort=due&dueWithin=3&open=true&columns=number,title,due' };
const call = (as: string, method: string, path: string, body?: object, version?: number) =>
  api.call(method, `/api/views${path}`, {
    as,
    body,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  });
const views = async (as: string): Promise<SavedView[]> => (await call(as, 'GET', '')).body.items;
const names = async (as: string) => (await views(as)).map(({ name }) => name);
const add = async (as: string, more: object = {}) => {
  const { status, body } = await call(as, 'POST', '', { ...VIEW, ...more });
  expect(status).toBe(201);
  return body.id as string;
};

describe('a saved view', () => {
  it('is kept in one spelling, and opens as the list it was saved from', async () => {
    await add('intake', { query: '?sort=due&open=true&dueWithin=3&columns=number,title,due' });
    const [view] = await views('intake');
    expect(view).toMatchObject({ ...VIEW, query: 'columns=number%2Ctitle%2Cdue&dueWithin=3&open=true&sort=due' });
    expect(view).toMatchObject({ mine: true, shared: false, isDefault: false, version: 1 });
    expect((await api.call('GET', `/api/cases?${view.query}`, { as: 'intake' })).status).toBe(200);
  });

  it.each([
    ['stage=intake.NOWHERE', 422, '/query/stage/0'],
    ['open=yes', 400, '/query/open'],
    ['open=true&open=false', 400, '/query/open'],
    ['after=x', 400, '/query/after'],
    ['evil=1', 400, '/query/evil'],
  ])('is refused with a query the list would refuse: %s', async (query, status, pointer) => {
    expect(await call('intake', 'POST', '', { name: '不成', query })).toMatchObject({
      status,
      body: { errors: [{ pointer }] },
    });
  });

  it('has a name of its own among one’s views', async () => {
    await add('director', { name: '同名' });
    const taken = { status: 409, body: { code: 'DUPLICATE', errors: [{ pointer: '/name', code: 'VIEW_NAME_TAKEN' }] } };
    expect(await call('director', 'POST', '', { ...VIEW, name: ' 同名 ' })).toMatchObject(taken);
    const other = await add('director', { name: '另一个' });
    expect(await call('director', 'PUT', `/${other}`, { ...VIEW, name: '同名' }, 1)).toMatchObject(taken);
    await add('archivist', { name: '同名' });
  });

  it('is seen by its owner only, until who leads shares it with the organisation', async () => {
    const id = await add('director', { name: '主任专用' });
    for (const as of ['intake', 'mediator', 'court', 'lanzhouDirector'])
      expect(await names(as)).not.toContain('主任专用');
    expect((await call('director', 'PUT', `/${id}`, { ...VIEW, name: '主任专用', shared: true }, 1)).status).toBe(204);
    for (const as of ['intake', 'mediator']) expect(await names(as)).toContain('主任专用');
    for (const as of ['court', 'lanzhouDirector']) expect(await names(as)).not.toContain('主任专用');
  });

  it('is shared by who leads, and by nobody else', async () => {
    expect(await call('intake', 'POST', '', { ...VIEW, name: '大家看', shared: true })).toMatchObject({ status: 403 });
    await add('supervisor', { name: '监督', shared: true });
    expect(await names('intake')).toContain('监督');
  });

  it('is changed and removed by its owner, in the version he saw', async () => {
    const id = await add('mediator', { name: '我的' });
    const change = (as: string, version?: number) => call(as, 'PUT', `/${id}`, { ...VIEW, name: '改过' }, version);
    expect(await change('mediator2', 1)).toMatchObject({ status: 404 });
    expect(await change('director', 1)).toMatchObject({ status: 404 });
    expect(await change('mediator')).toMatchObject({ status: 428 });
    expect((await change('mediator', 1)).status).toBe(204);
    expect(await change('mediator', 1)).toMatchObject({ status: 412, body: { code: 'EDITED', currentVersion: 2 } });
    expect(await call('mediator', 'DELETE', `/${id}`, undefined, 1)).toMatchObject({ status: 412 });
    expect((await call('mediator', 'DELETE', `/${id}`, undefined, 2)).status).toBe(204);
    expect(await names('mediator')).not.toContain('改过');
    expect(await call('mediator', 'DELETE', `/${id}`, undefined, 3)).toMatchObject({ status: 404 });
    await add('mediator', { name: '改过' });
  });

  it('when shared, is also kept in order by the director, and by no other colleague', async () => {
    await add('supervisor', { name: '过期的', shared: true });
    const view = (await views('director')).find(({ name }) => name === '过期的')!;
    expect(view.mine).toBe(false);
    expect(await call('intake', 'DELETE', `/${view.id}`, undefined, 1)).toMatchObject({ status: 404 });
    expect((await call('director', 'DELETE', `/${view.id}`, undefined, 1)).status).toBe(204);
  });

  it('can open the list of one person, until it is gone', async () => {
    const [shared] = (await views('intake2')).filter((view) => view.shared);
    expect((await call('intake2', 'PUT', `/${shared.id}/default`)).status).toBe(204);
    const isDefault = async (as: string) => (await views(as)).filter((view) => view.isDefault).map(({ id }) => id);
    expect(await isDefault('intake2')).toEqual([shared.id]);
    expect(await isDefault('intake')).toEqual([]);
    expect((await call('intake2', 'DELETE', `/${shared.id}/default`)).status).toBe(204);
    expect(await isDefault('intake2')).toEqual([]);
    const [own] = (await views('archivist')).filter((view) => view.mine);
    expect(await call('intake2', 'PUT', `/${own.id}/default`)).toMatchObject({ status: 404 });
  });
});
