import { verifyLines, type SignedHead, type Verdict } from '#libs/domain';
import { casesOf, extractOf, honestRecord, linesOf } from './honest-record.js';
import { Random } from './random.js';
import { TAMPERINGS } from './tamperings.js';

/** Trust rules L-02 and L-08. Every failure names its seed, which plays the same run again. */
const RUNS = 50;
const EACH = 9;
const MUTATIONS = 2000;

test(`${RUNS} honest exports raise no alarm, whole and in extracts`, async () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed);
    const record = honestRecord(seed);
    const head = random.pick(record.heads);
    expect(told(seed, await verify(linesOf(record), [head]))).toEqual(told(seed, INTACT));
    expect(told(seed, await verify(linesOf(record), []))).toEqual(told(seed, INTACT));
    const cases = casesOf(record).filter(() => random.chance(0.5));
    const extract = linesOf(extractOf(record, cases, head));
    expect(told(seed, await verify(extract, [head]))).toEqual(told(seed, INTACT));
  }
});

describe.each(Object.entries(TAMPERINGS))('to %s', (name, tamper) => {
  test('is found with one kept head, and the place is named', async () => {
    let done = 0;
    for (let seed = 1; done < EACH && seed < 10 * EACH; seed++) {
      const random = new Random(seed * 1009 + name.length);
      const record = honestRecord(seed);
      const kept = structuredClone(random.pick(record.heads));
      const before = linesOf(record);
      const trace = tamper(record, random, kept.size);
      const after = linesOf(record);
      if (trace === null || after.join('\n') === before.join('\n')) continue;
      done++;
      const verdict = await verify(after, [kept]);
      expect({ seed, ok: verdict.ok }).toEqual({ seed, ok: false });
      if (trace.seq === undefined) continue;
      const { seq, upTo } = verdict.first!;
      // An entry that is missing is noticed at the one that follows it.
      if (trace.exact) expect([`${seed}: ${trace.seq}`, `${seed}: ${trace.seq + 1}`]).toContain(`${seed}: ${seq}`);
      if (trace.exact || upTo === undefined) expect({ seed, upTo }).toEqual({ seed, upTo: undefined });
      else expect({ seed, within: seq! <= trace.seq && trace.seq <= upTo }).toEqual({ seed, within: true });
    }
    expect(done).toBe(EACH);
  });
});

test(`${MUTATIONS} random mutations of a line neither crash the verifier nor pass it`, async () => {
  const random = new Random(42);
  // 18 entries, 15 of them sealed and all of these under one head: what is read 2,000 times should be short.
  const record = honestRecord(5, 18);
  const kept = record.heads.at(-1)!;
  expect(kept.size).toBe(record.header.sealed);
  const whole = linesOf(record);
  const extract = linesOf(extractOf(record, casesOf(record), kept));
  expect([await verify(whole, [kept]), await verify(extract, [kept])]).toMatchObject([{ ok: true }, { ok: true }]);
  for (let run = 1; run <= MUTATIONS; run++) {
    const lines = [...random.pick([whole, extract])];
    const at = random.between(0, lines.length - 1);
    const original = lines[at];
    lines.splice(at, 1, ...mutated(original, lines, random));
    const verdict = await verify(lines, [kept]);
    if (verdict.ok && !harmless(original, lines[at])) {
      throw new Error(`run ${run}: accepted ${lines[at]} for ${original}`);
    }
  }
});

/** What no hash and no signature covers: where and when the file was made, and which head a proof leans on. */
function harmless(original: string, line: string): boolean {
  const bare = (text: string) => text.replace(/"(region|exportedAt)":"[^"]*"|,"proof":\{[^}]*\}/g, '');
  return bare(original) === bare(line);
}

function mutated(line: string, lines: readonly string[], random: Random): string[] {
  const at = random.between(0, line.length - 1);
  const to = Math.min(line.length, at + random.between(1, 20));
  return random.pick([
    () => [line.slice(0, at) + String.fromCharCode(random.between(0, 0x7f)) + line.slice(at + 1)],
    () => [line.slice(0, at) + String.fromCharCode(random.between(0x80, 0xffff)) + line.slice(at)],
    () => [line.slice(0, at) + line.slice(to)],
    () => [line.slice(0, at) + line.slice(at, to).repeat(2) + line.slice(to)],
    () => [line.slice(0, at)],
    () => [line.slice(0, at), line.slice(at)],
    () => [line, line],
    () => [line.replace(/\d+/, (digits) => String(Number(digits) + 1))],
    () => [line.replace(/:("[^"]*"|\d+)/, random.pick([':null', ':[]', ':{}', ':""', ':-1', ':1e400', ':true']))],
    () => [
      line.replace(
        '{',
        random.pick(['{"__proto__":{"ok":true},', '{"kind":"entry",', '[{', '{"a":' + '['.repeat(5000)]),
      ),
    ],
    () => [random.pick(lines)],
  ])();
}

const INTACT = { ok: true, outcome: 'intact', findings: [] };

function told(seed: number, { ok, outcome, findings }: { ok: boolean; outcome: string; findings: readonly object[] }) {
  return { seed, ok, outcome, findings };
}

function verify(lines: readonly string[], kept: readonly SignedHead[]): Promise<Verdict> {
  return verifyLines(() => lines, kept);
}
