import { Injectable } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { HttpProblem } from '../http/problems.js';
import { passwordFits } from '../identity/password.js';
import { hashOf, newToken } from '../identity/token.js';
import { countAttempts, inEqualTime, placeOf } from './attempts.js';
import { normalCode, normalReference } from './codes.js';
import { SESSION_MINUTES } from './guests.js';

const WINDOW_MINUTES = 15;
const TRIES_OF_ONE_CODE = 5;

interface Access {
  readonly id: string;
  readonly codeHash: string;
  readonly mailHash: string | null;
}
export type CodeKind = 'RECEIPT' | 'MAIL';

/**
 * Reference and code, to a short session. Nothing here tells a reference that exists from one that does not: not the answer,
 * not its time, not the limits (trust.md S-01 to S-03).
 */
@Injectable()
export class Entry {
  constructor(private readonly db: Database) {}

  /** The token of a new session. Throws FOLLOW_REFUSED or RATE_LIMITED. */
  async open(reference: string, code: string, address: string): Promise<string> {
    await this.count(reference, address);
    return inEqualTime(async () => {
      const access = await this.find('reference', normalReference(reference));
      const kind = await this.check(access, code);
      if (!access || !kind) throw new HttpProblem('FOLLOW_REFUSED');
      const token = newToken();
      await this.db.query(
        `insert into channel_session (token_hash, access_id, expires_at)
         values ($1, $2, now() + interval '${SESSION_MINUTES} minutes')`,
        [hashOf(token), access.id],
      );
      return token;
    });
  }

  /** Whether a party that has a session shows its code once more, as for signing; which one it was. */
  async show(access: string, code: string, address: string): Promise<CodeKind> {
    await this.count(access, address);
    const kind = await this.check(await this.find('id', access), code);
    if (!kind) throw new HttpProblem('FOLLOW_REFUSED');
    return kind;
  }

  async end(tokenHash: string): Promise<void> {
    await this.db.query('delete from channel_session where token_hash = $1', [tokenHash]);
  }

  /** Asks for a one-time code by mail. Whether one goes out is seen in the mailbox only. */
  async askForCode(reference: string, address: string): Promise<void> {
    const wanted = normalReference(reference);
    await countAttempts(this.db, WINDOW_MINUTES, [
      { what: 'mail-code-address', who: placeOf(address), most: 10 },
      { what: 'mail-code', who: wanted, most: 3 },
    ]);
    await inEqualTime(() =>
      this.db.query(
        `insert into outbox (topic, payload, created_at)
         select 'notice', jsonb_build_object('case', null, 'people', jsonb_build_array(a.person_id), 'access', a.id,
           'template', 'followCode', 'params', jsonb_build_object('code', '········')), zhihe_now()
         from channel_access a join person p on p.id = a.person_id and p.active and p.email is not null
         where a.reference = $1 and a.ended_at is null`,
        [wanted],
        'mail-code',
      ),
    );
  }

  private count(reference: string, address: string): Promise<void> {
    return countAttempts(this.db, WINDOW_MINUTES, [
      { what: 'follow-address', who: placeOf(address), most: 30 },
      { what: 'follow', who: normalReference(reference), most: 10 },
    ]);
  }

  private async find(by: 'reference' | 'id', value: string): Promise<Access | undefined> {
    const [access] = await this.db.query<Access>(
      `select a.id, a.code_hash as "codeHash", c.code_hash as "mailHash"
       from channel_access a
       left join channel_code c on c.access_id = a.id and c.expires_at > now() and c.tries < ${TRIES_OF_ONE_CODE}
       where a.${by} = $1 and a.ended_at is null`,
      [value],
      `access-by-${by}`,
    );
    return access;
  }

  /** Both codes are always compared, whichever there are, so that all ways take as long. */
  private async check(access: Access | undefined, typed: string): Promise<CodeKind | null> {
    const code = normalCode(typed);
    const [byReceipt, byMail] = [
      await passwordFits(access?.codeHash, code),
      await passwordFits(access?.mailHash, code),
    ];
    if (!access || byReceipt) return byReceipt ? 'RECEIPT' : null;
    if (byMail && (await this.use(access))) return 'MAIL';
    if (access.mailHash) {
      await this.db.query('update channel_code set tries = tries + 1 where access_id = $1', [access.id], 'code-tried');
    }
    return null;
  }

  /** A mailed code works once, whoever else is just using it. */
  private async use({ id, mailHash }: Access): Promise<boolean> {
    const rows = await this.db.query(
      'delete from channel_code where access_id = $1 and code_hash = $2 returning access_id',
      [id, mailHash],
      'code-used',
    );
    return rows.length > 0;
  }
}
