import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { IdempotencyKey } from '#libs/casework';
import { HttpProblem } from '../http/problems.js';

/** The version the caller saw: `If-Match: "7"`. Missing 428, unreadable 400. */
export function expectedVersion(headers: IncomingHttpHeaders): number {
  const given = headers['if-match'];
  if (given === undefined) throw new HttpProblem('PRECONDITION_REQUIRED');
  const [, version] = /^"(\d{1,9})"$/.exec(given) ?? [];
  if (version === undefined) throw new HttpProblem('IF_MATCH_INVALID');
  return Number(version);
}

/**
 * The caller's name for this one wish: asked again with it, he gets the same answer and nothing happens twice. The hash
 * tells whether he asks the same thing.
 */
export function idempotencyKey(headers: IncomingHttpHeaders, route: string, payload: object): IdempotencyKey {
  const key = headers['idempotency-key'];
  if (key === undefined) throw new HttpProblem('IDEMPOTENCY_KEY_MISSING');
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(key)) throw new HttpProblem('IDEMPOTENCY_KEY_INVALID');
  const requestHash = createHash('sha256').update(JSON.stringify(payload)).digest('base64url');
  return { route, key, requestHash };
}
