import { Injectable } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { HttpProblem } from '../http/problems.js';
import { SESSION_HOURS } from './actor.queries.js';
import { AttemptLimit, networkOf } from './attempt-limit.js';
import { InTurn } from './in-turn.js';
import { passwordFits } from './password.js';
import { hashOf, newToken } from './token.js';

/** Failures an account may have within the window before it has to wait; counted alike for accounts that do not exist. */
export const FAILURES_ALLOWED = 5;
/** Failures an address may have within the window, over all accounts: a whole office may sit behind one. */
export const FAILURES_ALLOWED_TO_ADDRESS = 60;
const WINDOW_MINUTES = 15;
const WINDOW = `interval '${WINDOW_MINUTES} minutes'`;

export interface SignedIn {
  readonly token: string;
  readonly person: string;
}

@Injectable()
export class SignIn {
  /** A hundred guesses sent at once are still guessed one after another, and counted. */
  private readonly inTurn = new InTurn();

  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptLimit,
  ) {}

  /** A new session, and the end of the one the browser had. Throws SIGN_IN_FAILED or RATE_LIMITED. */
  signIn(name: string, password: string, address: string, oldToken: string | undefined): Promise<SignedIn> {
    const username = name.trim().toLowerCase();
    return this.inTurn.run(username, async () => {
      await this.refuseWhenTooMany(username);
      const key = `sign-in:${networkOf(address)}`;
      await this.attempts.take(key, FAILURES_ALLOWED_TO_ADDRESS, WINDOW_MINUTES);
      const person = await this.personBehind(username, password);
      if (!person) {
        await this.db.query('insert into login_failure (username, address) values ($1, $2)', [username, address]);
        throw new HttpProblem('SIGN_IN_FAILED', { headers: { 'WWW-Authenticate': 'Bearer realm="zhihe"' } });
      }
      await this.attempts.giveBack(key);
      return { person, token: await this.open(person, username, oldToken) };
    });
  }

  /** Ends a session for everybody who still holds its token. */
  async signOut(tokenHash: string): Promise<void> {
    await this.db.query('update login_session set ended_at = now() where token_hash = $1 and ended_at is null', [
      tokenHash,
    ]);
  }

  private async refuseWhenTooMany(username: string): Promise<void> {
    const [{ n, wait }] = await this.db.query<{ n: number; wait: number }>(
      `select count(*)::int as n, ceil(extract(epoch from min(at) + ${WINDOW} - now()))::int as wait
       from (select at from login_failure where username = $1 and at > now() - ${WINDOW}
             order by at desc limit ${FAILURES_ALLOWED}) latest`,
      [username],
      'login-failures',
    );
    if (n < FAILURES_ALLOWED) return;
    const retryAfterSeconds = Math.max(1, wait);
    throw new HttpProblem('RATE_LIMITED', {
      params: { retryAfterSeconds },
      headers: { 'Retry-After': String(retryAfterSeconds) },
    });
  }

  private async personBehind(username: string, password: string): Promise<string | null> {
    const [person] = await this.db.query<{ id: string; passwordHash: string | null }>(
      `select p.id, p.password_hash as "passwordHash"
       from person p join organisation o on o.id = p.organisation_id and o.active
       where p.username = $1 and p.active`,
      [username],
      'person-by-username',
    );
    return (await passwordFits(person?.passwordHash, password)) ? person.id : null;
  }

  private async open(person: string, username: string, oldToken: string | undefined): Promise<string> {
    const token = newToken();
    await this.db.query(
      `with forgiven as (delete from login_failure where username = $3 or at < now() - interval '1 day'),
            before as (update login_session set ended_at = now() where token_hash = $4 and ended_at is null)
       insert into login_session (token_hash, person_id, expires_at)
       values ($1, $2, now() + interval '${SESSION_HOURS} hours')`,
      [hashOf(token), person, username, oldToken ? hashOf(oldToken) : null],
    );
    return token;
  }
}
