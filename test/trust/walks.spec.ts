import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';
import { Walk } from './walk.js';

/** One number plays one walk again: `SEED=17 npm run jest -- test/trust/walks`. */
const FIRST = 1;
const WALKS = 200;
const UP_TO = 40;

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

it('x', async () => {
  const from = Number(process.env['SEED'] ?? FIRST);
  const to = process.env['SEED'] ? from : WALKS;
  const visited = new Set<string>();
  const errors: string[] = [];
  let n = 0;
  const t0 = Date.now();
  for (let seed = from; seed <= to; seed += 1) {
    const walk = new Walk(city, seed);
    try {
      const faults = await walk.run(walk.random.between(10, UP_TO));
      if (faults.length)
        errors.push(`seed ${seed}: ${faults.join('\n  ')}` + (process.env['SEED'] ? '\n' + walk.done.join('\n') : ''));
    } catch (e) {
      errors.push((e as Error).message.slice(0, process.env['SEED'] ? 9000 : 1200));
    }
    walk.visited.forEach((v) => visited.add(v));
    n += walk.done.length;
  }
  console.log(Date.now() - t0, 'ms', n, 'acts', visited.size, [...visited].sort().join(' '));
  console.log(errors.length, '\n' + errors.slice(0, 12).join('\n\n'));
}, 300_000);
