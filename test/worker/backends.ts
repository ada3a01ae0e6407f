import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Database } from '#libs/persistence';
import type { QueueHome } from '#libs/queues';
import { startWorker, type WorkerParts } from '../../apps/worker/src/worker.js';
import { City } from '../support/city.js';

export interface QueueBackend {
  readonly name: string;
  readonly open: () => Promise<City>;
  readonly homeOf: (city: City) => QueueHome;
  /** Everything the queue knew is gone. */
  readonly erase: (city: City) => Promise<void>;
}

/** Each spec file has a Redis database of its own, as it has a PostgreSQL database of its own. */
const redisUrl = (db: number): string =>
  Object.assign(new URL(process.env['TEST_REDIS_URL']!), { pathname: `/${db}` }).href;

/** Both places where a queue may live; the second only where there is a Redis, which in CI there must be. */
export function backends(redisDb: number): QueueBackend[] {
  const hasRedis = !!process.env['TEST_REDIS_URL'];
  if (!hasRedis && process.env['CI'] === 'true') throw new Error('TEST_REDIS_URL is not set');
  const inPostgres: QueueBackend = {
    name: 'PostgreSQL',
    open: () => City.open({ queueSchema: 'bullmq' }),
    homeOf: (city) => ({ databaseUrl: city.database.appUrl }),
    erase: (city) => truncateQueue(city.database.ownerUrl),
  };
  const inRedis: QueueBackend = {
    name: 'Redis',
    open: async () => {
      await flush(redisUrl(redisDb));
      return City.open();
    },
    homeOf: (city) => ({ databaseUrl: city.database.appUrl, redisUrl: redisUrl(redisDb) }),
    erase: () => flush(redisUrl(redisDb)),
  };
  return hasRedis ? [inPostgres, inRedis] : [inPostgres];
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}

async function truncateQueue(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `select string_agg(format('bullmq.%I', tablename), ', ') as tables from pg_tables
     where schemaname = 'bullmq' and tablename not like '%migration%'`,
  );
  await owner.query(`truncate ${rows[0].tables} cascade`);
  await owner.end();
}

/** A worker as in production, only quicker. Its errors are kept. */
export async function aWorker(city: City, home: QueueHome, over: Partial<WorkerParts> = {}) {
  const errors: string[] = [];
  const db = Database.connect(city.database.appUrl, 4);
  const worker = await startWorker({
    corridor: {
      ...city.corridor,
      db,
      get calendar() {
        return city.calendars.current;
      },
    },
    calendars: city.calendars,
    home,
    mailer: null,
    sealer: null,
    onError: (what, error) => errors.push(`${what}: ${(error as Error).message}`),
    onDead: () => errors.push('dead'),
    ...over,
    paces: { dispatch: 20, alarms: 20, sweep: 50, resend: 100, forgotten: 500, ...over.paces },
  });
  const stop = async () => {
    await worker.stop();
    await db.close();
  };
  return { errors, stop };
}

/** Waits until it is so; fails with what it is instead. */
export async function until<T>(look: () => Promise<T>, wanted: (seen: T) => boolean, withinMs = 10_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(seen)} after ${withinMs} ms`);
    await pause(20);
  }
}
