import { pino, type Logger } from 'pino';
import { Announcer, CalendarInForce, CourtDirectory, LIFECYCLES, type Corridor } from '#libs/casework';
import { Database } from '#libs/persistence';
import type { Env } from '#config/env';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { loadStandards } from '#config/subsidy';
import { smtpMailer } from './notifications/mailer.js';
import { publishedHeads } from './reconciliation/published-heads.js';
import { headFiles, readSealerKey } from './sealing/head-files.js';
import { Sealer } from './sealing/sealer.js';
import type { WorkerParts } from './worker.js';

/** What the environment makes of a worker. */
export async function partsOf(env: Env): Promise<WorkerParts & { readonly log: Logger }> {
  const log = pino({ level: env.logLevel, base: { app: 'worker' } });
  const db = Database.connect(env.databaseUrl, 8);
  const alg = env.auditAlg;
  const calendars = await CalendarInForce.load(db, loadWorkCalendar);
  const corridor: Corridor = {
    db,
    alg,
    lifecycles: LIFECYCLES,
    book: loadRuleBook(),
    get calendar() {
      return calendars.current;
    },
    courts: await CourtDirectory.load(db, loadCourts()),
    standards: loadStandards(),
    announce: new Announcer(db, (error) => log.error({ err: error }, 'announce')).announce,
  };
  if (!env.keyFile) log.warn('no ZHIHE_KEYS: entries are chained but not sealed');
  return {
    log,
    corridor,
    calendars,
    home: { redisUrl: env.redisUrl ?? undefined, databaseUrl: env.databaseUrl },
    mailer: env.smtpUrl ? smtpMailer(env.smtpUrl, env.mailFrom) : null,
    sealer: env.keyFile ? new Sealer(db, alg, await readSealerKey(env.keyFile), headFiles(env.dataDir)) : null,
    published: publishedHeads(env.dataDir),
    onError: (what, error) => log.error({ err: error }, what),
    onDead: () => {
      log.fatal('the queue has been silent for a minute');
      process.exit(1);
    },
  };
}
