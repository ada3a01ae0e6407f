import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Dispute, morningOf } from '../corridor/dispute.js';
import { PEOPLE, type City } from '../support/city.js';
import { aWorker, backends, until } from './backends.js';

describe.each(backends(1))('with its queue in $name', ({ open, homeOf, erase }) => {
  let city: City;
  const running: { stop(): Promise<void> }[] = [];
  beforeAll(async () => {
    city = await open();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
  });
  afterAll(() => city.close());

  const hire = async (over: Parameters<typeof aWorker>[2] = {}) => {
    const worker = await aWorker(city, homeOf(city), over);
    running.push(worker);
    return worker;
  };
  const openRows = async () =>
    (await city.corridor.db.query<any>(`select count(*)::int as n from outbox where done_at is null`))[0].n;
  const nothingOpen = () => until(openRows, (n) => n === 0, 20_000);
  const told = (dispute: Dispute) =>
    dispute.rows(
      `select p.username as who, n.template from notice n join person p on p.id = n.person_id where n.case_id = $1 order by 2, 1`,
    );

  it('every row of the outbox becomes one notice for each who must hear', async () => {
    const dispute = await (await (await Dispute.registered(city)).accept()).appoint('mediator', 'mediator2');
    await Promise.all([hire(), hire()]);
    await nothingOpen();
    expect(await told(dispute)).toEqual([
      { who: 'director', template: 'disputeRegistered' },
      { who: 'director', template: 'mediationOpened' },
      { who: 'mediator', template: 'mediatorsAppointed' },
      { who: 'mediator2', template: 'mediatorsAppointed' },
    ]);
  });

  it('an erased queue loses nothing, and nobody hears twice', async () => {
    const worker = await hire({
      paces: { dispatch: 5_000_000, alarms: 5_000_000, sweep: 5_000_000, resend: 5_000_000 },
    });
    const dispute = await Dispute.registered(city);
    // Sent, but what the queue holds is gone before anybody worked on it.
    await dispute.rows(`update outbox set sent_at = now() where payload->>'case' = $1::text`);
    await erase(city);
    await worker.stop();
    running.length = 0;
    await hire();
    for (let i = 0; i < 5; i += 1) {
      await (await Dispute.registered(city)).accept();
      await erase(city);
    }
    await nothingOpen();
    expect(await told(dispute)).toEqual([{ who: 'director', template: 'disputeRegistered' }]);
    const twice = await dispute.rows(
      `select outbox_id, person_id from notice where $1::uuid is not null group by 1, 2 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  }, 30_000);

  it('an alarm has one effect, with two workers and their sweepers at once', async () => {
    await city.clock(morningOf('2025-01-06'));
    const disputes: Dispute[] = [];
    for (let i = 0; i < 5; i += 1) disputes.push(await (await (await Dispute.sent(city)).accept()).met());
    const workers = await Promise.all([hire(), hire()]);
    await city.clock('2025-02-05T15:59:59.500Z');
    for (const dispute of disputes) {
      await until(
        () => dispute.states(),
        ({ mediation }) => mediation === 'TERMINATED',
        15_000,
      );
      expect((await dispute.events()).filter((event) => event === 'mediation.termExpired')).toHaveLength(1);
      const { replayed, stored } = await dispute.bothWays();
      expect(replayed).toEqual(stored);
    }
    expect(workers.flatMap(({ errors }) => errors)).toEqual([]);
  }, 30_000);

  it.each([
    ['two hours fast', 2 * 3_600_000],
    ['two hours slow', -2 * 3_600_000],
    ['a month fast', 30 * 86_400_000],
  ])('a worker whose clock is %s rings when PostgreSQL says so', async (_how, ms) => {
    await city.clock('2025-01-08T15:59:00Z');
    const dispute = await Dispute.sent(city);
    // Three working days, until the end of the thirteenth.
    await city.clock('2025-01-13T15:59:58.500Z');
    await hire();
    const real = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => real() + ms);
    await pause(700);
    expect(await dispute.states()).toMatchObject({ 'court-referral': 'SENT' });
    await until(
      () => dispute.states(),
      (states) => states['court-referral'] === 'LAPSED',
    );
    expect((await dispute.events()).filter((event) => event === 'court-referral.receiptExpired')).toHaveLength(1);
  });

  it('tells the people of a case, and not those who are shut out of it', async () => {
    const dispute = await Dispute.registered(city);
    await dispute.rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      PEOPLE.director.id,
    );
    await hire();
    await nothingOpen();
    expect(await told(dispute)).toEqual([]);
  });
});
