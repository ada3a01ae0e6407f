import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dueAlarms, ring } from '../../apps/worker/src/deadlines/ring.js';
import { Sweeper } from '../../apps/worker/src/deadlines/sweeper.js';
import { Dispute, morningOf } from '../corridor/dispute.js';
import { City } from '../support/city.js';

let city: City;
const errors: string[] = [];
let sweeper: Sweeper;
beforeAll(async () => {
  city = await City.open();
  sweeper = new Sweeper(city.corridor, (error) => errors.push((error as Error).message));
});
afterAll(() => city.close());

async function sweepAt(instant: string): Promise<void> {
  await city.clock(instant);
  await sweeper.sweep();
}

/** `template deadline` of what the outbox was given by clocks. */
const told = async (dispute: Dispute, name: string) => {
  const rows = await dispute.rows(
    `select payload->>'template' as template, payload->'to' as "to" from outbox
     where payload->>'case' = $1::text and payload->'params'->>'deadline' = $2 order by id`,
    name,
  );
  return rows.map(({ template, to }) => `${template} → ${to.join(' ')}`);
};

describe('the clock of a term', () => {
  it('reminds before, each time once, and then ends the case as the system', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await (await Dispute.sent(city)).accept();
    const before = await dispute.rows(
      `select a.kind, a.at from alarm a join deadline d on d.id = a.deadline_id where d.case_id = $1 and d.name = 'mediation.term' order by a.at`,
    );
    const reminders = before.filter(({ kind }) => kind === 'REMINDER');
    expect(reminders.length).toBeGreaterThan(0);
    for (const { at } of reminders) {
      const early = new Date(Date.parse(at) - 500).toISOString();
      const count = (await told(dispute, 'mediation.term')).length;
      await sweepAt(early);
      expect(await told(dispute, 'mediation.term')).toHaveLength(count);
      await sweepAt(at);
      await sweeper.sweep();
      expect(await told(dispute, 'mediation.term')).toHaveLength(count + 1);
    }
    expect(new Set(await told(dispute, 'mediation.term'))).toEqual(
      new Set(['deadlineReminder → mediator director intake']),
    );
    await sweepAt('2025-02-05T15:59:59Z');
    expect(await dispute.states()).toMatchObject({ mediation: 'APPOINTING' });
    await sweepAt('2025-02-05T16:00:00Z');
    expect(await dispute.states()).toMatchObject({ mediation: 'TERMINATED' });
    const [{ body }] = await dispute.rows(`select body from audit_entry where case_id = $1 and event = 'termExpired'`);
    expect(body).toMatchObject({ on: '2025-02-05', actor: { role: 'system' } });
    expect(errors).toEqual([]);
  });

  it('that passed while everything was down rings once, dated on its true day', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await (await Dispute.sent(city)).accept();
    await sweepAt('2025-03-20T04:00:00Z');
    await sweeper.sweep();
    const rows = await dispute.rows(`select body from audit_entry where case_id = $1 and event = 'termExpired'`);
    expect(rows.map(({ body }) => [body.on, body.at.slice(0, 10)])).toEqual([['2025-02-05', '2025-03-20']]);
  });
});

describe('a clock that only alerts', () => {
  it('tells once that its day has passed, and stays open until somebody does what was due', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await Dispute.registered(city);
    await sweepAt('2025-01-20T04:00:00Z');
    await sweeper.sweep();
    expect((await told(dispute, 'intake.acceptance')).filter((one) => one.startsWith('deadlinePassed'))).toEqual([
      'deadlinePassed → director supervisor',
    ]);
    expect(await dispute.clocks()).toEqual(['intake.acceptance 2025-01-09']);
    expect(await dispute.rows(`select next_due from case_file where id = $1`)).toEqual([{ next_due: '2025-01-09' }]);
    await dispute.accept();
    expect(await dispute.clocks(['MET'])).toEqual(['intake.acceptance 2025-01-09']);
  });

  it('escalates to director and supervisor where its rule says so', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await Dispute.registered(city);
    const [clock] = await dispute.rows(`select id from deadline where case_id = $1`);
    await dispute.rows(
      `insert into alarm (deadline_id, kind, at) select $2, 'ESCALATION', '2025-01-21' where $1::uuid is not null`,
      clock.id,
    );
    await sweepAt('2025-01-22T01:00:00Z');
    expect(await told(dispute, 'intake.acceptance')).toContain('deadlineEscalated → director supervisor');
  });

  it('is silent once what was due is done', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await (await Dispute.registered(city)).accept();
    await sweepAt('2025-01-22T01:00:00Z');
    expect(await told(dispute, 'intake.acceptance')).toEqual([]);
    const open = await dispute.rows(
      `select 1 from alarm a join deadline d on d.id = a.deadline_id
       where d.case_id = $1 and d.state <> 'RUNNING' and a.fired_at is null and a.at <= zhihe_now()`,
    );
    expect(open).toEqual([]);
  });
});

