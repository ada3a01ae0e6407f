import { canonicalJson } from './canonical-json.js';
import { digest, keyedDigest, type DigestAlgorithm } from './digest.js';

/**
 * One line of the record: who did what, when, by which right, and what came of it. Chained per case: each entry's hash
 * covers the hash before it. Personal and confidential values stand as { ref, hash }, so that they can be deleted when
 * their retention ends without breaking the chain (trust.md §1.12).
 */
export type EntryBody = EventEntry | OtherEntry;

/** A lifecycle moved. */
export interface EventEntry extends EntryCommon {
  readonly kind: 'event';
  readonly room: string;
  readonly process: string;
  /** Version of the machine that decided. */
  readonly machine: number;
  /** Null for the event that opens a lifecycle. */
  readonly from: string | null;
  readonly to: string;
  /** Version of the process after this event; the opening event makes it 1. */
  readonly version: number;
}

/** A sensitive read, or an act of administration (a grant, a calendar). Moves nothing. */
export interface OtherEntry extends EntryCommon {
  readonly kind: 'read' | 'admin';
  readonly room?: string;
  readonly process?: string;
}

interface EntryCommon {
  readonly v: 1;
  /** Case id, or OWN_CHAIN. */
  readonly case: string;
  /** 1, 2, 3 … within the case, without a gap. */
  readonly no: number;
  /** When it was recorded: PostgreSQL's clock, UTC with milliseconds; never earlier than the entry before it. */
  readonly at: string;
  /** When it happened, legally: YYYY-MM-DD in Asia/Shanghai. */
  readonly on: string;
  /** One per committed step; entries written together share it. */
  readonly step: string;
  readonly actor: RecordedActor;
  readonly event: string;
  /** Public fields as they are; the others as SecretRef. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Legal dates and ids computed then, kept so that a replay under another calendar gives the same. */
  readonly derived?: Readonly<Record<string, unknown>>;
  readonly deadlines?: readonly unknown[];
  readonly papers?: readonly unknown[];
  readonly numbers?: readonly unknown[];
  readonly caseChange?: { readonly before: unknown; readonly after: unknown };
  readonly reason?: string;
  /** Number, in this case, of the entry whose effect this one takes back. */
  readonly reverses?: number;
}

export interface RecordedActor {
  readonly id: string;
  readonly role: string;
  readonly org: string | null;
  /** The grant that was used. */
  readonly grant?: string;
  /** The absent colleague acted for. */
  readonly for?: string;
}

export interface SecretRef {
  /** Where the value is kept. */
  readonly ref: string;
  /** secretRef() of the value. */
  readonly hash: string;
}

/** The chain of acts that belong to no case (accounts, calendars, standards). */
export const OWN_CHAIN = '00000000-0000-0000-0000-000000000000';

/** What the first entry of a chain stands on. */
export const GENESIS = '0'.repeat(64);

/** H(0x00 ‖ canonical body ‖ 32 bytes of the previous hash), hex. The digest has a fixed length, so nothing can slide between the parts. */
export function entryHash(alg: DigestAlgorithm, body: EntryBody, prevHash: string): string {
  return entryTextHash(alg, canonicalJson(body), prevHash);
}

/** The same, for a caller that has the canonical text already (and stores it). */
export function entryTextHash(alg: DigestAlgorithm, canonicalBody: string, prevHash: string): string {
  return digest(alg, ENTRY_PREFIX, canonicalBody, Buffer.from(prevHash, 'hex'));
}

/**
 * Digest of a value that is kept elsewhere. `salt` (16 random bytes or more, one per value) lies beside the value and is
 * deleted with it: without the salt nobody can try out identity numbers or names until one fits.
 */
export function secretRef(value: unknown, salt: Buffer, alg: DigestAlgorithm = 'sha256'): string {
  if (salt.length < 16) throw new RangeError('a secret needs a salt of at least 16 bytes');
  return keyedDigest(alg, salt, canonicalJson(value));
}

/** Whether a value read from a file has the shape of an entry; says nothing about its truth. */
export function isEntryBody(value: unknown): value is EntryBody {
  if (!isObject(value)) return false;
  const { kind, actor } = value;
  const common =
    value.v === 1 &&
    isText(value.case) &&
    isCount(value.no) &&
    isInstant(value.at) &&
    isDay(value.on) &&
    isText(value.step) &&
    isText(value.event) &&
    isObject(value.payload) &&
    isObject(actor) &&
    isText(actor.id) &&
    isText(actor.role) &&
    (actor.org === null || isText(actor.org)) &&
    (value.reverses === undefined || (isCount(value.reverses) && value.reverses < value.no));
  if (!common) return false;
  if (kind === 'read' || kind === 'admin') {
    return value.from === undefined && value.to === undefined && value.version === undefined;
  }
  return (
    kind === 'event' &&
    isText(value.room) &&
    isText(value.process) &&
    isCount(value.machine) &&
    (value.from === null || isText(value.from)) &&
    isText(value.to) &&
    isCount(value.version)
  );
}

/** UTC with exactly three decimals, so that text order is time order. */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 1, 2, 3 … */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

const ENTRY_PREFIX = Buffer.of(0x00);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
