import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deliver } from '../../apps/worker/src/notifications/deliver.js';
import { smtpMailer, type Mailer } from '../../apps/worker/src/notifications/mailer.js';
import { Dispute } from '../corridor/dispute.js';
import { City, PEOPLE } from '../support/city.js';
import { SmtpServer } from './smtp-server.js';

let city: City;
let smtp: SmtpServer;
let mailer: Mailer;
beforeAll(async () => {
  city = await City.open();
  smtp = await SmtpServer.open();
  mailer = smtpMailer(smtp.url, 'zhihe@localhost');
  for (const who of ['director', 'mediator'] as const) {
    await city.corridor.db.query(`update person set email = $2 where id = $1`, [PEOPLE[who].id, `${who}@example.org`]);
  }
});
beforeEach(() => {
  smtp.broken = false;
  smtp.mails.length = 0;
});
afterAll(async () => {
  await smtp.close();
  await city.close();
});

/** The row that tells the parties and the mediators of their appointment. */
async function aRow(): Promise<{ dispute: Dispute; row: number }> {
  const dispute = await (await (await Dispute.registered(city)).accept()).appoint('mediator', 'mediator2');
  const [{ id }] = await dispute.rows(
    `select id from outbox where payload->>'case' = $1::text and payload->>'template' = 'mediatorsAppointed'`,
  );
  return { dispute, row: id };
}

const run = (row: number, by: Mailer | null = mailer) => deliver(city.corridor.db, by, row);
const done = async (row: number) =>
  (await city.corridor.db.query<any>(`select done_at is not null as done from outbox where id = $1`, [row]))[0].done;
const mailsOf = (row: number) =>
  city.corridor.db.query<any>(
    `select p.username as who, d.state, d.attempts from delivery d join notice n on n.id = d.notice_id
     join person p on p.id = n.person_id where n.outbox_id = $1 and d.channel = 'MAIL' order by 1`,
    [row],
  );
const tasksOf = (dispute: Dispute) =>
  dispute.rows(`select kind, role from task where case_id = $1 and kind = 'deliveryFailed'`);

describe('a row of the outbox', () => {
  it('reaches everybody once in the application, and by mail who has an address', async () => {
    const { dispute, row } = await aRow();
    await run(row);
    const notices = await dispute.rows(
      `select p.username as who from notice n join person p on p.id = n.person_id where n.case_id = $1 and outbox_id = $2 order by 1`,
      row,
    );
    expect(notices).toEqual([{ who: 'mediator' }, { who: 'mediator2' }]);
    expect(await mailsOf(row)).toEqual([{ who: 'mediator', state: 'SENT', attempts: 1 }]);
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]).toContain('To: mediator@example.org');
    expect(smtp.mails[0]).not.toMatch(/青麓|云岭/);
    expect(await done(row)).toBe(true);
  });

  it('tells nobody twice, run again or by several at once, or when the end of a run was lost', async () => {
    const { row } = await aRow();
    const runs = await Promise.allSettled(Array.from({ length: 6 }, () => run(row)));
    expect(runs.some(({ status }) => status === 'fulfilled')).toBe(true);
    await city.corridor.db.query(`update outbox set done_at = null where id = $1`, [row]);
    await run(row);
    expect(smtp.mails).toHaveLength(1);
    const counted = await city.corridor.db.query<any>(
      `select count(*)::int as n, count(distinct person_id)::int as people from notice where outbox_id = $1`,
      [row],
    );
    expect(counted).toEqual([{ n: 2, people: 2 }]);
    expect(await done(row)).toBe(true);
  });

  it('that is not there, or was told, is no trouble', async () => {
    await run(2_000_000_000);
    const { row } = await aRow();
    await run(row, null);
    await run(row);
    expect(smtp.mails).toEqual([]);
  });
});

describe('when the mail server refuses', () => {
  it('everybody is told in the application all the same, and the mail is tried five times', async () => {
    const { dispute, row } = await aRow();
    smtp.broken = true;
    for (let attempt = 1; attempt < 5; attempt += 1) {
      await expect(run(row)).rejects.toThrow('451');
      expect(await mailsOf(row)).toEqual([{ who: 'mediator', state: 'QUEUED', attempts: attempt }]);
      expect(await done(row)).toBe(false);
    }
    expect(await dispute.rows(`select 1 from notice where case_id = $1 and outbox_id = $2`, row)).toHaveLength(2);
    expect(await tasksOf(dispute)).toEqual([]);
    await run(row);
    expect(await mailsOf(row)).toEqual([{ who: 'mediator', state: 'FAILED', attempts: 5 }]);
    expect(await tasksOf(dispute)).toEqual([{ kind: 'deliveryFailed', role: 'intake' }]);
    expect(await done(row)).toBe(true);
    await city.corridor.db.query(`update outbox set done_at = null where id = $1`, [row]);
    await run(row);
    expect(await tasksOf(dispute)).toHaveLength(1);
  });

  it('and then takes it, it is sent once', async () => {
    const { dispute, row } = await aRow();
    smtp.broken = true;
    await expect(run(row)).rejects.toThrow('451');
    smtp.broken = false;
    await run(row);
    expect(await mailsOf(row)).toEqual([{ who: 'mediator', state: 'SENT', attempts: 2 }]);
    expect(smtp.mails).toHaveLength(1);
    expect(await tasksOf(dispute)).toEqual([]);
  });
});

describe('when a worker dies while it sends', () => {
  it('nobody sends beside it for a minute; after that it counts as failed', async () => {
    const { dispute, row } = await aRow();
    const dying: Mailer = { send: () => new Promise(() => {}) };
    void run(row, dying);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(run(row)).rejects.toThrow('by somebody else');
    expect(smtp.mails).toEqual([]);
    const aMinuteLater = () =>
      city.corridor.db.query(
        `update delivery set updated_at = now() - interval '61 seconds' where channel = 'MAIL' and notice_id in
           (select id from notice where outbox_id = $1)`,
        [row],
      );
    await aMinuteLater();
    await run(row);
    expect(smtp.mails).toHaveLength(1);

    const other = await aRow();
    await run(other.row, { send: () => Promise.reject(new Error('no')) }).catch(() => {});
    await city.corridor.db.query(
      `update delivery set attempts = 5, error = null, updated_at = now() - interval '61 seconds' where channel = 'MAIL'
         and notice_id in (select id from notice where outbox_id = $1)`,
      [other.row],
    );
    await run(other.row);
    expect(await mailsOf(other.row)).toEqual([{ who: 'mediator', state: 'FAILED', attempts: 5 }]);
    expect(await tasksOf(other.dispute)).toHaveLength(1);
    expect(await tasksOf(dispute)).toEqual([]);
  });
});

it('of a trade-secret case only those hear who may see it', async () => {
  const dispute = await Dispute.registered(city, { right: 'TS_TECH' });
  const told = async (to: string[]) => {
    const [{ id }] = await dispute.rows(
      `insert into outbox (topic, payload, created_at)
       values ('notice', json_build_object('case', $1::uuid, 'entry', null, 'to', $2::text[], 'template', 'termExtended', 'params', '{"dueOn":"2025-02-25"}'::json), now())
       returning id`,
      to,
    );
    await run(id, null);
    const rows = await dispute.rows(
      `select p.username as who from notice n join person p on p.id = n.person_id where n.case_id = $1 and n.outbox_id = $2 order by 1`,
      id,
    );
    return rows.map(({ who }) => who);
  };
  expect(await told(['intake', 'director', 'archivist', 'supervisor', 'court', 'party'])).toEqual([
    'director',
    'intake',
    'supervisor',
  ]);
});
