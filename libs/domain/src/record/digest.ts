import { createHmac, hash } from 'node:crypto';

/** SM3 for installations under the national cryptography profile (GM/T), SHA-256 elsewhere. Both give 32 bytes. */
export const DIGEST_ALGORITHMS = ['sha256', 'sm3'] as const;
export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];

/** Lower-case hex digest of the parts joined; strings count as UTF-8. */
export function digest(alg: DigestAlgorithm, ...parts: (Buffer | string)[]): string {
  if (parts.length === 1) return hash(alg, parts[0], 'hex');
  return hash(alg, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))), 'hex');
}

/** Keyed digest in hex. */
export function keyedDigest(alg: DigestAlgorithm, key: Buffer, text: string): string {
  return createHmac(alg, key).update(text).digest('hex');
}

/** True for 64 lower-case hex digits: the only spelling of a digest in the record. */
export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
