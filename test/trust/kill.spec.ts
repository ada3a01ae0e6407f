import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { City } from '../support/city.js';
import { Dispute } from '../corridor/dispute.js';
import { Random } from '../record/random.js';
import { chainHolds, replayAgrees, tablesAgree, wholeCase } from './invariants.js';

const KILLS = 20;
const AT_ONCE = 4;
const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

let city: City;
beforeAll(async () => {
  city = await City.open({ poolSize: 4 });
});
afterAll(() => city.close());

interface Said {
  readonly what: 'try' | 'ok' | 'no';
  readonly key: string;
  readonly caseId: string;
  readonly entry: number;
  readonly version: number;
}

/** Lets a program work, kills it at some moment after its first commands, and gives what it had said. */
async function killed(shared: string, random: Random): Promise<Said[]> {
  const options = [
    '--disable-warning=ExperimentalWarning',
    '--conditions=source',
    '--import',
    file('typescript-hooks.mjs'),
  ];
  const child = spawn(process.execPath, [...options, file('victim.ts'), city.database.appUrl, shared], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Said[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const gone = new Promise((resolve) => child.once('close', resolve));
  const lines = createInterface({ input: child.stdout });
  const busy = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      said.push(JSON.parse(line));
      if (said.length > 4) resolve();
    });
  });
  await Promise.race([busy, gone]);
  if (said.length === 0) throw new Error(`the victim did not even begin: ${complaint}`);
  await pause(random.between(0, 400));
  child.kill('SIGKILL');
  await gone;
  return said;
}

/** C-01 and I1–I3 of trust.md: what was acknowledged is there once, with everything that belongs to it; the rest whole or not at all. */
it(`a program killed ${KILLS} times in the midst of its work leaves everything it promised, and nothing by halves`, async () => {
  const dispute = await Dispute.registered(city);
  const shared = await city.processOf(dispute.caseId, 'intake');
  const random = new Random(7);
  const said: Said[] = [];
  for (let kills = 0; kills < KILLS; kills += AT_ONCE) {
    const wave = await Promise.all(Array.from({ length: AT_ONCE }, () => killed(shared, random)));
    said.push(...wave.flat());
  }
  // Whatever was in flight when its program died has now been decided by PostgreSQL.
  await pause(300);
  const { db } = city.corridor;
  const answers = new Map(
    (await db.query<any>('select key, route, body from idempotency')).map((row) => [row.key as string, row]),
  );
  const of = (what: Said['what']) => said.filter((one) => one.what === what);
  const acknowledged = of('ok');
  expect(acknowledged.length).toBeGreaterThan(KILLS * 3);

  // I1: every acknowledged command is there, and answers as it did.
  for (const { key, caseId, entry, version } of acknowledged) {
    expect(answers.get(key)?.body).toMatchObject({ caseId, entry, version });
  }
  const tried = new Set(of('try').map(({ key }) => key));
  for (const { key } of of('no')) expect(answers.has(key)).toBe(false);
  for (const key of answers.keys()) expect(tried.has(key)).toBe(true);
  // One step in the record for each answer, and the registration at the beginning: none twice, none without.
  const [{ steps }] = await db.query<{ steps: number }>('select count(distinct step)::int as steps from audit_entry');
  expect(steps).toBe(answers.size + 1);

  // I2, I3, and the rows beside them.
  const cases = await db.query<{ id: string }>('select id from case_file order by id');
  const faults: string[] = [];
  for (const { id } of cases) {
    const whole = await wholeCase(city.corridor, id);
    faults.push(...(await replayAgrees(city.corridor, whole)), ...chainHolds(city.corridor, whole));
    faults.push(...tablesAgree(city.corridor, whole));
  }
  expect(faults).toEqual([]);
  const series = await db.query<any>(
    `select s.series, s.last, array_agg(i.n order by i.n) as given from number_series s join number_issue i using (series, year) group by 1, 2`,
  );
  for (const { last, given } of series) expect(given).toEqual(Array.from({ length: last }, (_, i) => i + 1));

  // What nobody could tell: asked again with its key, it answers with the truth, and is there once.
  const unknown = [...tried].filter((key) => !said.some((one) => one.key === key && one.what !== 'try'));
  expect(unknown.length).toBeGreaterThan(0);
  const done = unknown.filter((key) => answers.get(key)?.route === 'intake.correctDispute');
  for (const key of done) {
    const idempotency = { route: 'intake.correctDispute', key, requestHash: key };
    const again = await city.fire(
      'intake',
      'intake',
      shared,
      'correctDispute',
      { reason: '更正', claimFen: 100 },
      null,
      idempotency,
    );
    expect(again).toMatchObject({ kind: 'done', replayed: true });
  }
  const [after] = await db.query<{ steps: number }>('select count(distinct step)::int as steps from audit_entry');
  expect(after.steps).toBe(steps);
}, 90_000);
