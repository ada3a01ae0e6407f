import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROLES } from '#libs/domain';
import { Api } from '../../../../test/support/api.js';
import { Access } from './access.js';
import { createAdapter } from './adapter.js';
import { RouteTable, type KnownRoute } from './route-table.js';

const ID = '0198c8f0-7a10-7000-8000-000000000001';
let api: Api;
let routes: readonly KnownRoute[];

beforeAll(async () => {
  api = await Api.open();
  routes = api.app.get(RouteTable).routes.filter(({ method }) => method !== 'HEAD');
});
afterAll(() => api?.close());

const addressOf = (url: string) => url.replace(':file', 'start.js').replace(/:\w+/g, ID);

describe('the boot check', () => {
  @Controller('spoken')
  class Spoken {
    @Get()
    @Access('public')
    read() {}
  }
  @Controller('silent')
  class Silent {
    @Get()
    read() {}
  }
  const start = async (...controllers: (typeof Spoken)[]) => {
    @Module({ controllers })
    class House {}
    const table = new RouteTable();
    const adapter = createAdapter({ trustedProxies: 0 });
    table.watch(adapter.getInstance() as never);
    const app = await NestFactory.create<NestFastifyApplication>(House, adapter, { logger: false, bodyParser: false });
    await app.init();
    await app.close();
    return table;
  };

  it('names a route that does not say who may call it', async () => {
    const table = await start(Spoken, Silent);
    expect(() => table.requireAccess()).toThrow(/GET \/silent/);
    expect(() => table.requireAccess()).not.toThrow(/spoken/);
  });

  it('is content when all routes do', async () => {
    expect((await start(Spoken)).requireAccess()).toBeUndefined();
  });
});

describe('every route of the live router', () => {
  it('says who may call it, with roles that exist', () => {
    expect(routes.length).toBeGreaterThan(100);
    for (const { url, access } of routes) {
      expect([url, access]).not.toEqual([url, undefined]);
      if (typeof access === 'object') for (const role of access.roles) expect(ROLES).toContain(role);
    }
  });

  it('stands in the OpenAPI document, and nothing else does', async () => {
    const { body } = await api.call('GET', '/api/openapi.json');
    const documented = Object.entries<object>(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const live = routes
      .filter(({ url }) => !url.startsWith('/api/docs') && url !== '/api/openapi.json')
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    expect(documented.sort()).toEqual(live.sort());
  });

  it('is closed to strangers unless it is public', async () => {
    const open = routes.filter(({ access }) => access === 'public').map(({ method, url }) => `${method} ${url}`);
    expect(open.sort()).toEqual([
      'GET /api/docs',
      'GET /api/docs/:file',
      'GET /api/health/live',
      'GET /api/health/ready',
      'GET /api/openapi.json',
      'GET /api/public/choices',
      'POST /api/public/application',
      'POST /api/public/follow',
      'POST /api/public/follow/code',
      'POST /api/session',
    ]);
    const byLink = routes.filter(({ access }) => access === 'byLink').map(({ method, url }) => `${method} ${url}`);
    expect(byLink).toEqual(['GET /api/calendar/feed/:file']);
    for (const { method, url, access } of routes) {
      const body = method === 'GET' ? undefined : '{';
      const headers = { 'x-forwarded-for': '203.0.113.7' };
      const { status } = await api.call(method, addressOf(url), { body, headers });
      if (access === 'byLink') expect([method, url, status]).toEqual([method, url, 404]);
      else if (access !== 'public') expect([method, url, status]).toEqual([method, url, 401]);
    }
  });

  it('is closed to holders of other roles', async () => {
    await api.signIn('finance');
    for (const { method, url, access } of routes) {
      if (typeof access !== 'object' || access.roles.includes('finance')) continue;
      const headers = { 'x-forwarded-for': '203.0.113.7' };
      const { status } = await api.call(method, addressOf(url), { as: 'finance', headers });
      expect([method, url, status]).toEqual([method, url, 403]);
    }
  });

  it.each(['//api/session', '/api//session', '/api/session/', '/API/session', '/api/session;x', '/api/%73ession/.'])(
    'is not reached past its rule by another spelling: %s',
    async (url) => {
      expect([400, 401, 404]).toContain((await api.call('GET', url)).status);
    },
  );
});

describe('other sites', () => {
  const signIn = (headers: Record<string, string>) =>
    api.call('POST', '/api/session', { body: { username: 'nobody', password: 'x' }, headers });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://behind-a-proxy' }, 401],
    [{ origin: 'http://localhost:80' }, 401],
    [{}, 401],
  ])('may not change anything: %j → %i', async (headers, status) => {
    expect((await signIn({ host: 'localhost:80', ...headers } as Record<string, string>)).status).toBe(status);
  });

  it('may read what is public', async () => {
    const reply = await api.call('GET', '/api/health/live', { headers: { origin: 'https://evil.example' } });
    expect(reply.status).toBe(200);
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('the metrics', () => {
  it('are for this machine and its administrators', async () => {
    expect((await api.call('GET', '/api/metrics')).text).toContain('zhihe_http_request_seconds');
    const proxied = await api.call('GET', '/api/metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(proxied.status).toBe(401);
  });
});

describe('the page of the documents', () => {
  it('loads nothing from outside', async () => {
    const page = await api.call('GET', '/api/docs');
    expect(page.text).not.toMatch(/https?:/);
    for (const [, file] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect([file, (await api.call('GET', file)).status]).toEqual([file, 200]);
    }
    expect((await api.call('GET', '/api/docs/package.json')).status).toBe(404);
  });
});
