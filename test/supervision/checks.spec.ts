import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { SignedHead } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Checks } from '../../apps/worker/src/reconciliation/checks.js';
import { Dispute } from '../corridor/dispute.js';
import { City, PEOPLE } from '../support/city.js';
import { aSealer } from '../trust/sealed-city.js';

let city: City;
let owner: pg.Client;
let dispute: Dispute;
let heads: SignedHead[];
beforeAll(async () => {
  city = await City.open();
  owner = new pg.Client({ connectionString: city.database.superUrl });
  await owner.connect();
  const { sealer, published } = aSealer(city);
  for (let i = 0; i < 3; i += 1) await Dispute.registered(city);
  dispute = await (await Dispute.registered(city)).accept();
  await dispute.met();
  await sealer.pass();
  heads = published;
}, 60_000);
afterAll(async () => {
  await owner.end();
  await city.close();
});
beforeEach(() => owner.query(`delete from check_run; delete from task; delete from outbox`));

const aWorker = (published: () => Promise<SignedHead[]> = async () => heads, corridor: Corridor = city.corridor) =>
  new Checks(corridor, published);
const drain = async (worker = aWorker()) => {
  while (await worker.pass());
};
const ask = async (kind: string) => {
  const { rows } = await owner.query(
    `insert into check_run (id, kind, requested_by, requested_at) values (gen_random_uuid(), $1, $2, zhihe_now()) returning id`,
    [kind, PEOPLE.supervisor.id],
  );
  return rows[0].id as string;
};
const runs = async (where = 'true') =>
  (await owner.query(`select * from check_run where ${where} order by requested_at, kind`)).rows;
/** Without planning by night: the clock of this city stands at nine in the morning. */
const checked = async (kind: string, worker = aWorker()) => {
  await owner.query(
    `insert into check_run (id, kind, day, state, requested_at)
     select gen_random_uuid(), kind, zhihe_today(), 'DONE', zhihe_now() from unnest('{COMPARISON,VERIFICATION}'::text[]) kind
     on conflict do nothing`,
  );
  const id = await ask(kind);
  await drain(worker);
  return (await runs(`id = '${id}'`))[0];
};

describe('the night', () => {
  it('brings one comparison and one verification after two o’clock, however many workers look', async () => {
    await city.clock('2025-03-03T17:59:00Z');
    await Promise.all([drain(), drain()]);
    expect(await runs()).toEqual([]);
    await city.clock('2025-03-03T18:00:00Z');
    await Promise.all([drain(), drain(), drain()]);
    const done = await runs();
    expect(done.map(({ kind, state, found }) => [kind, state, found])).toEqual([
      ['COMPARISON', 'DONE', 0],
      ['VERIFICATION', 'DONE', 0],
    ]);
    expect(done[0].result).toMatchObject({ cases: 4, differing: 0, unplayed: 0, differences: [] });
    expect(done[1].result).toMatchObject({
      outcome: 'intact',
      sealed: heads.at(-1)!.size,
      kept: heads.length,
      cases: 4,
    });
    await city.clock('2025-03-05T03:00:00Z');
    await drain();
    expect(await runs(`day = '2025-03-05'`)).toHaveLength(2);
    expect(await runs()).toHaveLength(4);
    expect((await owner.query(`select 1 from outbox`)).rows).toEqual([]);
  });
});

