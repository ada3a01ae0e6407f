import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isIPv6 } from 'node:net';
import type { Queryable } from '#libs/persistence';
import { HttpProblem } from '../http/problems.js';

export interface Attempt {
  /** What is tried, by whom or on what. */
  readonly what: string;
  readonly who: string;
  readonly most: number;
}

/**
 * Counts attempts of one window, in one place for all processes, whether they succeed or not and whether what they name
 * exists or not. Throws RATE_LIMITED when one of them is too many. A window ends by itself: nobody is locked out for good.
 */
export async function countAttempts(db: Queryable, minutes: number, attempts: readonly Attempt[]): Promise<void> {
  const most = new Map(attempts.map(({ what, who, most }) => [keyOf(what, who), most]));
  const rows = await db.query<{ key: string; count: number; wait: number }>(
    `insert into attempt_window as w (key, count) select key, 1 from unnest($1::text[]) as key order by key
     on conflict (key) do update set
       count = case when w.began_at < now() - make_interval(mins => $2) then 1 else w.count + 1 end,
       began_at = case when w.began_at < now() - make_interval(mins => $2) then now() else w.began_at end
     returning key, count, ceil(extract(epoch from began_at + make_interval(mins => $2) - now()))::int as wait`,
    [[...most.keys()], minutes],
    'count-attempts',
  );
  const over = rows.filter(({ key, count }) => count > most.get(key)!);
  if (over.length === 0) return;
  const retryAfterSeconds = Math.max(1, ...over.map(({ wait }) => wait));
  throw new HttpProblem('RATE_LIMITED', {
    params: { retryAfterSeconds },
    headers: { 'Retry-After': String(retryAfterSeconds) },
  });
}

/** One household, one hall, one phone: of an IPv6 address the network counts, its owner has all the rest. */
export const placeOf = (address: string): string =>
  isIPv6(address) && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;

/** What is counted is kept as a hash: the table names no address and no reference. */
const keyOf = (what: string, who: string): string => `${what}:${createHash('sha256').update(who).digest('base64url')}`;

/** Answers no earlier than this, so that the time of an answer tells nothing of what was found. */
export async function inEqualTime<T>(work: () => Promise<T>, ms = 300): Promise<T> {
  const floor = pause(ms);
  try {
    return await work();
  } finally {
    await floor;
  }
}
