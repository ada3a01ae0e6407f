import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import {
  appendLeaf,
  emptyFrontier,
  entryHash,
  exportLine,
  GENESIS,
  inclusionProof,
  keyIdOf,
  OWN_CHAIN,
  rootOf,
  secretRef,
  signHead,
  type DigestAlgorithm,
  type EntryBody,
  type EntryLine,
  type ExportLine,
  type HeaderLine,
  type HeadLine,
  type KeyLine,
} from '#libs/domain';
import { Random } from './random.js';

/** An export in parts, so that it can be tampered with before it is written out. */
export interface ExportedRecord {
  header: Writable<HeaderLine>;
  keys: Writable<KeyLine>[];
  entries: DraftEntry[];
  heads: Writable<HeadLine>[];
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type DraftEntry = Omit<Writable<EntryLine>, 'body'> & { body: Record<string, any> };

export const SEALER = keyPair(1);
export const FORGER = keyPair(2);
const EARLIER_SEALER = keyPair(3);

/** A small committee in miniature: cases interleaved, steps of several entries, a head every few; `size` entries or a little more. */
export function honestRecord(seed: number, size?: number): ExportedRecord {
  const random = new Random(seed);
  const atLeast = size ?? random.between(25, 70);
  const alg = random.pick<DigestAlgorithm>(['sha256', 'sm3']);
  const city = new City(random, alg);
  while (city.entries.length < atLeast) city.step();
  const unsealed = random.between(0, 3);
  const sealed = city.entries.length - unsealed;
  city.entries.forEach((entry, i) => (entry.seq = i < sealed ? i + 1 : null));
  const everyFew = random.between(5, 15);
  const sizes = Array.from({ length: Math.floor(sealed / everyFew) }, (_, i) => (i + 1) * everyFew);
  const record: ExportedRecord = {
    header: {
      kind: 'header',
      product: 'zhihe',
      format: 1,
      alg,
      region: 'xining',
      exportedAt: instant(9_000_000),
      sealed,
    },
    keys: [keyLine(EARLIER_SEALER.publicKey), keyLine(SEALER.publicKey)],
    entries: city.entries,
    heads: sizes.map((size, i) => ({
      kind: 'head',
      size,
      root: '',
      at: instant(8_000_000 + i),
      alg,
      keyId: '',
      signature: '',
    })),
  };
  // The key was changed once: the first head still carries the earlier one.
  resign(record, SEALER);
  if (record.heads.length > 2) resign({ ...record, heads: record.heads.slice(0, 1) }, EARLIER_SEALER);
  return record;
}

export function linesOf(record: ExportedRecord): string[] {
  const { header, keys, entries, heads } = record;
  return [header, ...keys, ...entries, ...heads].map((line) => exportLine(line as ExportLine));
}

/** Numbers, versions left alone, every chain and seq recomputed: what a careful forger does after a change. */
export function rechain({ header, entries }: ExportedRecord): void {
  const last = new Map<string, { no: number; hash: string }>();
  entries.forEach((entry, i) => {
    const tail = last.get(entry.body.case) ?? { no: 0, hash: GENESIS };
    entry.body.no = tail.no + 1;
    if (entry.seq !== null) entry.seq = i + 1;
    entry.hash = entryHash(header.alg, entry.body as EntryBody, tail.hash);
    last.set(entry.body.case, { no: entry.body.no, hash: entry.hash });
  });
  header.sealed = entries.filter((entry) => entry.seq !== null).length;
}

/** Heads at their old sizes over the present entries, signed anew; heads beyond the end are dropped. */
export function resign(record: ExportedRecord, keys: { privateKey: KeyObject; publicKey: KeyObject }): void {
  let tree = emptyFrontier(record.header.alg);
  const roots = [rootOf(tree)];
  for (const { hash, seq } of record.entries) {
    if (seq !== null) roots.push(rootOf((tree = appendLeaf(tree, hash))));
  }
  record.heads = record.heads.filter((head) => head.size < roots.length);
  for (const head of record.heads) {
    Object.assign(head, signHead({ ...head, root: roots[head.size] }, keys.privateKey, keys.publicKey));
  }
}

/** Some cases of a record, each sealed entry proven to lie under the given head. */
export function extractOf(record: ExportedRecord, cases: readonly string[], head: HeadLine): ExportedRecord {
  const hashes = record.entries.slice(0, head.size).map((entry) => entry.hash);
  const chosen = record.entries.filter((entry) => cases.includes(entry.body.case));
  return {
    ...structuredClone(record),
    header: { ...record.header, scope: 'case' },
    entries: structuredClone(chosen).map((entry) =>
      entry.seq === null || entry.seq > head.size
        ? entry
        : { ...entry, proof: { size: head.size, path: inclusionProof(record.header.alg, hashes, entry.seq - 1) } },
    ),
  };
}

export function keyLine(publicKey: KeyObject): KeyLine {
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  return { kind: 'key', keyId: keyIdOf(publicKey), publicKeyPem };
}

/** Always the same pair for the same number, so that a seed plays the same run again. */
function keyPair(number: number): { privateKey: KeyObject; publicKey: KeyObject } {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, number)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

export function casesOf(record: ExportedRecord): string[] {
  return [...new Set(record.entries.map((entry) => entry.body.case as string))];
}

const PATHS: Record<string, readonly string[]> = {
  intake: ['REGISTERED', 'CONSULTING', 'SUPPLEMENTING', 'ACCEPTED'],
  mediation: ['ACCEPTED', 'ASSIGNED', 'NOTIFIED', 'READY', 'MEDIATING'],
};

/** Lets people work: each step is one transaction with one to three entries of one case. */
class City {
  readonly entries: DraftEntry[] = [];
  private readonly cases: { id: string; no: number; hash: string; processes: Lifecycle[] }[];
  private clock = 0;

