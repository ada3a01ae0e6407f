import { OWN_CHAIN } from '#libs/domain';
import {
  casesOf,
  FORGER,
  keyLine,
  rechain,
  resign,
  SEALER,
  type DraftEntry,
  type ExportedRecord,
} from './honest-record.js';
import type { Random } from './random.js';

/**
 * Ways to falsify an export that the owner of the database has. Each changes `record` at or before entry `limit` (the
 * size of the head that was kept outside) and says where. `exact` promises that the entry itself gives it away.
 * Null if this record offers no opportunity.
 */
export type Tampering = (record: ExportedRecord, random: Random, limit: number) => Trace | null;

export interface Trace {
  /** First sealed place that is not as it was; absent when no entry was touched. */
  seq?: number;
  exact?: true;
}

export const TAMPERINGS: Record<string, Tampering> = {
  'change a field'(record, random, limit) {
    const entry = record.entries[random.between(0, limit - 1)];
    changeField(entry, random);
    return { seq: entry.seq!, exact: true };
  },

  'change a field and re-hash everything after it'(record, random, limit) {
    const entry = record.entries[random.between(0, limit - 1)];
    changeField(entry, random);
    rechain(record);
    return { seq: entry.seq! };
  },

  'change a field, re-hash and sign with an own key'(record, random, limit) {
    const entry = record.entries[random.between(0, limit - 1)];
    changeField(entry, random);
    rechain(record);
    resign(record, FORGER);
    record.keys = [keyLine(FORGER.publicKey)];
    return { seq: entry.seq! };
  },

  'change a field, re-hash and sign with the stolen key'(record, random, limit) {
    const entry = record.entries[random.between(0, limit - 1)];
    changeField(entry, random);
    rechain(record);
    resign(record, SEALER);
    return { seq: entry.seq! };
  },

  'delete an entry'(record, random, limit) {
    const index = random.between(0, limit - 1);
    record.entries.splice(index, 1);
    // The last sealed entry leaves no hole, only a short count.
    const last = record.entries[index]?.seq == null;
    return last ? { seq: index + 1 } : { seq: index + 1, exact: true };
  },

  'delete an entry, close the gap, re-hash and re-sign'(record, random, limit) {
    const index = random.between(0, limit - 1);
    record.entries.splice(index, 1);
    rechain(record);
    resign(record, SEALER);
    return { seq: index + 1 };
  },

  'insert a copy'(record, random, limit) {
    const index = random.between(0, limit - 1);
    record.entries.splice(index + 1, 0, structuredClone(record.entries[index]));
    return { seq: index + 1, exact: true };
  },

  'insert an entry between, re-hash and re-sign'(record, random, limit) {
    const index = random.between(0, limit - 1);
    const forged = structuredClone(record.entries[index]);
    const { v, at, on, step, actor, payload, case: caseId } = forged.body;
    forged.body = { v, at, on, step, actor, payload, case: caseId, kind: 'admin', event: 'grantAccess' };
    record.entries.splice(index, 0, forged);
    rechain(record);
    resign(record, SEALER);
    return { seq: index + 1 };
  },

  'swap two entries'(record, random, limit) {
    const [a, b] = twoPlaces(random, limit);
    swap(record.entries, a, b);
    return { seq: a + 1 };
  },

  'swap the places of two entries in the sequence'(record, random, limit) {
    const [a, b] = twoPlaces(random, limit);
    swap(record.entries, a, b);
    record.entries.forEach((entry, i) => entry.seq !== null && (entry.seq = i + 1));
    return { seq: a + 1 };
  },

  'move a block of entries'(record, random, limit) {
    const [a, b] = twoPlaces(random, limit);
    record.entries.splice(a, 0, ...record.entries.splice(b, 1));
    rechain(record);
    resign(record, SEALER);
    return { seq: a + 1 };
  },

  'cut the end off'(record, random, limit) {
    record.entries.length = random.between(0, limit - 1);
    record.heads = record.heads.filter((head) => head.size <= record.entries.length);
    record.header.sealed = record.entries.length;
    return { seq: record.entries.length + 1 };
  },

  'cut the end off and grow another one'(record, random, limit) {
    const from = random.between(0, limit - 1);
    for (const entry of record.entries.slice(from)) entry.body.actor.id = random.uuid();
    rechain(record);
    resign(record, SEALER);
    return { seq: from + 1 };
  },

  'pass sealed entries off as unsealed'(record, random, limit) {
    const from = random.between(0, limit - 1);
    for (const entry of record.entries.slice(from)) entry.seq = null;
    record.heads = record.heads.filter((head) => head.size <= from);
    record.header.sealed = from;
    return { seq: from + 1 };
  },

  'swap two cases'(record, random, limit) {
    return swapCases(record, random, limit);
  },

  'swap two cases, re-hash and re-sign'(record, random, limit) {
    const trace = swapCases(record, random, limit);
    rechain(record);
    resign(record, SEALER);
    return trace && { seq: trace.seq };
  },

  'set the clock back'(record, random, limit) {
    const index = random.between(0, limit - 1);
    const { body } = record.entries[index];
    const before = record.entries.slice(0, index).findLast((entry) => entry.body.case === body.case);
    if (!before) return null;
    body.at = new Date(Date.parse(before.body.at) - random.between(1, 1e9)).toISOString();
    rechain(record);
    return { seq: index + 1, exact: true };
  },

  'claim another path of the machine'(record, random, limit) {
    const moves = record.entries.slice(0, limit).filter((entry) => entry.body.kind === 'event');
    if (moves.length === 0) return null;
    const entry = random.pick(moves);
    entry.body[random.pick(['from', 'to'])] = 'TERMINATED';
    rechain(record);
    return { seq: entry.seq! };
  },

  'leave a version out'(record, random, limit) {
    const moves = record.entries.slice(0, limit).filter((entry) => entry.body.kind === 'event');
    if (moves.length === 0) return null;
    const entry = random.pick(moves);
    entry.body.version++;
    rechain(record);
    return { seq: entry.seq!, exact: true };
  },

  'replace a signature'(record, random) {
    const head = random.pick(record.heads);
    head.signature = flip(head.signature, random);
    return {};
  },

  'give another head the good signature'(record, random) {
    if (record.heads.length < 2) return null;
    const [a, b] = twoPlaces(random, record.heads.length);
    [record.heads[a].signature, record.heads[b].signature] = [record.heads[b].signature, record.heads[a].signature];
    return {};
  },

  'drop the head that was kept'(record, _, limit) {
    record.heads = record.heads.filter((head) => head.size !== limit);
    return { seq: limit };
  },

  'put another key under the old name'(record) {
    record.keys.at(-1)!.publicKeyPem = keyLine(FORGER.publicKey).publicKeyPem;
    return {};
  },

  'pass the whole off as an extract'(record, random, limit) {
    const { case: chosen } = record.entries[random.between(0, limit - 1)].body;
    record.header.scope = 'case';
    record.entries = record.entries.filter((entry) => entry.body.case === chosen);
    return {};
  },
};

