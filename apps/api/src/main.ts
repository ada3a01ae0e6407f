import { pino } from 'pino';
import { CourtDirectory, fireEvent, LIFECYCLES, type Corridor } from '#libs/casework';
import { Database, dataSource } from '#libs/persistence';
import { readEnv } from '#config/env';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { createApp } from './create-app.js';
import { webFolder } from './docs/web.js';

const env = readEnv(['databaseUrl']);
const log = pino({
  level: env.logLevel,
  base: { app: 'api' },
  redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.passwordHash', '*.token'],
});
const db = Database.connect(env.databaseUrl, 16);
const source = await dataSource(env.databaseUrl, 4).initialize();
const corridor: Corridor = {
  db,
  alg: env.auditAlg,
  lifecycles: LIFECYCLES,
  book: loadRuleBook(),
  calendar: loadWorkCalendar(),
  courts: await CourtDirectory.load(db, loadCourts()),
};
const refresh = setInterval(
  () => void corridor.courts.refresh(db).catch((error) => log.error({ err: error }, 'courts')),
  60_000,
);
refresh.unref();

const app = await createApp({
  env,
  log,
  db,
  source,
  corridor,
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
