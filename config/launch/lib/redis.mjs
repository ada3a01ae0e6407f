import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { isRunning, spawnWatched, stopProcess } from './watched-process.mjs';
import { LaunchProblem } from './say.mjs';

/** Is there a redis-server on this machine? */
export function hasRedis() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * A Redis of our own on a free loopback port, which never throws keys away. With `persist` it keeps them on disk.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startRedis({ folder, log, persist = false }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const settings = {
    bind: '127.0.0.1',
    port,
    dir: folder,
    'maxmemory-policy': 'noeviction',
    save: '',
    appendonly: persist ? 'yes' : 'no',
    appendfsync: 'everysec',
    daemonize: 'no',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const server = spawnWatched('redis-server', args, { output: log.fd });
  const stop = () =>
    stopProcess(server, [
      ['SIGTERM', 5_000],
      ['SIGKILL', 5_000],
    ]);
  for (const until = performance.now() + 10_000; performance.now() < until; await sleep(25)) {
    if (await accepts(port)) return { url: `redis://127.0.0.1:${port}`, pid: server.pid, stop };
    if (!isRunning(server)) break;
  }
  await stop();
  throw new LaunchProblem(`redis-server does not start:\n${log.lastLines()}`);
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
