import { canonicalJson } from './canonical-json.js';
import { DIGEST_ALGORITHMS, isDigest, type DigestAlgorithm } from './digest.js';
import { isCount, isEntryBody, isInstant, isObject, isText, type EntryBody } from './entry.js';
import { asSignedHead, type SignedHead } from './head.js';

/**
 * The export is JSON Lines: one header; every public key ever used; the entries in global sequence, those not yet sealed
 * last with seq null; the signed heads in the order they were signed. Each line is canonical JSON, so that a value can
 * be written in one way only and nothing can hide in a doubled key.
 */
export interface HeaderLine {
  readonly kind: 'header';
  readonly product: 'zhihe';
  readonly format: 1;
  readonly alg: DigestAlgorithm;
  readonly region: string;
  readonly exportedAt: string;
  /** Entries sealed in the whole record when the export was made. */
  readonly sealed: number;
  /** 'case': an extract of whole cases, each with all its entries; the sequence then has holes. */
  readonly scope?: 'all' | 'case';
}

export interface KeyLine {
  readonly kind: 'key';
  readonly keyId: string;
  /** Ed25519, exactly as node:crypto exports it (SPKI, PEM). */
  readonly publicKeyPem: string;
}

export interface EntryLine {
  readonly kind: 'entry';
  /** Place in the sealed sequence, from 1; null until sealed. */
  readonly seq: number | null;
  readonly hash: string;
  readonly body: EntryBody;
  /** In an extract: that the entry lies under the head of that size (merkle-proofs.ts, index seq - 1). */
  readonly proof?: { readonly size: number; readonly path: readonly string[] };
}

export interface HeadLine extends SignedHead {
  readonly kind: 'head';
}

export type ExportLine = HeaderLine | KeyLine | EntryLine | HeadLine;

/** One line of an export, without the line feed. */
export function exportLine(line: ExportLine): string {
  return line.kind === 'entry' ? entryLine(line, canonicalJson(line.body)) : canonicalJson(line);
}

/** The same for an entry whose canonical body text is at hand: nothing is serialised twice. */
export function entryLine({ seq, hash, proof }: Omit<EntryLine, 'kind' | 'body'>, bodyText: string): string {
  const proven = proof === undefined ? '' : `,"proof":${canonicalJson(proof)}`;
  return `{"body":${bodyText},"hash":"${hash}","kind":"entry"${proven},"seq":${seq}}`;
}

/** What stands on a line. An entry brings the canonical text of its body along, ready to be hashed. */
export type ReadLine = Exclude<ExportLine, EntryLine> | (EntryLine & { readonly bodyText: string });
export type LineProblem = 'MALFORMED_LINE' | 'NOT_CANONICAL' | 'UNKNOWN_KIND';

/** Reads one line; never throws. A line is accepted only if writing its known fields again gives the same text. */
export function readLine(text: string): ReadLine | LineProblem {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return 'MALFORMED_LINE';
    switch (value.kind) {
      case 'entry':
        return readEntry(value, text);
      case 'header':
        return sameText(asHeader(value), text);
      case 'key':
        return sameText(asKey(value), text);
      case 'head':
        return sameText(asHead(value), text);
      default:
        return 'UNKNOWN_KIND';
    }
  } catch {
    return 'MALFORMED_LINE';
  }
}

/** Cheap and certain for canonical lines: `body` sorts first, and only entries have one. */
export function looksLikeEntry(text: string): boolean {
  return text.startsWith('{"body":');
}

function readEntry(value: Record<string, unknown>, text: string): ReadLine | LineProblem {
  const { seq, hash, body, proof } = value;
  if (!(seq === null || isCount(seq)) || !isDigest(hash) || !isEntryBody(body)) return 'MALFORMED_LINE';
  if (!(proof === undefined || isProof(proof))) return 'MALFORMED_LINE';
  const bodyText = canonicalJson(body);
  const line = { kind: 'entry', seq, hash, body, ...(proof && { proof }), bodyText } as const;
  return entryLine(line, bodyText) === text ? line : 'NOT_CANONICAL';
}

function sameText<L extends Exclude<ExportLine, EntryLine>>(line: L | null, text: string): L | LineProblem {
  if (line === null) return 'MALFORMED_LINE';
  return exportLine(line) === text ? line : 'NOT_CANONICAL';
}

function asHeader(value: Record<string, unknown>): HeaderLine | null {
  const { kind, product, format, alg, region, exportedAt, sealed, scope } = value;
  const fits =
    product === 'zhihe' &&
    format === 1 &&
    DIGEST_ALGORITHMS.includes(alg as DigestAlgorithm) &&
    isText(region) &&
    isInstant(exportedAt) &&
    (sealed === 0 || isCount(sealed)) &&
    (scope === undefined || scope === 'all' || scope === 'case');
  return fits ? ({ kind, product, format, alg, region, exportedAt, sealed, scope } as HeaderLine) : null;
}

function asKey({ keyId, publicKeyPem }: Record<string, unknown>): KeyLine | null {
  return isText(keyId) && isText(publicKeyPem) ? { kind: 'key', keyId, publicKeyPem } : null;
}

function asHead(value: Record<string, unknown>): HeadLine | null {
  const head = asSignedHead(value);
  return head && { kind: 'head', ...head };
}

function isProof(value: unknown): value is { size: number; path: string[] } {
  return isObject(value) && isCount(value.size) && Array.isArray(value.path) && value.path.every(isDigest);
}
