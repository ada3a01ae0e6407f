import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedDemo } from './demo-seed.mjs';
import { environmentWith } from './environment.mjs';
import { openLog } from './log-file.mjs';
import { keepProgram, programs, runInForeground, runProgram, waitReady } from './programs.mjs';
import { say, secondsSince } from './say.mjs';
import { ensureSigningKey } from './signing-key.mjs';

/**
 * One city on one machine: a migrated database, workers, an API on each of `ports`, and the demo cases when `seed` is
 * 'demo'. `database` is `{ appUrl, ownerUrl? }`. What starts is pushed onto `undo`; `lost(error)` is told when a part
 * cannot be kept running later on.
 * @returns {Promise<{ urls: string[], restart(): Promise<void> }>} restart: the same city, new code
 */
export async function startCity({ dataDir, host, ports, workers = 1, seed, database, redisUrl, verbose, undo, lost }) {
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const logOf = (name) => openLog(join(home, 'logs', `${name}.log`));
  const shared = { HOST: host, DATA_DIR: home, DATABASE_URL: database.appUrl, REDIS_URL: redisUrl, SEED: seed };

  let giveUp;
  const program = (name, script, env) => {
    const log = logOf(name);
    const options = { script, env: environmentWith({ ...shared, ...env }), log, verbose };
    return { log, ...keepProgram(name, { ...options, onGiveUp: (error) => giveUp(error) }) };
  };
  const key = signingKey(home); // the worker seals the record; the API must not have it
  const sealing = numbered('worker', workers).map((name) => program(name, programs.worker, { ZHIHE_KEYS: key }));
  const serving = numbered('api', ports.length).map((name, i) => program(name, programs.api, { PORT: ports[i] }));
  const all = [...sealing, ...serving];
  const urls = ports.map((port) => `http://${reachable(host)}:${port}`);

  const migration = { env: { ...shared, DATABASE_OWNER_URL: database.ownerUrl }, log: logOf('migrate') };
  const stop = () => Promise.all(all.map((program) => program.stop()));
  const start = async () => {
    await migrate(migration);
    const startedAt = performance.now();
    const failed = new Promise((_, reject) => (giveUp = reject));
    for (const program of all) program.start();
    await Promise.race([failed, Promise.all(urls.map((url, i) => waitReady(url, serving[i].log)))]);
    giveUp = lost;
    for (const program of all) program.trust();
    say('api', `ready in ${secondsSince(startedAt)}`);
  };

  await undo.push(stop);
  await start();
  if (seed === 'demo') await seedDemo(urls[0], shared, logOf('seed'));
  // A new city that is no demo needs somebody who can let people in; their passwords are shown here, once.
  else await runInForeground(programs.administrators, { env: environmentWith(shared) });
  return { urls, restart: () => stop().then(start) };
}

/** Brings the database to this version of the code, as its owner; on a server whose owner we are not told, nothing. */
async function migrate({ env, log }) {
  if (!env.DATABASE_OWNER_URL) return say('database', 'DATABASE_OWNER_URL is not set: not migrated from here');
  await runProgram('The migration', { script: programs.migrate, env: environmentWith(env), log });
}

/** The operator's key, or one made in the data folder. */
function signingKey(home) {
  return process.env.ZHIHE_KEYS ? resolve(process.env.ZHIHE_KEYS) : ensureSigningKey(join(home, 'keys', 'sealer.pem'));
}

/** ['api'], or ['api-1', 'api-2']. */
function numbered(name, count) {
  return count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);
}

/** The address at which to call a server that listens on `host`. */
function reachable(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
