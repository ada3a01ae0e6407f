import { randomInt } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Queryable } from '#libs/persistence';

/**
 * 验证码: made at the moment the mail goes out, so that it rests nowhere but in that mail; the database gets the hash. Works
 * once, for ten minutes; a new one replaces the one before.
 */
export async function newOneTimeCode(db: Queryable, access: string): Promise<string> {
  const code = String(randomInt(10 ** 8)).padStart(8, '0');
  await db.query(
    `insert into channel_code (access_id, code_hash, expires_at, tries) values ($1, $2, now() + interval '10 minutes', 0)
     on conflict (access_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0`,
    [access, await hash(code)],
    'one-time-code',
  );
  return code;
}
