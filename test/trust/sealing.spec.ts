import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { recordAdminAct, recordRead } from '#libs/casework';
import { headFiles } from '../../apps/worker/src/sealing/head-files.js';
import { Dispute } from '../corridor/dispute.js';
import { City } from '../support/city.js';
import { aSealer, sealedSoFar, verified } from './sealed-city.js';

let city: City;
let owner: pg.Client;
beforeAll(async () => {
  city = await City.open();
  owner = new pg.Client({ connectionString: city.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await city.close();
});

const drained = async (sealer: { pass(): Promise<number> }) => {
  for (let sealed = await sealer.pass(); sealed > 0; sealed = await sealer.pass());
};
const complete = async () => {
  const [entries, sealed, last] = await sealedSoFar(city);
  expect({ sealed, last }).toEqual({ sealed: entries, last: entries });
  const { rows } = await owner.query(`select case_id, array_agg(no order by seq) as nos from audit_seal group by 1`);
  for (const { nos } of rows) expect(nos).toEqual([...nos].sort((a: number, b: number) => a - b));
};

describe('the record', () => {
  const TABLES = ['audit_entry', 'audit_seal', 'audit_head', 'audit_key'];
  beforeAll(async () => {
    await Dispute.registered(city);
    await drained(aSealer(city).sealer);
  });

  it.each(TABLES)(
    '%s is not changed, emptied or removed from, not even by the owner of the database',
    async (table) => {
      const { rows } = await owner.query(`select count(*)::int as n from ${table}`);
      expect(rows[0].n).toBeGreaterThan(0);
      const column = { audit_entry: 'hash', audit_seal: 'hash', audit_head: 'root', audit_key: 'public_key' }[table];
      for (const sql of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(owner.query(sql)).rejects.toMatchObject({ code: 'ZH002' });
        await expect(city.corridor.db.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
      for (const sql of [`alter table ${table} disable trigger all`, `drop table ${table}`]) {
        await expect(city.corridor.db.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  it('has a chain of its own for acts without a case, without a gap whoever writes at once', async () => {
    const actor = city.as('director');
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 2
          ? recordRead(city.corridor, actor, 'unmask', { i })
          : recordAdminAct(city.corridor, actor, 'grantRole', { i }),
      ),
    );
    const [{ entries, head }] = (await owner.query(`select entries, head from own_chain`)).rows;
    const { rows } = await owner.query(
      `select no, hash from audit_entry where case_id = '00000000-0000-0000-0000-000000000000' order by no`,
    );
    expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect([entries, head]).toEqual([40, rows[39].hash]);
    await drained(aSealer(city).sealer);
    expect(await verified(city)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('sealing', () => {
  it('puts every entry in one line without a gap, in bites, while people work and two sealers take turns', async () => {
    const [one, two] = [aSealer(city, { batch: 3, settledMs: 20 }), aSealer(city, { batch: 4, settledMs: 20 })];
    let working = true;
    const sealing = [one, two].map(async ({ sealer }) => {
      while (working) {
        await sealer.pass();
        await pause(3);
      }
    });
    await Promise.all(
      Array.from({ length: 12 }, async () => (await (await Dispute.registered(city)).accept()).appoint()),
    );
    working = false;
    await Promise.all(sealing);
    await drained(one.sealer);
    await complete();
    const kept = [...one.published, ...two.published].sort((a, b) => a.size - b.size);
    expect(kept.length).toBeGreaterThan(3);
    expect(await verified(city, kept)).toMatchObject({ ok: true, outcome: 'intact', findings: [] });
  });

  it('resumes without a fork when it was cut off between sequence and head', async () => {
    const { sealer, published } = aSealer(city);
    await Dispute.registered(city);
    const before = await sealedSoFar(city);
    await owner.query(
      `create or replace function cut_off() returns trigger language plpgsql as $$ begin raise 'cut off'; end $$`,
    );
    await owner.query(`create trigger cut_off before insert on audit_head for each row execute function cut_off()`);
    await expect(sealer.pass()).rejects.toThrow('cut off');
    expect(await sealedSoFar(city)).toEqual(before);
    await owner.query(`drop trigger cut_off on audit_head`);
    await drained(sealer);
    await complete();
    expect(await verified(city, published)).toMatchObject({ ok: true });
  });

  it('loses nothing when it fails for longer than an entry may take to settle', async () => {
    const { sealer } = aSealer(city, { settledMs: 40 });
    await drained(sealer);
    await Dispute.registered(city);
    await owner.query(`create trigger cut_off before insert on audit_seal for each row execute function cut_off()`);
    for (let i = 0; i < 6; i += 1) {
      await expect(sealer.pass()).rejects.toThrow('cut off');
      await pause(20);
    }
    await owner.query(`drop trigger cut_off on audit_seal`);
    await drained(sealer);
    await complete();
  });

  it('does not step over a backlog that is larger than what it seals at once', async () => {
    const { sealer } = aSealer(city, { batch: 2, settledMs: 1 });
    await drained(sealer);
    for (let i = 0; i < 4; i += 1) await (await Dispute.registered(city)).accept();
    await drained(sealer);
    await complete();
  });

  it('does not step over an entry that arrived early and was committed late', async () => {
    const { sealer } = aSealer(city, { settledMs: 5_000 });
    await drained(sealer);
    await owner.query('begin');
    await owner.query(
      `insert into audit_entry (case_id, no, kind, at, dated, event, step, actor_id, hash, body)
       values (gen_random_uuid(), 1, 'admin', now(), now(), 'slow', gen_random_uuid(), gen_random_uuid(), repeat('a', 64), '{}')`,
    );
    await Dispute.registered(city);
    await drained(sealer);
    const [entries, sealed] = await sealedSoFar(city);
    expect(sealed).toBe(entries);
    await owner.query('commit');
    await drained(sealer);
    const [all, done] = await sealedSoFar(city);
    expect([all, done]).toEqual([entries + 1, entries + 1]);
  });
});

it('publishes a head again that was signed but not written out, and writes it once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heads-'));
  const write = headFiles(folder);
  const first = aSealer(city);
  await drained(first.sealer);
  const head = first.published.at(-1)!;
  // The process ended before it wrote; the next one finds the head in the database.
  const next = aSealer(city);
  await next.sealer.pass();
  expect(next.published).toEqual([head]);
  for (const again of [head, next.published[0]]) await write(again);
  expect(JSON.parse(await readFile(join(folder, 'heads', 'latest.json'), 'utf8'))).toEqual(head);
  const day = await readFile(join(folder, 'heads', `${head.at.slice(0, 10)}.jsonl`), 'utf8');
  expect(day.trim().split('\n')).toHaveLength(1);
  await rm(folder, { recursive: true });
});