describe('the comparison of stored and replayed', () => {
  const corrupted = async (change: string, back: string) => {
    await owner.query(change);
    const run = await checked('COMPARISON');
    await owner.query(back);
    return run;
  };
  const caseFacts = (patch: object) =>
    `update case_file set facts = facts || '${JSON.stringify(patch)}' where id = '${dispute.caseId}'`;
  const ofMediation = () => `where case_id = '${dispute.caseId}' and room = 'mediation'`;

  it.each([
    [
      'a fact of the case',
      () => caseFacts({ right: 'COPY' }),
      () => caseFacts({ right: 'TM' }),
      'CASE',
      null,
      ['right'],
    ],
    [
      'a day that was invented',
      () => caseFacts({ closedOn: '2025-02-02' }),
      () => `update case_file set facts = facts - 'closedOn' where id = '${dispute.caseId}'`,
      'CASE',
      null,
      ['closedOn'],
    ],
    [
      'the stage in the list',
      () => `update case_file set stage = 'mediation.READY' where id = '${dispute.caseId}'`,
      () => `update case_file set stage = 'mediation.MEDIATING' where id = '${dispute.caseId}'`,
      'CASE',
      null,
      ['stage'],
    ],
    [
      'the state of a lifecycle',
      () => `update process set state = 'READY', version = version + 1 ${ofMediation()}`,
      () => `update process set state = 'MEDIATING', version = version - 1 ${ofMediation()}`,
      'PROCESS',
      'mediation',
      ['state', 'version'],
    ],
    [
      'a fact of a lifecycle',
      () => `update process set facts = facts || '{"sessionsHeld": 9}' ${ofMediation()}`,
      () => `update process set facts = facts || '{"sessionsHeld": 1}' ${ofMediation()}`,
      'PROCESS',
      'mediation',
      ['facts.sessionsHeld'],
    ],
    [
      'the head of the chain',
      () => `update case_file set entries = entries + 1 where id = '${dispute.caseId}'`,
      () => `update case_file set entries = entries - 1 where id = '${dispute.caseId}'`,
      'CHAIN',
      null,
      ['entries'],
    ],
  ])('names %s that was changed past the corridor', async (_, change, back, what, room, fields) => {
    const run = await corrupted(change(), back());
    const number = (await owner.query(`select case_number from case_file where id = $1`, [dispute.caseId])).rows[0]
      .case_number;
    expect(run).toMatchObject({ state: 'DONE', found: 1 });
    expect(run.result.differences).toEqual([{ case: dispute.caseId, number, what, room, fields }]);
  });

  it('names a value kept apart that is not what was hashed, and not the value', async () => {
    const { rows } = await owner.query(
      `select ref, entry, key, value::text from vault where case_id = $1 and secrecy = 'confidential' limit 1`,
      [dispute.caseId],
    );
    const [secret] = rows;
    const run = await corrupted(
      `update vault set value = '"另一句话"' where ref = '${secret.ref}'`,
      `update vault set value = '${secret.value}' where ref = '${secret.ref}'`,
    );
    expect(run.result.differences).toMatchObject([{ what: 'SECRET', fields: [`${secret.entry}.${secret.key}`] }]);
    expect(JSON.stringify(run.result)).not.toContain('另一句话');
  });

  it('tells supervisors once, opens a task for the case, and closes it when a later night finds it in order', async () => {
    await corrupted(caseFacts({ right: 'COPY' }), caseFacts({ right: 'TM' }));
    const [row, ...more] = (await owner.query(`select topic, payload from outbox`)).rows;
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      topic: 'notice',
      payload: { case: null, template: 'recordDiffers', params: { found: 1 } },
    });
    expect(row.payload.people).toEqual(expect.arrayContaining([PEOPLE.supervisor.id]));
    expect(row.payload.people).not.toContain(PEOPLE.director.id);
    const tasks = async () => (await owner.query(`select kind, role, case_id, state from task`)).rows;
    const task = { kind: 'recordDiffers', role: 'supervisor', case_id: dispute.caseId };
    expect(await tasks()).toEqual([{ ...task, state: 'OPEN' }]);
    await checked('COMPARISON');
    expect(await tasks()).toEqual([{ ...task, state: 'DONE' }]);
    await corrupted(caseFacts({ right: 'COPY' }), caseFacts({ right: 'TM' }));
    expect(await tasks()).toEqual([{ ...task, state: 'OPEN' }]);
  });

  it('is on the record itself', async () => {
    const { rows } = await owner.query(
      `select body from audit_entry where kind = 'admin' and event = 'recordDiffers' order by no desc limit 1`,
    );
    expect(rows[0].body).toMatchObject({ actor: { role: 'system' }, payload: { kind: 'COMPARISON', found: 1 } });
  });

  it('sees a case that moves meanwhile before or after its step, never in between', async () => {
    let [working, moved] = [true, 0];
    const work = (async () => {
      for (; working; moved += 1) await (await (await Dispute.registered(city)).accept()).appoint();
    })();
    for (let n = 0; n < 8; n += 1) expect((await checked('COMPARISON')).found).toBe(0);
    working = false;
    await work;
    expect(moved).toBeGreaterThan(3);
  });
});

