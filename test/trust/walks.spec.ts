import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { verifyLines } from '#libs/domain';
import { recordLines } from '#libs/casework';
import { Sealer } from '../../apps/worker/src/sealing/sealer.js';
import { City } from '../support/city.js';
import { Walk } from './walk.js';

/** One number plays one walk again: `SEED=17 npm run jest -- test/trust/walks`. */
const ONE = process.env['SEED'] ? Number(process.env['SEED']) : undefined;
const SEEDS = ONE === undefined ? Array.from({ length: 200 }, (_, i) => i + 1) : [ONE];
const UP_TO = 40;
/** States that two hundred walks reach without being led there; far fewer would mean that they are stuck. */
const STATES = 48;

let city: City;
const visited = new Set<string>();
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

it('after any sequence of acts, days and bells, record, tables and law agree', async () => {
  const faults: string[] = [];
  for (const seed of SEEDS) {
    const walk = new Walk(city, seed);
    const found = await walk.run(walk.random.between(10, UP_TO));
    if (found.length > 0) faults.push([`seed ${seed}:`, ...found, 'after', ...walk.done].join('\n  '));
    walk.visited.forEach((state) => visited.add(state));
    if (faults.length === 3) break;
  }
  expect(faults.join('\n')).toBe('');
  if (ONE === undefined) expect(visited.size).toBeGreaterThanOrEqual(STATES);
}, 120_000);

it('their whole record, exported for the supervisor, is intact and tells no secret (P-08)', async () => {
  const sealer = new Sealer(city.corridor.db, 'sha256', generateKeyPairSync('ed25519'), async () => {});
  for (let sealed = await sealer.pass(); sealed > 0; sealed = await sealer.pass());
  const lines: string[] = [];
  for await (const line of recordLines(city.corridor, 'xining', { case: null })) lines.push(line);
  expect(lines.length).toBeGreaterThan(ONE === undefined ? 2000 : 2);
  expect(await verifyLines(() => lines)).toMatchObject({ ok: true, outcome: 'intact', findings: [] });
  expect(lines.filter((line) => line.includes('CANARY'))).toEqual([]);
  const [{ kept }] = await city.corridor.db.query<{ kept: number }>(
    `select count(*)::int as kept from vault where value::text like '%CANARY%'`,
  );
  expect(kept).toBeGreaterThan(ONE === undefined ? 500 : 0);
});
