import { exportLine, verifyLines, type FindingCode, type SignedHead } from '#libs/domain';
import {
  casesOf,
  extractOf,
  honestRecord,
  linesOf,
  rechain,
  resign,
  SEALER,
  type ExportedRecord,
} from './honest-record.js';

/** What exactly the verifier says, and how it limits what it says. Seed 5: 54 sealed entries, 2 not yet sealed, heads at 10 … 50. */
const record = honestRecord(5);
const last = record.heads.at(-1)!;

test('an honest export is told apart from what lies outside it', async () => {
  const verdict = await verifyLines(() => linesOf(record), [last]);
  expect(verdict).toMatchObject({ ok: true, outcome: 'intact', scope: 'all', kept: 1, heads: record.heads.length });
  expect(verdict.entries).toBe(record.entries.length);
  expect(verdict.sealed).toBe(record.header.sealed);
  expect(verdict.cases).toBe(casesOf(record).length);
  expect(verdict.anchor).toEqual(last);
  expect(verdict.latest).toEqual(last);
});

test('without a kept head the limit is stated, and with an early one the entries after it are counted', async () => {
  const lines = linesOf(record);
  expect(noticesOf(await verifyLines(() => lines))).toContain('NO_KEPT_HEAD');
  const early = record.heads[1];
  const { notices } = await verifyLines(() => lines, [early]);
  expect(notices).toContainEqual({ code: 'AFTER_KEPT_HEAD', count: record.header.sealed - early.size });
  expect(notices).toContainEqual({ code: 'AFTER_LAST_HEAD', count: record.header.sealed - last.size });
  expect(notices).toContainEqual({ code: 'NOT_SEALED', count: record.entries.length - record.header.sealed });
  expect(notices.map((notice) => notice.code)).not.toContain('NO_KEPT_HEAD');
  const headless = lines.filter((line) => !line.includes('"kind":"head"'));
  expect(noticesOf(await verifyLines(() => headless))).toContain('NO_HEAD_AT_ALL');
});

test('the span in which a hidden change lies gets narrower with every kept head', async () => {
  const forged = structuredClone(record);
  const [, second, third] = record.heads;
  forged.entries[second.size].body.actor.id = 'somebody else';
  rechain(forged);
  resign(forged, SEALER);
  const lines = linesOf(forged);
  const wide = await verifyLines(() => lines, [third]);
  const narrow = await verifyLines(() => lines, [third, second, record.heads[0]]);
  expect(wide.first).toMatchObject({ code: 'KEPT_ROOT', seq: 1, upTo: third.size });
  expect(narrow.first).toMatchObject({ code: 'KEPT_ROOT', seq: second.size + 1, upTo: third.size });
  expect(narrow.anchor).toEqual(second);
});

test('a new key is named, since no kept head vouches for it', async () => {
  const [first] = record.heads;
  const verdict = await verifyLines(() => linesOf(record), [first]);
  expect(verdict.ok).toBe(true);
  expect(verdict.notices).toContainEqual({ code: 'KEY_NOT_VOUCHED', key: last.keyId });
});

describe('of an extract', () => {
  const cases = casesOf(record).slice(0, 2);

  test('the chain hangs on its last proof', async () => {
    const extract = extractOf(record, cases, last);
    const lastProven = new Map(extract.entries.filter((entry) => entry.proof).map((entry) => [entry.body.case, entry]));
    for (const entry of extract.entries) if (lastProven.get(entry.body.case) !== entry) delete entry.proof;
    const verdict = await verifyLines(() => linesOf(extract), [last]);
    expect(verdict).toMatchObject({ ok: true, scope: 'case', cases: 2 });
    expect(noticesOf(verdict)).toContain('EXTRACT');
  });

  test('without proofs nothing is said against a kept head', async () => {
    const extract = extractOf(record, cases, last);
    for (const entry of extract.entries) delete entry.proof;
    const verdict = await verifyLines(() => linesOf(extract), [last]);
    expect(verdict).toMatchObject({ ok: false, outcome: 'unusable', first: { code: 'UNANCHORED' } });
    const alone = await verifyLines(() => linesOf(extract));
    expect(alone.ok).toBe(true);
    expect(noticesOf(alone)).toContain('UNPROVEN_CASES');
  });

  test('a changed entry with the old proof is found, and so is a head that contradicts the kept one', async () => {
    const forged = extractOf(record, cases, last);
    const hashes = new Map(forged.entries.map((entry) => [entry, entry.hash]));
    forged.entries[0].body.reason = 'rewritten';
    const places = forged.entries.map((entry) => entry.seq);
    rechain(forged);
    forged.entries.forEach((entry, i) => (entry.seq = places[i]));
    forged.header.sealed = record.header.sealed;
    expect(forged.entries[0].hash).not.toBe(hashes.get(forged.entries[0]));
    expect((await verifyLines(() => linesOf(forged), [last])).first).toMatchObject({
      code: 'PROOF_BAD',
      seq: places[0],
    });

    const forked = { ...last, root: record.heads[0].root };
    const verdict = await verifyLines(() => linesOf(extractOf(record, cases, last)), [forked]);
    expect(verdict.findings.map((finding) => finding.code)).toContain('KEPT_ROOT');
  });
});

