import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.mjs';
import { keepRunning } from './keep-running.mjs';
import { openLog } from './log-file.mjs';
import { openCluster } from './postgres/cluster.mjs';
import { takeLaunchLock } from './postgres/launch-lock.mjs';
import { clearOrphan } from './postgres/orphan.mjs';
import { prepareDatabase } from './postgres/roles.mjs';
import { serverEnvironment, settingArguments } from './postgres/settings.mjs';
import { LaunchProblem } from './say.mjs';
import { undoStack } from './undo-stack.mjs';
import { spawnWatched } from './watched-process.mjs';

const READY_WITHIN_MS = 120_000; // recovery after a crash may take a while
const WRONG_PASSWORD = '28P01';

/** Fast shutdown first: sessions are cut, the data is written out. */
const STOP_SIGNALS = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/**
 * A real PostgreSQL of our own under `dataDir`/postgres, on a free loopback port, with the database `zhihe` and its two
 * roles. It never outlives this process, whatever ends it, and a second start on the same folder is refused.
 * `log(text)` hears what happens; `settings` override server settings; `onLost(reason)` is told when the server cannot
 * be kept alive. `stop({ remove: true })` deletes the database files too.
 */
export async function startEmbeddedPostgres({ dataDir, log = () => {}, settings = {}, onLost = log }) {
  const home = databaseHome(resolve(dataDir));
  const undo = undoStack();
  try {
    await undo.push(takeLaunchLock(home, dataDir));
    const cluster = await openCluster(home);
    const cleared = await clearOrphan(cluster.folder);
    if (cleared) log(cleared);

    const serverLog = openLog(join(resolve(dataDir), 'logs', 'postgres.log'));
    await undo.push(() => serverLog.close());
    const { server, port } = await startServer({ ...cluster, settings, serverLog, undo, log, onLost });

    const urls = urlsOf(cluster.passwords, port);
    await prepareDatabase(urls);
    const stop = async ({ remove = false } = {}) => {
      await undo.undoAll();
      if (remove) rmSync(cluster.folder, { recursive: true, force: true });
    };
    return { ...urls, port, folder: cluster.folder, pid: server.pid, stop };
  } catch (error) {
    await undo.undoAll();
    throw error;
  }
}

async function startServer({ folder, binaries, account, passwords, settings, serverLog, undo, log, onLost }) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const launch = () =>
      spawnWatched(join(binaries, 'bin', 'postgres'), ['-D', folder, '-p', `${port}`, ...settingArguments(settings)], {
        ...account,
        cwd: '/',
        env: serverEnvironment,
        lastSignal: 'INT',
        output: serverLog.fd,
      });
    let ended;
    let lost = (reason) => (ended = reason);
    const server = keepRunning({
      name: 'database',
      launch,
      say: (_, text) => log(text),
      onGiveUp: (reason) => lost(reason),
      signals: STOP_SIGNALS,
    });
    await undo.push(server.stop);
    server.start();
    if (await answers(urlsOf(passwords, port).superUrl, () => ended !== undefined)) {
      lost = onLost;
      server.trust();
      return { server, port };
    }
    await server.stop();
    // Another program may have taken the port, or the last backends of a killed server may still be leaving.
    if (attempt === 3) throw new LaunchProblem(`PostgreSQL does not start:\n${serverLog.lastLines()}`);
    await sleep(1000);
  }
}

/** True once the server takes connections; false when it ended or the time is up. */
async function answers(superUrl, hasEnded) {
  for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until && !hasEnded(); await sleep(25)) {
    const client = new pg.Client({ connectionString: superUrl });
    client.on('error', () => {});
    const refusal = await client.connect().then(
      () => undefined,
      (error) => error.code ?? 'unknown',
    );
    await client.end().catch(() => {});
    if (refusal === WRONG_PASSWORD) {
      throw new LaunchProblem('PostgreSQL does not accept the password in cluster.json: it belongs to other data.');
    }
    if (refusal === undefined) return true;
  }
  return false;
}

function urlsOf(passwords, port) {
  const url = (role, password, database) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url('zhihe_owner', passwords.owner, 'zhihe'),
    appUrl: url('zhihe_app', passwords.app, 'zhihe'),
    superUrl: url('postgres', passwords.super, 'postgres'),
  };
}

/** Others may pass through but not look in: as root the server is another user, and its files lie further down. */
function databaseHome(dataDir) {
  const home = join(dataDir, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o711 });
  return home;
}