describe('an expiry that cannot be carried out', () => {
  it('is told once and stays open: neither lost nor repeated for ever', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await (await Dispute.sent(city)).accept();
    await dispute.rows(`update deadline set fires = 'conclude' where case_id = $1 and name = 'mediation.term'`);
    await city.clock('2025-02-05T16:00:01Z');
    const ids = await dueAlarms(city.corridor, 1000);
    // One after another: two alarms of one case at once race for it, and the loser is left for later.
    const rung: string[] = [];
    for (const id of ids) rung.push(await ring(city.corridor, id));
    expect(rung.filter((how) => how === 'refused')).toHaveLength(1);
    expect((await told(dispute, 'mediation.term')).filter((one) => one.startsWith('deadlinePassed'))).toHaveLength(1);
    expect(await dispute.clocks()).toContain('mediation.term 2025-02-05');
    for (const id of ids) expect(await ring(city.corridor, id)).toBe('early');
  });

  it('does not keep the others waiting, and is tried again later', async () => {
    await city.clock(morningOf('2025-01-06'));
    const broken = await Dispute.sent(city);
    const sound = await Dispute.sent(city);
    const owner = new pg.Client({ connectionString: city.database.ownerUrl });
    await owner.connect();
    await owner.query(`create function fail_for_one() returns trigger language plpgsql as $$
      begin if new.case_id = '${broken.caseId}' then raise 'on purpose'; end if; return new; end $$`);
    await owner.query(
      `create trigger fail_for_one before insert on audit_entry for each row execute function fail_for_one()`,
    );
    errors.length = 0;
    await sweepAt('2025-01-09T16:00:01Z');
    expect(await sound.states()).toMatchObject({ 'court-referral': 'LAPSED' });
    expect(await broken.states()).toMatchObject({ 'court-referral': 'SENT' });
    await sweeper.sweep();
    await sweeper.sweep();
    expect(errors).toEqual(['on purpose']);
    await owner.query(`drop trigger fail_for_one on audit_entry`);
    await owner.end();
    await new Sweeper(city.corridor, () => {}).sweep();
    expect(await broken.states()).toMatchObject({ 'court-referral': 'LAPSED' });
  });
});

it('T-04 a withdrawal at the very second and the expiry: exactly one of them has effect', async () => {
  for (let i = 0; i < 5; i += 1) {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await Dispute.sent(city);
    await city.clock('2025-01-09T16:00:00Z');
    const [clock] = await dispute.rows(
      `select a.id from alarm a join deadline d on d.id = a.deadline_id where d.case_id = $1 and a.kind = 'EXPIRY'`,
    );
    const [rung, withdrawn] = await Promise.all([
      ring(city.corridor, clock.id),
      dispute.fire('court', 'court-referral.withdrawReferral', { reason: '撤诉' }),
      ring(city.corridor, clock.id),
    ]);
    const ends = (await dispute.events()).filter((event) => /receiptExpired|withdrawReferral/.test(event));
    expect(ends).toHaveLength(1);
    expect(ends[0] === 'court-referral.withdrawReferral').toBe(withdrawn.kind === 'done');
    if (rung === 'rang') expect(withdrawn.kind).toBe('refused');
    expect((await told(dispute, 'court-referral.receipt')).filter((one) => one.startsWith('deadlinePassed'))).toEqual(
      [],
    );
    const { replayed, stored } = await dispute.bothWays();
    expect(replayed).toEqual(stored);
  }
});
