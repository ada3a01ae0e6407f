import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { queueOf, useBackend } from '#libs/queues';
import { watchClock } from '../../apps/worker/src/deadlines/watch-clock.js';
import { every } from '../../apps/worker/src/every.js';
import { heartbeat } from '../../apps/worker/src/heartbeat.js';
import { City } from '../support/city.js';
import { backends, until } from './backends.js';

describe.each(backends(2))('the heartbeat in $name', ({ open, homeOf }) => {
  let city: City;
  beforeAll(async () => {
    city = await open();
  });
  afterAll(() => city.close());

  it('goes on while jobs come through, whatever other workers do, and stops when they do not', async () => {
    const home = useBackend(homeOf(city));
    const died: string[] = [];
    const errors: unknown[] = [];
    const paces = { everyMs: 60, deadAfterMs: 600 };
    const hearts = ['one', 'two'].map((id) =>
      heartbeat(
        home,
        (error) => errors.push(error),
        () => died.push(id),
        { ...paces, id },
      ),
    );
    await pause(1_500);
    expect(died).toEqual([]);
    // One of them takes no more jobs, though nothing fails.
    const queue = queueOf('heartbeat', home, () => {}, 'one');
    await queue.pause();
    await until(
      async () => died.length,
      (n) => n > 0,
      5_000,
    );
    expect(new Set(died)).toEqual(new Set(['one']));
    await queue.close();
    await Promise.all(hearts.map((heart) => heart.stop()));
    expect(errors).toEqual([]);
  });
});

describe('a round', () => {
  it('never overlaps itself, survives what it throws, and can be called at once', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const errors: unknown[] = [];
    const round = every(
      5,
      async () => {
        running += 1;
        most = Math.max(most, running);
        runs += 1;
        await pause(10);
        running -= 1;
        if (runs % 2 === 0) throw new Error('even');
      },
      (error) => errors.push(error),
    );
    const nudge = setInterval(() => round.now(), 3);
    await pause(200);
    clearInterval(nudge);
    await round.stop();
    const after = runs;
    await pause(30);
    expect([most, running, runs]).toEqual([1, 0, after]);
    expect(after).toBeGreaterThan(5);
    expect(errors).toHaveLength(Math.floor(after / 2));
  });

  it('tells also what is thrown before there is a promise', async () => {
    const errors: unknown[] = [];
    const round = every(1, () => { throw new Error('at once'); }, (error) => errors.push(error)); // prettier-ignore
    await until(
      async () => errors.length,
      (n) => n > 1,
    );
    await round.stop();
  });
});

describe('the watch on the demo clock', () => {
  it('hears it being set, also after its connection was cut', async () => {
    const city = await City.open();
    let heard = 0;
    const errors: unknown[] = [];
    const watch = await watchClock(
      city.database.appUrl,
      () => (heard += 1),
      (error) => errors.push(error),
    );
    await city.clock('2025-01-07T01:00:00Z');
    await until(
      async () => heard,
      (n) => n === 1,
    );
    await city.corridor.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen zhihe_clock'`,
    );
    await until(
      async () => errors.length,
      (n) => n > 0,
    );
    await until(
      async () => {
        await city.clock('2025-01-08T01:00:00Z');
        return heard;
      },
      (n) => n > 1,
      8_000,
    );
    await watch.stop();
    await city.close();
  }, 15_000);
});
