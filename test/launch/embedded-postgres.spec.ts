import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../config/launch/lib/embedded-postgres.mjs';
import { commandLineOf, isAlive, parentOf } from '../../config/launch/lib/process-identity.mjs';
import { tempFolder } from '../../config/launch/lib/temp-folder.mjs';

const launcher = join(process.cwd(), 'config/launch/lib/embedded-postgres.mjs');

jest.setTimeout(60_000);

describe('while it runs', () => {
  const folder = tempFolder('launch-spec');
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ dataDir: folder.path });
  });
  afterAll(async () => {
    await postgres.stop({ remove: true });
    folder.remove();
  });

  it('is durable, checksummed, in UTC, and sorts Chinese by pinyin on request', async () => {
    const { superUrl, appUrl } = postgres;
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
      expect(await query(superUrl, `SHOW ${name}`)).toEqual([{ [name]: 'on' }]);
    }
    expect(await query(superUrl, 'SHOW timezone')).toEqual([{ TimeZone: 'UTC' }]);
    const sorted = `SELECT string_agg(c, '' ORDER BY c COLLATE "zh-x-icu") AS c FROM unnest('{西,宁,兰}'::text[]) c`;
    expect(await query(appUrl, sorted)).toEqual([{ c: '兰宁西' }]);
  });

  it('gives the application a role that can neither change the schema nor escape it', async () => {
    const { appUrl, ownerUrl } = postgres;
    await query(ownerUrl, 'CREATE TABLE record (id int); GRANT SELECT ON record TO zhihe_app');
    expect(await query(appUrl, 'SELECT count(*)::int AS n FROM record')).toEqual([{ n: 0 }]);
    for (const forbidden of [
      'CREATE TABLE mine (id int)',
      'CREATE SCHEMA mine',
      'CREATE TEMP TABLE mine (id int)',
      'DROP TABLE record',
      'DELETE FROM record',
      'CREATE DATABASE mine',
      'CREATE ROLE mine',
    ]) {
      await expect(query(appUrl, forbidden)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('listens on the loopback only, and asks for a password that only the owner of the folder can read', async () => {
    expect(await query(postgres.superUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(query(`postgres://postgres:wrong@127.0.0.1:${postgres.port}/postgres`, 'SELECT 1')).rejects.toThrow(
      /password authentication failed/,
    );
    expect(statSync(join(folder.path, 'postgres/cluster.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses a second start on the same folder and says who holds it', async () => {
    await expect(startEmbeddedPostgres({ dataDir: folder.path })).rejects.toThrow(
      `in use by another zhihe (process ${process.pid})`,
    );
    expect(await query(postgres.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('started and stopped', () => {
  const { path: dataDir, remove } = tempFolder('launch-spec'); // one for all: making a database takes a second
  const running: EmbeddedPostgres[] = [];

  afterEach(async () => {
    for (const postgres of running.splice(0)) await postgres.stop();
  });
  afterAll(async () => {
    await (await startEmbeddedPostgres({ dataDir })).stop({ remove: true });
    remove();
  });

  it('keeps data over a restart, and stops without leaving a process', async () => {
    const first = await start();
    await query(first.ownerUrl, "DROP TABLE IF EXISTS note; CREATE TABLE note AS SELECT '知和' AS text");
    const pid = first.pid()!;
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await start();
    expect(await query(second.ownerUrl, 'SELECT text FROM note')).toEqual([{ text: '知和' }]);
  });

  it('runs two databases at once', async () => {
    const other = tempFolder('launch-spec');
    try {
      const [a, b] = await Promise.all([start(), startEmbeddedPostgres({ dataDir: other.path })]);
      expect(a.port).not.toBe(b.port);
      expect(await query(b.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await b.stop({ remove: true });
      expect(await query(a.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      other.remove();
    }
  });

  it('does not outlive a launcher that is killed, and starts again on the same data', async () => {
    const { parent, pid, ownerUrl } = await startInAnotherProcess(dataDir);
    await query(ownerUrl, 'DROP TABLE IF EXISTS note; CREATE TABLE note AS SELECT 7 AS n');
    parent.kill('SIGKILL');
    expect(await endsWithin(3000, pid)).toBe(true);

    const next = await start();
    expect(await query(next.ownerUrl, 'SELECT n FROM note')).toEqual([{ n: 7 }]);
  });

  it('finds and stops a server that was left behind without its watchdog', async () => {
    const { parent, pid, folder } = await startInAnotherProcess(dataDir);
    for (const watchdog of watchdogsOf(folder)) process.kill(watchdog, 'SIGKILL');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(await endsWithin(500, pid)).toBe(false);

    const heard: string[] = [];
    await start((text) => heard.push(text));
    expect(isAlive(pid)).toBe(false);
    expect(heard).toContain(`stopped a server left behind (process ${pid})`);
  });

  it('is not fooled by a stale postmaster.pid whose number now belongs to another program', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(first.folder, 'postmaster.pid'), `${process.pid}\n${first.folder}\n`);
    const second = await start();
    expect(await query(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('comes back by itself, at the same address, when the server is killed', async () => {
    const postgres = await start();
    process.kill(postgres.pid()!, 'SIGKILL');
    const until = performance.now() + 15_000;
    let answer: unknown;
    while (answer === undefined && performance.now() < until) {
      await sleep(100);
      answer = await query(postgres.appUrl, 'SELECT 1 AS one').catch(() => undefined);
    }
    expect(answer).toEqual([{ one: 1 }]);
  });

  async function start(log?: (text: string) => void): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ dataDir, ...(log && { log }) });
    running.push(postgres);
    return postgres;
  }
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server may be killed under it
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

interface Elsewhere {
  parent: ChildProcess;
  pid: number;
  folder: string;
  ownerUrl: string;
}

async function startInAnotherProcess(dataDir: string): Promise<Elsewhere> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(launcher)};
    const { pid, folder, ownerUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify({ pid: pid(), folder, ownerUrl }));
  `;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(parent.stdout!, 'data')) as [Buffer];
  return { parent, ...(JSON.parse(line.toString()) as Omit<Elsewhere, 'parent'>) };
}

async function endsWithin(boundMs: number, pid: number): Promise<boolean> {
  for (const until = performance.now() + boundMs; performance.now() < until; await sleep(20)) {
    if (!isAlive(pid)) return true;
  }
  return false;
}

function watchdogsOf(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) !== String(process.pid))
    .filter((pid) => commandLineOf(pid).startsWith('/bin/sh -c') && commandLineOf(pid).includes(folder));
}
