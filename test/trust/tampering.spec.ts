import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyLines, type SignedHead } from '#libs/domain';
import { recordAdminAct } from '#libs/casework';
import { Dispute } from '../corridor/dispute.js';
import { linesOf, rechain, resign, SEALER, type ExportedRecord } from '../record/honest-record.js';
import { Random } from '../record/random.js';
import { TAMPERINGS, type Tampering } from '../record/tamperings.js';
import { City } from '../support/city.js';
import { aSealer, exported } from './sealed-city.js';

/** The same falsifications as on invented records, and one that knows what stands in real ones. */
const WAYS: Record<string, Tampering> = {
  ...Object.fromEntries(Object.entries(TAMPERINGS).filter(([name]) => !name.startsWith('change a field'))),
  'change what was recorded': (record, random, limit) => {
    const entry = record.entries[random.between(0, limit - 1)];
    const { body } = entry;
    random.pick([
      () => (body.on = '2024-12-31'),
      () => (body.actor.id = random.uuid()),
      () => (body.payload = { ...body.payload, occurredOn: '2024-01-01' }),
      () => (body.derived = { ...body.derived, due: null }),
      () => (body.step = random.uuid()),
    ])();
    return { seq: entry.seq!, exact: true };
  },
  'change what was recorded, re-hash and sign with the stolen key': (record, random, limit) => {
    const entry = record.entries[random.between(0, limit - 1)];
    entry.body.actor.role = 'director2';
    rechain(record);
    resign(record, SEALER);
    return { seq: entry.seq! };
  },
};
const RUNS = 50;

let city: City;
let lines: string[];
let heads: SignedHead[];
beforeAll(async () => {
  city = await City.open();
  const { sealer, published } = aSealer(city);
  for (let i = 0; i < 4; i += 1) {
    const dispute = await (await (i % 2 ? Dispute.sent(city) : Dispute.registered(city))).accept();
    await dispute.appoint();
    await recordAdminAct(city.corridor, city.as('director'), 'grantRole', { role: 'mediator' });
    await sealer.pass();
  }
  heads = published;
  // The last case is not sealed yet when the export is made.
  await Dispute.registered(city);
  lines = await exported(city);
});
afterAll(() => city.close());

const verify = (what: readonly string[], kept: readonly SignedHead[]) => verifyLines(() => what, kept);
const parsed = (): ExportedRecord => {
  const all = lines.map((line) => JSON.parse(line));
  const of = (kind: string) => all.filter((line) => line.kind === kind) as any[];
  return { header: of('header')[0], keys: of('key'), entries: of('entry'), heads: of('head') };
};

it('a real export is intact, whole and in parts, and written as it is read', async () => {
  expect(await verify(lines, heads)).toMatchObject({ ok: true, outcome: 'intact', findings: [] });
  expect(linesOf(parsed())).toEqual(lines);
  const [{ id }] = await city.corridor.db.query<{ id: string }>(`select id from case_file limit 1`);
  expect(await verify(await exported(city, id), [])).toMatchObject({ ok: true, scope: 'case', cases: 1 });
});

it(`each of ${RUNS} falsifications of it is found with one kept head, and its place is named`, async () => {
  const names = Object.keys(WAYS);
  let found = 0;
  for (let seed = 1; found < RUNS; seed += 1) {
    const random = new Random(seed);
    const kept = random.pick(heads);
    const record = parsed();
    const way = names[seed % names.length];
    const trace = WAYS[way](record, random, kept.size);
    const after = linesOf(record);
    if (trace === null || after.join('\n') === lines.join('\n')) continue;
    const verdict = await verify(after, [kept]);
    expect({ seed, way, ok: verdict.ok }).toEqual({ seed, way, ok: false });
    found += 1;
    if (trace.seq === undefined) continue;
    const { seq, upTo } = verdict.first!;
    // An entry that is missing is noticed at the one that follows it; a careful forgery within the span of a head.
    const exact = [trace.seq, trace.seq + 1].includes(seq!);
    const within = upTo === undefined || (seq! <= trace.seq && trace.seq <= upTo);
    const named = trace.exact ? exact && upTo === undefined : within;
    expect({ seed, way, trace, seq, upTo, named }).toEqual({ seed, way, trace, seq, upTo, named: true });
  }
});
