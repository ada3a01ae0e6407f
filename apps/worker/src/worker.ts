import { pino } from 'pino';
import { CourtDirectory, LIFECYCLES, type Corridor } from '#libs/casework';
import { Database } from '#libs/persistence';
import { queueOf, useBackend, workerOf } from '#libs/queues';
import type { Env } from '#config/env';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { setAlarms } from './deadlines/alarm-clock.js';
import { dueAlarms, ring } from './deadlines/ring.js';
import { watchClock } from './deadlines/watch-clock.js';
import { every } from './every.js';
import { heartbeat } from './heartbeat.js';
import { deliver } from './notifications/deliver.js';
import { smtpMailer } from './notifications/mailer.js';
import { dispatchOutbox, resendForgotten } from './outbox/dispatcher.js';
import { headFiles, readSealerKey } from './sealing/head-files.js';
import { Sealer } from './sealing/sealer.js';

/**
 * Tells the world what was committed, and sends the clocks' events through the corridor. Everything it does can be done
 * twice; everything a queue forgets is found again in PostgreSQL.
 */
export async function startWorker(env: Env): Promise<{ stop(): Promise<void> }> {
  const log = pino({ level: env.logLevel, base: { app: 'worker' } });
  const db = Database.connect(env.databaseUrl, 8);
  const alg = env.auditAlg;
  const corridor: Corridor = {
    db,
    alg,
    lifecycles: LIFECYCLES,
    book: loadRuleBook(),
    calendar: loadWorkCalendar(),
    courts: await CourtDirectory.load(db, loadCourts()),
  };
  const complain = (what: string) => (error: unknown) => log.error({ err: error }, what);

  const home = useBackend({ redisUrl: env.redisUrl ?? undefined, databaseUrl: env.databaseUrl });
  const alarms = queueOf('alarms', home, complain('queue alarms'));
  const notices = queueOf('notices', home, complain('queue notices'));
  const mailer = env.smtpUrl ? smtpMailer(env.smtpUrl, env.mailFrom ?? 'zhihe@localhost') : null;
  const hands = [
    workerOf('alarms', home, async ({ data }) => void (await ring(corridor, data.alarm)), complain('worker alarms')),
    workerOf('notices', home, ({ data }) => deliver(db, mailer, data.outbox), complain('worker notices')),
  ];
  const pulse = await heartbeat(home, complain('heartbeat'), () => process.exit(1));

  const sweep = async () => {
    for (const id of await dueAlarms(corridor, 500)) await ring(corridor, id);
  };
  const rounds = [
    every(300, () => dispatchOutbox(db, notices), complain('dispatch')),
    every(500, () => setAlarms(db, alarms), complain('alarms')),
    every(1_000, sweep, complain('sweep')),
    every(30_000, () => resendForgotten(db), complain('resend')),
    every(60_000, () => corridor.courts.refresh(db), complain('courts')),
  ];
  const clock = await watchClock(env.databaseUrl, () => rounds[2].now(), complain('clock'));
  if (env.keyFile) {
    const sealer = new Sealer(db, alg, await readSealerKey(env.keyFile), headFiles(env.dataDir));
    rounds.push(every(2_000, () => sealer.pass(), complain('seal')));
  } else {
    log.warn('no ZHIHE_KEYS: entries are chained but not sealed');
  }
  log.info('worker ready');

  return {
    /** Drains what runs, then queues, then the database (trust.md §1.3). */
    async stop() {
      await clock.stop();
      await Promise.all(rounds.map((round) => round.stop()));
      await pulse.stop();
      await Promise.all(hands.map((worker) => worker.close()));
      await Promise.all([alarms.close(), notices.close()]);
      await db.close();
    },
  };
}
