import { pino } from 'pino';
import {
  Announcer,
  CALENDAR_REFRESH_MS,
  CalendarInForce,
  CourtDirectory,
  fireEvent,
  LIFECYCLES,
  type Corridor,
} from '#libs/casework';
import { Database, dataSource } from '#libs/persistence';
import { EnvProblem, isLoopback, readEnv, type Env } from '#config/env';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { loadStandards } from '#config/subsidy';
import { createApp } from './create-app.js';
import { webFolder } from './docs/web.js';

const env = environment();
const log = pino({
  level: env.logLevel,
  base: { app: 'api' },
  redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.passwordHash', '*.token'],
});
const db = Database.connect(env.databaseUrl, 16);
const source = await dataSource(env.databaseUrl, 4).initialize();
const calendars = await CalendarInForce.load(db, loadWorkCalendar);
const corridor: Corridor = {
  db,
  alg: env.auditAlg,
  lifecycles: LIFECYCLES,
  book: loadRuleBook(),
  get calendar() {
    return calendars.current;
  },
  courts: await CourtDirectory.load(db, loadCourts()),
  standards: loadStandards(),
  announce: new Announcer(db, (error) => log.error({ err: error }, 'announce')).announce,
};
// What other processes have changed since.
for (const [what, everyMs, refresh] of [
  ['courts', 60_000, () => corridor.courts.refresh(db)],
  ['calendar', CALENDAR_REFRESH_MS, () => calendars.refresh(db)],
] as const) {
  setInterval(() => void refresh().catch((error) => log.error({ err: error }, what)), everyMs).unref();
}

const app = await createApp({
  env,
  log,
  db,
  source,
  corridor,
  calendars,
  fire: (request) => fireEvent(corridor, request),
  webFolder: webFolder(),
});
await app.listen(env.port, env.host);
log.info({ port: env.port }, 'api ready');

// HTTP first, so that nothing new is accepted while the rest drains (trust.md §1.3).
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), 20_000).unref();
    void app
      .close()
      .then(() => Promise.all([source.destroy(), db.close()]))
      .then(() => process.exit(0));
  });
}

/** What is wrong with the environment is told in plain lines, without a stack. */
function environment(): Env {
  try {
    const given = readEnv(['databaseUrl']);
    if (given.seed !== 'demo' || given.demoOutside === 'allow' || isLoopback(given.host)) return given;
    const fault = 'HOST opens a demo city, whose password everybody knows, to others: ZHIHE_DEMO_OUTSIDE must be allow';
    throw new EnvProblem([fault]);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