const CHANGES: [string, FindingCode, (copy: ExportedRecord) => void][] = [
  ['a sealed entry behind an unsealed one', 'SEALED_AFTER_UNSEALED', ({ entries }) => (entries[3].seq = null)],
  ['a header that counts wrong', 'SEALED_COUNT', ({ header }) => header.sealed++],
  ['a header with another algorithm', 'HEAD_ALG', ({ header }) => (header.alg = 'sha256')],
  ['a key that is given twice', 'KEY_BAD', ({ keys }) => keys.push(keys[0])],
  ['a key under a wrong id', 'KEY_BAD', ({ keys }) => (keys[0].keyId = 'ab')],
  ['a key that is none', 'KEY_BAD', ({ keys }) => (keys[0].publicKeyPem = 'key')],
  ['a head whose key is gone', 'HEAD_KEY_UNKNOWN', ({ keys }) => keys.pop()],
  ['a kept head whose key is gone', 'KEPT_KEY_MISSING', ({ keys }) => keys.pop()],
  ['heads in another order', 'HEAD_ORDER', ({ heads }) => heads.reverse()],
  ['a head twice', 'HEAD_ORDER', ({ heads }) => heads.push(heads.at(-1)!)],
  ['a head over more than there is', 'HEAD_BEYOND', (copy) => void copy.entries.splice(-12)],
  ['a process in another case', 'PROCESS_MOVED', (copy) => (copy.entries.at(-1)!.body = moved(copy))],
];

test.each(CHANGES)('%s is %s', async (_, code, change) => {
  const copy = structuredClone(record);
  change(copy);
  const verdict = await verifyLines(() => linesOf(copy), [last]);
  expect(verdict.outcome).toBe('tampered');
  expect(verdict.findings.map((finding) => finding.code)).toContain(code);
});

test.each<[string, FindingCode, Partial<SignedHead>]>([
  ['beyond the end', 'KEPT_BEYOND', { size: 9999 }],
  ['with a slip in its signature', 'KEPT_SIGNATURE', { signature: '0'.repeat(128) }],
  ['of another system', 'KEPT_KEY_MISSING', { keyId: '0'.repeat(32) }],
])('a kept head %s is %s', async (_, code, change) => {
  const verdict = await verifyLines(() => linesOf(record), [{ ...last, ...change }]);
  expect(verdict.ok).toBe(false);
  expect(verdict.findings.map((finding) => finding.code)).toContain(code);
});

test('lines in the wrong place, and lines that are none, are named by their number', async () => {
  const lines = linesOf(record);
  const [header, key] = lines;
  const check = async (changed: string[]) => (await verifyLines(() => changed, [last])).findings[0];
  expect(await check(lines.toSpliced(5, 0, key))).toMatchObject({ code: 'LINE_ORDER', line: 6 });
  expect(await check(lines.toSpliced(1, 0, header))).toMatchObject({ code: 'LINE_ORDER', line: 2 });
  expect(await check(lines.toSpliced(5, 0, ''))).toMatchObject({ code: 'MALFORMED_LINE', line: 6 });
  expect(await check(lines.toSpliced(5, 0, '{"kind":"note"}'))).toMatchObject({ code: 'UNKNOWN_KIND', line: 6 });
  expect(await check(lines.slice(1))).toMatchObject({ code: 'NOT_AN_EXPORT', line: 1 });
  expect(await check([exportLine(record.header).replace('zhihe', 'other')])).toMatchObject({ code: 'NOT_AN_EXPORT' });
  expect(await check([])).toMatchObject({ code: 'EMPTY' });
});

test('a file that differs between the two readings is not trusted', async () => {
  const lines = linesOf(record);
  for (const second of [lines.slice(0, -1), lines.toSpliced(-2, 1)]) {
    const readings = [lines, second];
    const verdict = await verifyLines(() => readings.shift()!);
    expect(verdict.findings.map((finding) => finding.code)).toContain('FILE_CHANGED');
  }
});

test('of many faults a hundred are listed and all are counted', async () => {
  const verdict = await verifyLines(() => [...linesOf(record), ...Array<string>(500).fill('x')]);
  expect(verdict.findings).toHaveLength(100);
  expect(verdict.findingCount).toBe(500);
});

function noticesOf({ notices }: { notices: readonly { code: string }[] }): string[] {
  return notices.map((notice) => notice.code);
}

/** The last entry, claiming a process of another case. */
function moved({ entries }: ExportedRecord): Record<string, unknown> {
  const { body } = entries.at(-1)!;
  const other = entries.find((entry) => entry.body.kind === 'event' && entry.body.case !== body.case)!.body;
  const { room, process, machine, event, from, to, version } = other;
  return { ...body, kind: 'event', room, process, machine, event, from, to, version };
}
