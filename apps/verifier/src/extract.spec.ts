import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryHash, GENESIS, inclusionProof, type EntryBody, type SignedHead } from '#libs/domain';
import { recordLines, SealedTree } from '#libs/casework';
import { Dispute } from '../../../test/corridor/dispute.js';
import { City } from '../../../test/support/city.js';
import { aSealer } from '../../../test/trust/sealed-city.js';
import { runVerifier } from './run-verifier.js';

/** One case taken out of a real record, for somebody who kept a head and is shown nothing else. */
let city: City;
let dispute: Dispute;
let early: SignedHead;
let latest: SignedHead;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhihe-extract-'));
  city = await City.open();
  const { sealer, published } = aSealer(city);
  await Dispute.registered(city);
  dispute = await Dispute.registered(city);
  await sealer.pass();
  early = published.at(-1)!;
  await dispute.accept();
  await (await Dispute.registered(city)).accept();
  await sealer.pass();
  latest = published.at(-1)!;
  // What came after the last head is in the extract as well, without a proof.
  await dispute.met();
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await city.close();
});

const extract = async (head?: number): Promise<any[]> => {
  const lines: any[] = [];
  for await (const line of recordLines(city.corridor, 'xining', { case: dispute.caseId, head }))
    lines.push(JSON.parse(line));
  return lines;
};

/** Lines as the export writes them: keys in order at every level. */
const canonical = (value: any): any =>
  Array.isArray(value)
    ? value.map(canonical)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, canonical(value[key])]),
        )
      : value;

async function verify(lines: any[], kept: SignedHead): Promise<any> {
  const [file, head] = [join(folder, 'extract.jsonl'), join(folder, 'head.json')];
  writeFileSync(file, lines.map((line) => `${JSON.stringify(canonical(line))}\n`).join(''));
  writeFileSync(head, JSON.stringify(kept));
  let text = '';
  await runVerifier([file, '--head', head, '--json', '--lang', 'en'], (more) => (text += more));
  return JSON.parse(text);
}

const sealedOf = (lines: any[]) => lines.filter(({ kind, seq }) => kind === 'entry' && seq !== null);
const provenIn = (lines: any[]) => sealedOf(lines).filter(({ proof }) => proof);

it('belongs to the tree of the newest head, with one proof for its last sealed entry', async () => {
  const lines = await extract();
  const [proven, ...others] = provenIn(lines);
  expect(others).toEqual([]);
  expect(proven).toBe(sealedOf(lines).at(-1));
  expect(proven.proof.size).toBe(latest.size);
  expect(lines.filter(({ kind }) => kind === 'head')).toEqual([{ kind: 'head', ...latest }]);
  const verdict = await verify(lines, latest);
  expect(verdict).toMatchObject({ ok: true, outcome: 'intact', scope: 'case', cases: 1, kept: 1, findings: [] });
  expect(verdict.notices.map(({ code }: any) => code)).toEqual(['EXTRACT', 'NOT_SEALED']);
});

it('belongs to the tree of an older head that somebody kept', async () => {
  const lines = await extract(early.size);
  expect(provenIn(lines).map(({ proof }) => proof.size)).toEqual([early.size, latest.size]);
  expect(await verify(lines, early)).toMatchObject({ ok: true, findings: [] });
  // Without having been asked for it, the newest head of the same key speaks for the older one.
  expect(await verify(await extract(), early)).toMatchObject({ ok: true, findings: [] });
});

it.each([
  ['a changed entry', (lines: any[]) => (sealedOf(lines)[1].body.on = '2024-12-31'), 'HASH_MISMATCH'],
  ['a changed entry and a recomputed chain', (lines: any[]) => rechain(lines, 1), 'PROOF_BAD'],
  ['a proof of another entry', (lines: any[]) => (provenIn(lines)[0].proof.path[0] = '0'.repeat(64)), 'PROOF_BAD'],
  ['an entry in another place', (lines: any[]) => (provenIn(lines)[0].seq -= 1), 'PROOF_BAD'],
  ['no proof at all', (lines: any[]) => delete provenIn(lines)[0].proof, 'UNANCHORED'],
  [
    'the last sealed entries left out',
    (lines: any[]) => {
      const last = lines.indexOf(sealedOf(lines).at(-1));
      lines.splice(last, lines.findLastIndex(({ kind }) => kind === 'entry') - last + 1);
    },
    'UNANCHORED',
  ],
])('%s is found', async (_, forge, code) => {
  const lines = await extract();
  forge(lines);
  const verdict = await verify(lines, latest);
  expect(verdict.ok).toBe(false);
  expect(verdict.findings.map((finding: any) => finding.code)).toContain(code);
});

function rechain(lines: any[], changed: number): void {
  const entries = lines.filter(({ kind }) => kind === 'entry');
  entries[changed].body.actor.role = 'intake2';
  let head = GENESIS;
  for (const entry of entries) entry.hash = head = entryHash('sha256', entry.body as EntryBody, head);
}

it('the tree gives the same path whether its entries fill a stretch, many, or part of one', async () => {
  const hashes = Array.from({ length: 5_000 }, (_, n) => entryHash('sha256', { n } as never, GENESIS));
  let read = 0;
  const leaves = async (_: string, [from, to]: number[]) => {
    read += to - from;
    return hashes.slice(from, to).map((hash) => ({ hash }));
  };
  const tree = new SealedTree({ query: leaves as never }, 'sha256');
  for (const size of [1, 2, 1023, 1024, 1025, 2048, 3000, 4096, 5000]) {
    for (const seq of [1, 2, 512, 1024, 1025, 2047, 2049, 3000, 4500, 5000].filter((one) => one <= size)) {
      expect(await tree.path(seq, size)).toEqual(inclusionProof('sha256', hashes.slice(0, size), seq - 1));
    }
  }
  read = 0;
  await tree.path(3, 5000);
  expect(read).toBe(1024 + 5000 - 4096);
});