  constructor(
    private readonly random: Random,
    private readonly alg: DigestAlgorithm,
  ) {
    const ids = [OWN_CHAIN, ...Array.from({ length: random.between(2, 6) }, () => random.uuid())];
    this.cases = ids.map((id) => ({ id, no: 0, hash: GENESIS, processes: [] }));
  }

  step(): void {
    const { random } = this;
    const file = random.pick(this.cases);
    const step = random.uuid();
    if (random.chance(0.7)) this.clock += random.between(1, 90_000);
    for (let more = random.between(1, 3); more > 0; more--) {
      const moves = file.id !== OWN_CHAIN && random.chance(0.8);
      const body: Record<string, unknown> = {
        ...this.act(file.id, step),
        ...(moves ? this.move(file.processes) : SIGHT),
      };
      if (file.no > 1 && random.chance(0.1)) body.reverses = random.between(1, file.no);
      body.no = ++file.no;
      file.hash = entryHash(this.alg, body as unknown as EntryBody, file.hash);
      this.entries.push({ kind: 'entry', seq: null, hash: file.hash, body });
    }
  }

  private act(caseId: string, step: string) {
    const { random } = this;
    const hash = secretRef(random.pick(['张三', '李四']), Buffer.alloc(16, random.between(0, 255)));
    return {
      v: 1,
      case: caseId,
      at: instant(this.clock),
      on: instant(this.clock).slice(0, 10),
      step,
      actor: {
        id: random.uuid(),
        role: random.pick(['intake', 'mediator']),
        org: random.chance(0.2) ? null : 'xining',
      },
      payload: {
        note: `第 ${random.between(1, 99)} 次`,
        feeFen: random.between(0, 90_000),
        name: { ref: random.uuid(), hash },
      },
      reason: random.chance(0.3) ? '当事人申请' : undefined,
    };
  }

  private move(processes: Lifecycle[]) {
    const { random } = this;
    if (processes.length === 0 || (processes.length < 2 && random.chance(0.2))) {
      const room = processes.length === 0 ? 'intake' : 'mediation';
      processes.push({ id: random.uuid(), room, state: null, version: 0 });
    }
    const process = random.pick(processes);
    const from = process.state;
    const to = from === null ? PATHS[process.room][0] : random.pick(PATHS[process.room]);
    Object.assign(process, { state: to, version: process.version + 1 });
    const { id, room, version } = process;
    return { kind: 'event', room, process: id, machine: 1, event: `become${to}`, from, to, version };
  }
}

interface Lifecycle {
  id: string;
  room: string;
  state: string | null;
  version: number;
}

const SIGHT = { kind: 'read', event: 'readCaucusNote' };

/** Seconds after the start of the demonstration year. */
function instant(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 5) + seconds * 1000).toISOString();
}