function changeField(entry: DraftEntry, random: Random): void {
  const { body } = entry;
  random.pick([
    () => (body.payload.feeFen += random.between(1, 999)),
    () => (body.payload.name.hash = flip(body.payload.name.hash, random)),
    () => (body.payload.extra = true),
    () => (body.actor.id = random.uuid()),
    () => (body.actor.org = body.actor.org === null ? 'xining' : null),
    () => (body.on = body.on === '2026-01-04' ? '2026-01-03' : '2026-01-04'),
    () => (body.reason = body.reason ? undefined : '补录'),
    () => (body.step = random.uuid()),
    () => delete body.payload.note,
  ])();
}

function swapCases(record: ExportedRecord, random: Random, limit: number): Trace | null {
  const cases = casesOf(record).filter((id) => id !== OWN_CHAIN);
  if (cases.length < 2) return null;
  const [a, b] = twoPlaces(random, cases.length).map((i) => cases[i]);
  for (const { body } of record.entries) {
    if (body.case === a) body.case = b;
    else if (body.case === b) body.case = a;
  }
  const seq = record.entries.findIndex(({ body }) => body.case === a || body.case === b) + 1;
  return seq <= limit ? { seq, exact: true } : null;
}

function twoPlaces(random: Random, length: number): [number, number] {
  const a = random.between(0, length - 2);
  return [a, random.between(a + 1, length - 1)];
}

function swap<T>(items: T[], a: number, b: number): void {
  [items[a], items[b]] = [items[b], items[a]];
}

function flip(hex: string, random: Random): string {
  const at = random.between(0, hex.length - 1);
  return hex.slice(0, at) + (hex[at] === '0' ? '1' : '0') + hex.slice(at + 1);
}
