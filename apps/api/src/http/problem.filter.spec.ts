import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { FireRequest, Outcome } from '#libs/casework';
import type { Refusal } from '#libs/domain';
import { Api } from '../../../../test/support/api.js';
import { PROBLEM_CODES, PROBLEMS } from './problems.js';
import { EN } from './wording.en.js';
import { ZH_CN } from './wording.zh-cn.js';

const ID = '0198c8f0-7a10-7000-8000-000000000001';
let api: Api;
let answer: (request: FireRequest) => Promise<Outcome>;

beforeAll(async () => {
  api = await Api.open({ fire: (request) => answer(request) });
});
afterAll(() => api?.close());

const command = (headers: Record<string, string> = {}, body: unknown = {}, language = 'zh-CN') =>
  api.call('POST', `/api/intakes/${ID}/check-duplicates`, {
    as: 'intake',
    body,
    headers: { 'if-match': '"7"', 'idempotency-key': 'k-1', 'accept-language': language, ...headers },
  });
const refusing = (refusal: Refusal) => {
  answer = async () => ({ kind: 'refused', refusal });
};

describe('the one shape of every error', () => {
  it('is RFC 9457, in the language asked for, with the request by number', async () => {
    const zh = await api.call('GET', '/api/session');
    expect(zh).toMatchObject({
      status: 401,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        'content-language': 'zh-CN',
        'www-authenticate': 'Bearer realm="zhihe"',
        'x-content-type-options': 'nosniff',
      },
      body: { type: 'urn:problem:unauthenticated', title: '尚未登录', status: 401, code: 'UNAUTHENTICATED' },
    });
    expect(zh.body.instance).toBe(`urn:request:${zh.headers['x-request-id']}`);
    const en = await api.call('GET', '/api/session', { headers: { 'accept-language': 'fr, en;q=0.8, zh;q=0.2' } });
    expect(en.body.title).toBe('Not signed in');
  });

  it('has words for every code in both languages', () => {
    for (const code of PROBLEM_CODES) {
      for (const { problems } of [ZH_CN, EN])
        expect(problems[code].every((sentence) => sentence.length > 1)).toBe(true);
    }
    expect(Object.keys(EN.fields)).toEqual(Object.keys(ZH_CN.fields));
  });

  it('says the same of what is hidden and of what is not there', async () => {
    answer = async () => ({ kind: 'notFound' });
    const hidden = await command();
    const nowhere = await api.call('GET', '/api/nowhere', { as: 'intake' });
    const { instance: _a, ...first } = hidden.body;
    const { instance: _b, ...second } = nowhere.body;
    expect(first).toEqual(second);
    const noId = await api.call('GET', '/api/intakes/not-an-id', { as: 'intake' });
    expect(noId.body).toMatchObject(first);
  });

  it('says nothing about our insides', async () => {
    answer = async () => {
      throw new Error('select secret from vault at /srv/zhihe/libs/x.ts');
    };
    const reply = await command();
    expect(reply.status).toBe(500);
    expect(reply.text).not.toMatch(/vault|srv|select/);
    expect(reply.body.code).toBe('INTERNAL');
  });
});

