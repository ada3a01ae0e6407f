import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { deliverAgain, giveUpTelling, ringAgain, tellAgain } from '#libs/casework';
import { readEnv } from '#config/env';
import { listFailures, type FailureKind } from '../../apps/api/src/administration/failures.queries.js';
import { systemHealth } from '../../apps/api/src/administration/health.queries.js';
import { Queues } from '../../apps/api/src/administration/queues.js';
import type { Mailer } from '../../apps/worker/src/notifications/mailer.js';
import { Dispute, morningOf } from '../corridor/dispute.js';
import { PEOPLE, type City } from '../support/city.js';
import { aWorker, backends, until } from './backends.js';

/** A mail server that can be broken and mended. */
class Post implements Mailer {
  broken = true;
  sent = 0;

  async send(to: string): Promise<void> {
    if (this.broken) throw new Error(`451 mailbox <${to}> is not at home`);
    this.sent += 1;
  }
}

describe.each(backends(2))('what failed, with the queue in $name', ({ name, open, homeOf }) => {
  let city: City;
  const running: { stop(): Promise<void> }[] = [];
  beforeAll(async () => {
    city = await open();
    await city.corridor.db.query(`update person set email = 'director@example.org' where id = $1`, [
      PEOPLE.director.id,
    ]);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
  });
  afterAll(() => city.close());

  const failures = async (kind: FailureKind) => (await listFailures(city.corridor.db, kind)).items;
  const hire = async (over: Parameters<typeof aWorker>[2]) => {
    const worker = await aWorker(city, homeOf(city), over);
    running.push(worker);
    return worker;
  };
  /** Nothing is sent again by itself within the test. */
  const patient = { resend: 5_000_000, forgotten: 5_000_000 };
  const rows = (text: string, values: unknown[] = []) => city.corridor.db.query<any>(text, values);

  it('is shown with its reason and without an address, tried again by hand, and then no more', async () => {
    const post = new Post();
    await hire({ mailer: post, paces: patient });
    const dispute = await Dispute.registered(city);
    const [{ number }] = await dispute.rows('select register_number as number from case_file where id = $1');
    // Queue and row each make five attempts; one that ends with the row open is enough.
    await until(
      () => failures('notices'),
      (found) => found.length > 0,
      20_000,
    );
    const [failure] = await failures('notices');
    expect(failure).toMatchObject({
      what: 'disputeRegistered',
      reason: '451 mailbox <…@…> is not at home',
      case: number,
    });

    post.broken = false;
    expect(await tellAgain(city.corridor.db, Number(failure.id))).toBe(true);
    await until(
      () => failures('notices'),
      (found) => found.length === 0,
      20_000,
    );
    await until(
      async () => post.sent,
      (sent) => sent === 1,
    );
    expect(await tellAgain(city.corridor.db, Number(failure.id))).toBe(false);
  }, 40_000);

  it('may be a mail that was given up after five attempts, which gets five more', async () => {
    const post = new Post();
    await hire({ mailer: post, paces: { ...patient, resend: 100, forgotten: 300 } });
    await Dispute.registered(city);
    const [failed] = await until(
      () => failures('deliveries'),
      (found) => found.length > 0,
      30_000,
    );
    expect(failed).toMatchObject({
      what: 'disputeRegistered',
      failures: 5,
      reason: '451 mailbox <…@…> is not at home',
    });
    post.broken = false;
    expect(await deliverAgain(city.corridor.db, failed.id)).toBe(true);
    await until(
      () => failures('deliveries'),
      (found) => found.length === 0,
      20_000,
    );
    await until(
      async () => post.sent,
      (sent) => sent === 1,
    );
    expect(await deliverAgain(city.corridor.db, failed.id)).toBe(false);
  }, 60_000);

  it('may be given up where it is a notice; nobody is told then', async () => {
    const post = new Post();
    await hire({ mailer: post, paces: patient });
    await Dispute.registered(city);
    const [failure] = await until(
      () => failures('notices'),
      (found) => found.length > 0,
      20_000,
    );
    expect(await giveUpTelling(city.corridor.db, Number(failure.id))).toBe(true);
    expect(await failures('notices')).toEqual([]);
    post.broken = false;
    expect(await tellAgain(city.corridor.db, Number(failure.id))).toBe(false);
    expect(await giveUpTelling(city.corridor.db, Number(failure.id))).toBe(false);
  }, 40_000);

  it('may be an alarm: it says why, and rings once what stood in the way is gone', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await Dispute.sent(city);
    // A defect: this worker does not know the lifecycle whose clock it is.
    await hire({ corridor: { ...city.corridor, lifecycles: new Map() }, paces: patient });
    await city.clock('2025-01-09T16:00:01Z');
    const [alarm] = await until(
      () => failures('alarms'),
      (found) => found.length > 0,
      20_000,
    );
    expect(alarm).toMatchObject({ what: 'court-referral.receipt', reason: 'No lifecycle for room court-referral' });
    await running.pop()!.stop();
    expect(await ringAgain(city.corridor.db, Number(alarm.id))).toBe(true);
    await hire({ paces: patient });
    await until(
      () => dispute.states(),
      (states) => states['court-referral'] === 'LAPSED',
      20_000,
    );
    expect(await failures('alarms')).toEqual([]);
    expect(await ringAgain(city.corridor.db, Number(alarm.id))).toBe(false);
  }, 40_000);

  it('is told beside how many jobs wait, and which workers live', async () => {
    const { databaseUrl, redisUrl } = homeOf(city);
    const env = readEnv(['databaseUrl'], {
      DATABASE_URL: databaseUrl,
      SEED: 'test',
      ...(redisUrl && { REDIS_URL: redisUrl }),
    });
    const queues = new Queues(env, pino({ level: 'silent' }));
    expect(queues.backend).toBe(name === 'Redis' ? 'redis' : 'postgres');
    expect(await queues.states()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'alarms', active: 0, failed: 0, paused: false }),
        expect.objectContaining({ name: 'notices', active: 0, failed: 0 }),
      ]),
    );
    await city.clock(morningOf('2025-01-06'));
    await hire({ paces: patient });
    await Dispute.sent(city);
    // The clock that runs out in three working days waits in the queue; it is set within a day before.
    await city.clock(morningOf('2025-01-09'));
    await until(
      async () => (await queues.states())?.find((one) => one.name === 'alarms')?.delayed ?? 0,
      (n) => n > 0,
      20_000,
    );
    await queues.onModuleDestroy();

    const health = await systemHealth(city.corridor);
    expect(health.workers.filter(({ alive }) => alive)).toHaveLength(1);
    expect(health.workers[0]).toMatchObject({ sealing: false, calendarVersion: city.corridor.calendar.version });
    expect(health).toMatchObject({
      clockSet: true,
      calendarVersion: city.corridor.calendar.version,
      deliveriesFailed: 0,
    });
    await Promise.all(running.splice(0).map((worker) => worker.stop()));
    expect((await systemHealth(city.corridor)).workers).toEqual([]);
    expect(await rows('select 1 from worker_pulse')).toEqual([]);
  }, 40_000);
});
