import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Api, type Reply } from '../../../../test/support/api.js';
import { AN_APPLICATION, PEOPLE } from '../../../../test/support/city.js';
import { Dispute } from '../../../../test/corridor/dispute.js';
import { EvidenceSweep } from './sweep.js';

const MEGABYTE = 1024 ** 2;
let api: Api;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  api = await Api.open({ env: { EVIDENCE_DIR: folder, EVIDENCE_MAX_MB: '1' } });
});
afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pdf = (size: number, mark = 'a') => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, mark)]);
const upload = (as: string, body: Buffer, name = '证据.pdf', headers: Record<string, string> = {}): Promise<Reply> =>
  api.call('POST', '/api/evidence', {
    as,
    body,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...headers },
  });
const rows = (sql: string, values: unknown[] = []) => api.city.corridor.db.query<any>(sql, values);
const onDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('an upload', () => {
  it('is kept under its hash, with what it is told from its content', async () => {
    const bytes = pdf(1000);
    const { status, body } = await upload('intake', bytes, '../../商标 注册证.pdf');
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: '商标 注册证.pdf',
        mediaType: 'application/pdf',
        bytes: 1000,
        sha256: hashOf(bytes),
      },
    ]);
    expect(onDisk()).toContain(hashOf(bytes));
    expect((await api.call('GET', '/api/evidence', { as: 'intake' })).body.items).toContainEqual(body);
    expect((await api.call('GET', '/api/evidence', { as: 'mediator' })).body.items).toEqual([]);
  });

  it.each([
    [MEGABYTE - 1, 201],
    [MEGABYTE, 201],
    [MEGABYTE + 1, 413],
  ])('of %i bytes under a limit of one megabyte answers %i', async (size, status) => {
    const bytes = pdf(size, 'z');
    const reply = await upload('director', bytes);
    expect(reply.status).toBe(status);
    if (status === 413)
      expect(reply.body).toMatchObject({ code: 'FILE_TOO_LARGE', detail: expect.stringContaining('1 MB') });
    expect(onDisk().includes(hashOf(bytes))).toBe(status === 201);
  });

  it.each([
    ['another ending', pdf(100), 'a.jpg', {}, 415, 'FILE_REFUSED'],
    ['no name', pdf(100), '', {}, 422, 'INVALID_VALUE'],
    ['nothing in it', Buffer.alloc(0), 'a.pdf', {}, 422, 'INVALID_VALUE'],
    [
      'the type of a form',
      pdf(100),
      'a.pdf',
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['JSON instead', Buffer.from('{}'), 'a.pdf', { 'content-type': 'application/json' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('with %s is refused and leaves nothing', async (_, bytes, name, headers, status, code) => {
    const before = onDisk().length;
    const reply = await upload('director', bytes as Buffer, name as string, headers as Record<string, string>);
    expect([reply.status, reply.body.code, onDisk().length]).toEqual([status, code, before]);
  });

  it('is for routes of files only: no other route takes a stream', async () => {
    const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': 'k' };
    const reply = await api.call('POST', '/api/intakes/register-application', {
      as: 'intake',
      body: pdf(100),
      headers,
    });
    expect([reply.status, reply.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('is refused to whoever handles no material', async () => {
    expect((await upload('supervisor', pdf(100))).status).toBe(403);
    expect((await api.call('POST', '/api/evidence', { body: pdf(100) })).status).toBe(401);
  });

  it('waits for its holder only, who may take it back', async () => {
    const { body } = await upload('mediator2', pdf(321, 'm'));
    expect((await api.call('DELETE', `/api/evidence/${body.id}`, { as: 'mediator' })).status).toBe(404);
    expect((await api.call('DELETE', `/api/evidence/${body.id}`, { as: 'mediator2' })).status).toBe(204);
    expect(await rows('select from evidence_upload where id = $1', [body.id])).toEqual([]);
  });

  it('is refused when too much waits already', async () => {
    const id = PEOPLE.organ.id;
    await rows(
      `insert into evidence_upload (id, held_by, name, media_type, bytes, sha256)
       values (gen_random_uuid(), $1, 'x.pdf', 'application/pdf', ${200 * MEGABYTE - 100}, repeat('0', 64))`,
      [id],
    );
    expect((await upload('organ', pdf(101, 'q'))).body.code).toBe('UPLOADS_WAITING');
    expect((await upload('organ', pdf(100, 'q'))).status).toBe(201);
    await rows('delete from evidence_upload where held_by = $1', [id]);
  });
});

describe('a sender who goes away', () => {
  let port: number;
  beforeAll(async () => {
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as AddressInfo).port;
  });

  it('leaves nothing, however often, and the house goes on', async () => {
    const cookie = await api.signIn('archivist');
    const before = onDisk().length;
    for (let i = 0; i < 40; i += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(
        [
          'POST /api/evidence HTTP/1.1',
          'Host: localhost',
          `Cookie: ${cookie}`,
          'Content-Type: application/octet-stream',
          'X-File-Name: a.pdf',
          'Content-Length: 500000',
          '',
          '%PDF-1.7',
        ].join('\r\n'),
      );
      socket.write(Buffer.alloc(i * 1000));
      await pause(4);
      socket.destroy();
    }
    for (let i = 0; i < 100 && onDisk().length > before; i += 1) await pause(20);
    expect(onDisk().length).toBe(before);
    expect(await rows('select from evidence_upload where held_by = $1', [PEOPLE.archivist.id])).toEqual([]);
    expect((await upload('archivist', pdf(77))).status).toBe(201);
  });
});

describe('filing', () => {
  it('is done by the act that names the file, once, and the record tells hash and size', async () => {
    const { body: file } = await upload('intake', pdf(512, 'f'), '商标证.pdf');
    const materials = [{ name: '商标注册证', kind: 'RIGHT_CERTIFICATE', copies: 1, original: true, file: file.id }];
    const dispute = await Dispute.registered(api.city, { materials });
    const [filed] = await rows('select * from evidence_file where id = $1', [file.id]);
    expect(filed).toMatchObject({
      case_id: dispute.caseId,
      paper: 'RIGHT_CERTIFICATE',
      secrecy: 'OPEN',
      party_id: dispute.parties[0],
      name: '商标证.pdf',
      bytes: 512,
      sha256: file.sha256,
      filed_by: PEOPLE.intake.id,
      entry: 1,
      withdrawn_step: null,
    });
    const [{ body }] = await rows('select body from audit_entry where case_id = $1 and no = 1', [dispute.caseId]);
    expect(body.derived.files).toEqual([
      {
        id: file.id,
        paper: 'RIGHT_CERTIFICATE',
        secrecy: 'OPEN',
        mediaType: 'application/pdf',
        bytes: 512,
        sha256: file.sha256,
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('商标证');
    const again = await api.city.fire('intake', 'intake', null, 'registerApplication', {
      ...AN_APPLICATION,
      materials,
    });
    expect(again).toMatchObject({ refusal: { problems: [{ pointer: '/materials/0/file', code: 'FILE_NOT_THERE' }] } });
  });

  it('is refused of what somebody else uploaded, and of one file twice', async () => {
    const dispute = await Dispute.registered(api.city);
    const { body: file } = await upload('intake', pdf(100, 'g'));
    const line = { name: '证据', copies: 1, original: false, file: file.id };
    const add = (who: 'mediator' | 'director' | 'intake', materials: object[]) =>
      api.city
        .processOf(dispute.caseId, 'intake')
        .then((id) => api.city.fire(who, 'intake', id, 'addMaterials', { materials }));
    expect(await add('director', [line])).toMatchObject({ refusal: { problems: [{ code: 'FILE_NOT_THERE' }] } });
    expect(await add('intake', [line, line])).toMatchObject({ refusal: { problems: [{ code: 'FILE_NAMED_TWICE' }] } });
    expect(await add('intake', [line])).toMatchObject({ kind: 'done' });
  });

  it('stays within what a case may hold', async () => {
    const dispute = await Dispute.registered(api.city);
    const { body: file } = await upload('intake', pdf(100, 'h'));
    await rows(
      `insert into evidence_file (id, case_id, paper, secrecy, name, media_type, bytes, sha256, filed_by, filed_at, entry, step)
       values (gen_random_uuid(), $1, 'EVIDENCE', 'OPEN', 'x', 'x', ${1024 ** 3 - 99}, repeat('1', 64), $2, now(), 1, gen_random_uuid())`,
      [dispute.caseId, PEOPLE.intake.id],
    );
    const id = await api.city.processOf(dispute.caseId, 'intake');
    const materials = [{ name: '证据', copies: 1, original: false, file: file.id }];
    const outcome = await api.city.fire('intake', 'intake', id, 'addMaterials', { materials });
    expect(outcome).toMatchObject({ refusal: { problems: [{ code: 'CASE_FILES_TOO_LARGE' }] } });
  });

  it('is withdrawn with the step that did it; the bytes stay', async () => {
    const { body: file } = await upload('intake', pdf(444, 'u'));
    const materials = [{ name: '证据', copies: 1, original: false, file: file.id }];
    const dispute = await Dispute.registered(api.city, { materials });
    await api.city.do('intake', 'intake', await api.city.processOf(dispute.caseId, 'intake'), 'undoStep', {
      reason: '录错',
    });
    const [{ withdrawn_step: withdrawn }] = await rows('select * from evidence_file where id = $1', [file.id]);
    expect(withdrawn).not.toBeNull();
    expect(onDisk()).toContain(file.sha256);
  });
});

describe('reading', () => {
  const files: Record<string, string> = {};
  let dispute: Dispute;

  beforeAll(async () => {
    dispute = await (await Dispute.registered(api.city)).accept();
    await dispute.appoint('mediator');
    const id = await api.city.processOf(dispute.caseId, 'intake');
    for (const secrecy of ['OPEN', 'TRADE_SECRET', 'CLOSED']) {
      const { body } = await upload('intake', pdf(300, secrecy[0]), `${secrecy}.pdf`);
      files[secrecy] = body.id;
      const materials = [{ name: secrecy, copies: 1, original: false, file: body.id, secrecy }];
      await api.city.do('intake', 'intake', id, 'addMaterials', { materials });
    }
  });

  const opened = async (as: string) => {
    const statuses = [];
    for (const secrecy of ['OPEN', 'TRADE_SECRET', 'CLOSED']) {
      statuses.push((await api.call('GET', `/api/evidence/${files[secrecy]}/content`, { as })).status);
    }
    return statuses;
  };

  it.each([
    // Whoever filed it reads it.
    ['intake', [200, 200, 200]],
    ['intake2', [200, 404, 404]],
    ['director', [200, 200, 404]],
    ['archivist', [200, 404, 404]],
    ['mediator', [200, 200, 200]],
    ['mediator2', [404, 404, 404]],
    ['supervisor', [404, 404, 404]],
    ['finance', [404, 404, 404]],
    ['court', [404, 404, 404]],
    ['organ', [404, 404, 404]],
    ['otherparty', [404, 404, 404]],
  ])('%s opens %j', async (who, statuses) => {
    expect(await opened(who)).toEqual(statuses);
  });

  it('lists what one may open and counts the rest', async () => {
    const of = async (as: string) => (await api.call('GET', `/api/cases/${dispute.caseId}/evidence`, { as })).body;
    expect((await of('mediator')).items.map(({ secrecy }: any) => secrecy)).toEqual(['OPEN', 'TRADE_SECRET', 'CLOSED']);
    const seen = await of('archivist');
    expect([seen.items.length, seen.kept]).toEqual([1, 2]);
    expect(await of('mediator2')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is recorded, with who and what, and never a name', async () => {
    await api.call('GET', `/api/evidence/${files['OPEN']}/content`, { as: 'archivist' });
    const [entry] = await rows(
      `select body from audit_entry where kind = 'read' and event = 'readEvidence' order by arrival desc limit 1`,
    );
    expect(entry.body).toMatchObject({
      actor: { id: PEOPLE.archivist.id },
      payload: { case: dispute.caseId, file: files['OPEN'], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(entry.body)).not.toContain('OPEN.pdf');
  });

  it('ends for somebody who is excluded, whatever else is granted', async () => {
    const { body } = await upload('intake2', pdf(200, 'x'));
    const id = await api.city.processOf(dispute.caseId, 'intake');
    const materials = [{ name: 'x', copies: 1, original: false, file: body.id }];
    await api.city.do('intake2', 'intake', id, 'addMaterials', { materials });
    expect((await api.call('GET', `/api/evidence/${body.id}/content`, { as: 'intake2' })).status).toBe(200);
    await rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'TEST', gen_random_uuid())`,
      [dispute.caseId, PEOPLE.intake2.id],
    );
    expect((await api.call('GET', `/api/evidence/${body.id}/content`, { as: 'intake2' })).status).toBe(404);
  });

  it('cannot run anything in the reader’s browser', async () => {
    const shown = await api.call('GET', `/api/evidence/${files['OPEN']}/content`, { as: 'mediator' });
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="OPEN.pdf"; filename*=UTF-8''OPEN.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': expect.stringContaining('no-store'),
    });
    const saved = await api.call('GET', `/api/evidence/${files['OPEN']}/content?download=true`, { as: 'mediator' });
    expect(saved.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('is refused when the bytes are no longer what they were', async () => {
    const { body } = await upload('mediator', pdf(888, 'v'));
    const id = await api.city.processOf(dispute.caseId, 'intake');
    await api.city.do('mediator', 'intake', id, 'addMaterials', {
      materials: [{ name: 'v', copies: 1, original: false, file: body.id }],
    });
    const path = join(folder, 'files', body.sha256.slice(0, 2), body.sha256);
    writeFileSync(path, pdf(888, 'w'));
    const reply = await api.call('GET', `/api/evidence/${body.id}/content`, { as: 'mediator' });
    expect(reply.status).toBe(500);
    writeFileSync(path, pdf(888, 'v'));
    expect((await api.call('GET', `/api/evidence/${body.id}/content`, { as: 'mediator' })).status).toBe(200);
  });
});

describe('the sweep', () => {
  const DAY_MS = 24 * 3_600_000;
  const old = (...parts: string[]) => utimesSync(join(folder, ...parts), new Date(0), new Date(0));
  let sweep: EvidenceSweep;
  beforeEach(() => {
    sweep = api.app.get(EvidenceSweep, { strict: false });
  });

  it('takes what nobody filed within a day, and what an upload left', async () => {
    const { body: young } = await upload('mediator3', pdf(101, '1'));
    const { body: aged } = await upload('mediator3', pdf(102, '2'));
    await rows(`update evidence_upload set created_at = now() - interval '25 hours' where id = $1`, [aged.id]);
    for (const { sha256 } of [young, aged]) old('files', sha256.slice(0, 2), sha256);
    writeFileSync(join(folder, 'incoming', 'left-behind'), 'x');
    old('incoming', 'left-behind');
    await sweep.run(DAY_MS);
    expect([onDisk().includes(young.sha256), onDisk().includes(aged.sha256)]).toEqual([true, false]);
    expect(onDisk()).not.toContain('left-behind');
    expect(await rows('select id from evidence_upload where held_by = $1', [PEOPLE.mediator3.id])).toEqual([
      { id: young.id },
    ]);
  });

  it('never takes what a case holds, nor what somebody else has just uploaded too', async () => {
    const [{ sha256 }] = await rows('select sha256 from evidence_file where bytes = 512');
    const { body: first } = await upload('mediator3', pdf(103, '3'));
    const { body: second } = await upload('mediator2', pdf(103, '3'));
    expect(second.sha256).toBe(first.sha256);
    await rows(`update evidence_upload set created_at = now() - interval '25 hours' where id = $1`, [first.id]);
    for (const hash of [sha256, first.sha256]) old('files', hash.slice(0, 2), hash);
    await sweep.run(DAY_MS);
    expect([onDisk().includes(sha256), onDisk().includes(first.sha256)]).toEqual([true, true]);
  });
});
