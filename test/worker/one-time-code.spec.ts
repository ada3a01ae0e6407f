import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { deliver } from '../../apps/worker/src/notifications/deliver.js';
import { smtpMailer, type Mailer } from '../../apps/worker/src/notifications/mailer.js';
import { Dispute } from '../corridor/dispute.js';
import { City, PEOPLE } from '../support/city.js';
import { SmtpServer } from './smtp-server.js';

let city: City;
let smtp: SmtpServer;
let mailer: Mailer;
let access: string;

const rows = (sql: string, values: unknown[] = []) => city.corridor.db.query<any>(sql, values);

beforeAll(async () => {
  city = await City.open();
  smtp = await SmtpServer.open();
  mailer = smtpMailer(smtp.url, 'zhihe@localhost');
  const dispute = await Dispute.registered(city);
  await rows(`update person set email = 'zhao@example.org' where id = $1`, [PEOPLE.party.id]);
  [{ id: access }] = await rows(
    `insert into channel_access (id, case_id, party_id, person_id, reference, code_hash, issued_by, issued_at)
     values (gen_random_uuid(), $1, $2, $3, 'ZH-0', 'x', $3, now()) returning id`,
    [dispute.caseId, dispute.parties[0], PEOPLE.party.id],
  );
});
beforeEach(() => {
  smtp.broken = false;
  smtp.mails.length = 0;
});
afterAll(async () => {
  await smtp.close();
  await city.close();
});

/** Somebody asks for a code; the row says for whom, and nothing more. */
async function asked(): Promise<number> {
  const payload = {
    case: null,
    people: [PEOPLE.party.id],
    access,
    template: 'followCode',
    params: { code: '········' },
  };
  const [{ id }] = await rows(
    `insert into outbox (topic, payload, created_at) values ('notice', $1, now()) returning id`,
    [JSON.stringify(payload)],
  );
  return id;
}
const lastMail = () => Buffer.from(smtp.mails.at(-1)!.split(/\r?\n\r?\n/)[1], 'base64').toString() + smtp.mails.at(-1)!;
const codeIn = (mail: string) => /验证码：(\d{8})。/.exec(mail)?.[1];
const stored = async () => (await rows('select * from channel_code where access_id = $1', [access]))[0];

describe('a one-time code', () => {
  it('is made for the mail and rests nowhere else', async () => {
    await deliver(city.corridor.db, mailer, await asked());
    const code = codeIn(lastMail());
    expect(code).toMatch(/^\d{8}$/);
    expect(await verify((await stored()).code_hash, code!)).toBe(true);
    const everything = await rows(
      `select (select json_agg(o) from outbox o) as a, (select json_agg(n) from notice n) as b, (select json_agg(d) from delivery d) as c`,
    );
    expect(JSON.stringify(everything)).not.toContain(code);
  });

  it('replaces the one before, with all its tries', async () => {
    await deliver(city.corridor.db, mailer, await asked());
    const first = codeIn(lastMail())!;
    await rows('update channel_code set tries = 4');
    await deliver(city.corridor.db, mailer, await asked());
    const second = codeIn(lastMail())!;
    const { code_hash: hash, tries } = await stored();
    expect([await verify(hash, second), tries, first === second]).toEqual([true, 0, false]);
    expect(await verify(hash, first)).toBe(false);
  });

  it('is not made where no mail can go out', async () => {
    await rows('delete from channel_code');
    await deliver(city.corridor.db, null, await asked());
    expect(await stored()).toBeUndefined();
  });
});