describe('statuses', () => {
  it('405 with Allow for an address asked the wrong way', async () => {
    const reply = await api.call('DELETE', `/api/intakes/${ID}/check-duplicates`, { as: 'intake' });
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'POST' }, body: { code: 'METHOD_NOT_ALLOWED' } });
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json; charset=gbk', 415],
    ['application/json; charset=utf-8', 404],
  ])('%s: %i', async (type, status) => {
    answer = async () => ({ kind: 'notFound' });
    expect((await command({ 'content-type': type })).status).toBe(status);
  });

  it('413 above the limit, and the limit is told', async () => {
    const reply = await command({}, JSON.stringify({ note: 'x'.repeat(256 * 1024) }));
    expect(reply).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
    expect(reply.body.detail).toContain('256');
  });

  it('400 for what the JSON guard refuses, 400 for a wrong shape, 422 for a wrong value', async () => {
    expect(await command({}, '{"a":1,"a":2}')).toMatchObject({
      status: 400,
      body: { code: 'MALFORMED', errors: [{ pointer: '', code: 'DUPLICATE_KEY', message: '同一字段出现两次' }] },
    });
    expect(await command({}, { state: 'ACCEPTED', version: 1 })).toMatchObject({
      status: 400,
      body: {
        code: 'INVALID_SHAPE',
        errors: [
          { pointer: '/state', code: 'UNKNOWN_FIELD' },
          { pointer: '/version', code: 'UNKNOWN_FIELD' },
        ],
      },
    });
    expect(await command({}, { occurredOn: '2025-02-30' })).toMatchObject({
      status: 422,
      body: { code: 'INVALID_VALUE', errors: [{ pointer: '/occurredOn', code: 'DAY_INVALID' }] },
    });
  });

  it.each([
    [{ 'if-match': undefined }, 428, 'PRECONDITION_REQUIRED'],
    [{ 'if-match': '7' }, 400, 'IF_MATCH_INVALID'],
    [{ 'if-match': '*' }, 400, 'IF_MATCH_INVALID'],
    [{ 'idempotency-key': undefined }, 400, 'IDEMPOTENCY_KEY_MISSING'],
    [{ 'idempotency-key': 'ein Schlüssel' }, 400, 'IDEMPOTENCY_KEY_INVALID'],
  ])('%j: %i %s', async (headers, status, code) => {
    const without = JSON.parse(JSON.stringify({ 'if-match': '"7"', 'idempotency-key': 'k', ...headers }));
    const reply = await api.call('POST', `/api/intakes/${ID}/check-duplicates`, {
      as: 'intake',
      body: {},
      headers: without,
    });
    expect(reply).toMatchObject({ status, body: { code } });
  });

  it.each<[Refusal, number, object]>([
    [
      { refused: 'WRONG_STATE', from: 'ACCEPTED', event: 'accept', allowed: ['triage'] },
      409,
      { from: 'ACCEPTED', event: 'accept', allowedEvents: ['triage'], detail: '当前状态为“已受理”，不能办理“受理”' },
    ],
    [
      { refused: 'NOT_YOURS', from: 'REGISTERED', event: 'accept', by: ['director', 'system'] },
      403,
      { by: ['director'], detail: '“受理”须由主任办理' },
    ],
    [
      {
        refused: 'UNMET',
        from: 'CONSULTING',
        event: 'accept',
        unmet: [{ guard: 'consentComplete', law: ['PML-17'], curedBy: ['intake'] }],
      },
      409,
      { rule: 'consentComplete', law: ['PML-17'], detail: '暂不能办理“受理”：须取得应征询当事人的同意' },
    ],
    [
      {
        refused: 'RULE',
        from: 'REGISTERED',
        event: 'accept',
        problems: [{ pointer: '/occurredOn', code: 'IN_FUTURE', law: ['D-LATE-ENTRY'] }],
      },
      422,
      { rule: 'IN_FUTURE', law: ['D-LATE-ENTRY'], errors: [{ pointer: '/occurredOn', code: 'IN_FUTURE' }] },
    ],
    [{ refused: 'STALE', currentVersion: 9 }, 412, { currentVersion: 9, detail: '您看到的是第 7 版，当前为第 9 版。' }],
    [{ refused: 'RACE', currentVersion: 9 }, 409, { currentVersion: 9 }],
  ])('a refusal: %j', async (refusal, status, members) => {
    refusing(refusal);
    const reply = await command();
    expect(reply).toMatchObject({ status, body: { ...members, status, code: refusal.refused } });
    expect(PROBLEMS[refusal.refused]).toBe(status);
  });

  it('422 for an idempotency key that came with something else', async () => {
    answer = async () => ({ kind: 'keyReused' });
    expect(await command()).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it.each([
    { code: 'ECONNREFUSED' },
    { code: '57P01' },
    { code: '57014' },
    { message: 'timeout exceeded when trying to connect' },
    { message: 'Query read timeout' },
  ])('503 with Retry-After when the database is out of reach: %j', async (failure) => {
    answer = async () => {
      throw Object.assign(new Error(failure.message), failure);
    };
    expect(await command()).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
      body: { code: 'UNAVAILABLE' },
    });
  });

  it('507 when the disk is full', async () => {
    answer = async () => {
      throw Object.assign(new Error('could not extend file'), { code: '53100' });
    };
    expect(await command()).toMatchObject({ status: 507, body: { code: 'STORAGE_FULL' } });
  });
});

describe('what arrives at the corridor', () => {
  it('is the actor, the event and the payload, and its version comes back as ETag', async () => {
    let seen: FireRequest | undefined;
    answer = async (request) => {
      seen = request;
      return { kind: 'done', status: 200, replayed: true, body: { version: 8 } as never };
    };
    const reply = await command({}, { note: '核对过', occurredOn: '2025-01-06' });
    expect(reply).toMatchObject({ status: 200, headers: { etag: '"8"', 'idempotency-replayed': 'true' } });
    expect(seen).toMatchObject({
      actor: { roles: ['intake'], region: 'xining' },
      room: 'intake',
      processId: ID,
      event: 'checkDuplicates',
      payload: { note: '核对过', occurredOn: '2025-01-06' },
      expectedVersion: 7,
      idempotency: { key: 'k-1' },
    });
  });

  it('asks for a trial only, without a key, when dryRun is set', async () => {
    let seen: FireRequest | undefined;
    answer = async (request) => {
      seen = request;
      return { kind: 'done', status: 200, replayed: false, body: { version: 8 } as never };
    };
    const url = `/api/intakes/${ID}/check-duplicates?dryRun=true`;
    const reply = await api.call('POST', url, { as: 'intake', body: {}, headers: { 'if-match': '"7"' } });
    expect(reply.status).toBe(200);
    expect(seen).toMatchObject({ dryRun: true, idempotency: null });
  });
});

describe('what is hardly HTTP', () => {
  it('still gets a problem, and the server goes on', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const raw = (text: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let answered = '';
        socket.on('data', (chunk) => (answered += chunk.toString()));
        socket.on('close', () => resolve(answered));
        socket.on('error', reject);
      });
    expect(await raw('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*"code":"MALFORMED"/);
    const headers = `X-Long: ${'a'.repeat(20_000)}`;
    expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [^]*"HEADERS_TOO_LARGE"/,
    );
    expect(await raw('GET /api/%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 40[04] /);
    expect((await fetch(`http://127.0.0.1:${port}/api/health/live`)).status).toBe(200);
  });
});
