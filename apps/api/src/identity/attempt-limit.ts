import { Injectable } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { HttpProblem } from '../http/problems.js';

/**
 * Limits that hold for all processes together: each attempt is counted in PostgreSQL before it is made, in one statement,
 * so that a hundred at once are counted one after another.
 */
@Injectable()
export class AttemptLimit {
  constructor(private readonly db: Database) {}

  /** Counts one more attempt within a window that began with the first. Throws RATE_LIMITED above `most`. */
  async take(key: string, most: number, windowMinutes: number): Promise<void> {
    const [{ count, wait }] = await this.db.query<{ count: number; wait: number }>(
      `insert into attempt_window as w (key, count) values ($1, 1)
       on conflict (key) do update set
         count = case when w.began_at <= now() - make_interval(mins => $2) then 1 else w.count + 1 end,
         began_at = case when w.began_at <= now() - make_interval(mins => $2) then now() else w.began_at end
       returning count, ceil(extract(epoch from began_at + make_interval(mins => $2) - now()))::int as wait`,
      [key, windowMinutes],
      'take-attempt',
    );
    if (count <= most) return;
    const retryAfterSeconds = Math.max(1, wait);
    throw new HttpProblem('RATE_LIMITED', {
      params: { retryAfterSeconds },
      headers: { 'Retry-After': String(retryAfterSeconds) },
    });
  }

  /** The attempt was a good one, and counts no more. Old windows go with it. */
  async giveBack(key: string): Promise<void> {
    await this.db.query(
      `with old as (delete from attempt_window where began_at < now() - interval '1 day' and key <> $1)
       update attempt_window set count = greatest(count - 1, 0) where key = $1`,
      [key],
      'give-attempt-back',
    );
  }
}

/** Addresses that one subscriber has: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1];
  if (!address.includes(':')) return address;
  const [head, tail = ''] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