describe('the verification', () => {
  /** As whoever holds the database: triggers off, one entry rewritten, triggers on. */
  const rewritten = async (work: () => Promise<void>) => {
    await owner.query('alter table audit_entry disable trigger user');
    const { rows } = await owner.query(`select no, body from audit_entry where case_id = $1 and no = 2`, [
      dispute.caseId,
    ]);
    await owner.query(
      `update audit_entry set body = jsonb_set(body, '{on}', '"2024-12-31"') where case_id = $1 and no = 2`,
      [dispute.caseId],
    );
    await work();
    await owner.query(`update audit_entry set body = $2 where case_id = $1 and no = 2`, [dispute.caseId, rows[0].body]);
    await owner.query('alter table audit_entry enable trigger user');
  };

  it('finds a rewritten entry and says which', async () => {
    await rewritten(async () => {
      const run = await checked('VERIFICATION');
      expect(run).toMatchObject({ state: 'DONE', result: { outcome: 'tampered' } });
      expect(run.found).toBeGreaterThan(0);
      expect(run.result.first).toMatchObject({ code: 'HASH_MISMATCH', case: dispute.caseId, no: 2 });
      const [{ payload }] = (await owner.query(`select payload from outbox`)).rows;
      expect(payload.template).toBe('recordTampered');
    });
    expect(await checked('VERIFICATION')).toMatchObject({ found: 0, result: { outcome: 'intact' } });
  });

  it('finds a record that does not fit a head published beside the database', async () => {
    const other = [{ ...heads.at(-1)!, root: 'f'.repeat(64) }];
    const run = await checked(
      'VERIFICATION',
      aWorker(async () => other),
    );
    expect(run.result.outcome).toBe('tampered');
    expect(run.result.findings.map(({ code }: any) => code)).toContain('KEPT_SIGNATURE');
  });

  it('says nothing that was mediated (P-08)', async () => {
    const run = await checked('VERIFICATION');
    expect(JSON.stringify(run.result)).not.toContain('双方陈述');
  });
});

describe('a check is carried out', () => {
  it('by another worker when the first one dies, from the start', async () => {
    const dying = aWorker(() => new Promise(() => {}));
    const id = await ask('VERIFICATION');
    void dying.pass();
    await new Promise((done) => setTimeout(done, 300));
    expect((await runs(`id = '${id}'`))[0]).toMatchObject({ state: 'RUNNING', attempts: 1 });
    await drain();
    expect((await runs(`id = '${id}'`))[0].state).toBe('RUNNING');
    await owner.query(`update check_run set claimed_until = now() - interval '1 second' where id = $1`, [id]);
    await drain();
    expect((await runs(`id = '${id}'`))[0]).toMatchObject({ state: 'DONE', attempts: 2, found: 0 });
  });

  it('three times when it breaks off, then it says that it failed', async () => {
    const broken = aWorker(async () => {
      throw new Error('the disk is gone');
    });
    await owner.query(
      `insert into check_run (id, kind, day, state, requested_at)
       select gen_random_uuid(), kind, zhihe_today(), 'DONE', zhihe_now() from unnest('{COMPARISON,VERIFICATION}'::text[]) kind`,
    );
    const id = await ask('VERIFICATION');
    for (let n = 1; n <= 3; n += 1) {
      await expect(broken.pass()).rejects.toThrow('the disk is gone');
      expect((await runs(`id = '${id}'`))[0].state).toBe(n < 3 ? 'QUEUED' : 'FAILED');
      expect(await broken.pass()).toBe(false);
      await owner.query(`update check_run set claimed_until = now() - interval '1 second' where id = $1`, [id]);
    }
  });
});
