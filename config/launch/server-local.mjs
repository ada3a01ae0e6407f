import './lib/require-node.mjs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { banner } from './lib/banner.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { freePort, requirePort } from './lib/free-port.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { openLog } from './lib/log-file.mjs';
import { createProxy } from './lib/proxy.mjs';
import { hasRedis, startRedis } from './lib/redis.mjs';
import { LaunchProblem, main, say } from './lib/say.mjs';
import { session, untilStopped } from './lib/session.mjs';

const { values: flags } = parseArgs({ options: { seed: { type: 'boolean' }, verbose: { type: 'boolean' } } });
const {
  HOST = '127.0.0.1',
  PORT = '3000',
  DATA_DIR = '.data/server',
  SEED = flags.seed ? 'demo' : 'none',
} = process.env;

/** `npm run server:local`: what docker-compose.yml describes, without Docker: 2 × API behind a proxy, 2 × worker, Redis. */
await main(() => session(serve, { signalCode: 0 }));

async function serve({ undo, lost }) {
  if (!hasRedis()) throw new LaunchProblem('This needs redis-server (apt-get install redis-server).');
  await requirePort(Number(PORT), HOST);
  await ensureInstalled();
  await ensureBuilt();

  const { embeddedDatabase } = await import('./lib/database.mjs');
  const { startCity } = await import('./lib/city.mjs');
  const database = await embeddedDatabase({ dataDir: DATA_DIR, undo, lost });
  const redis = await startRedis({
    folder: resolve(DATA_DIR, 'redis'),
    log: openLog(resolve(DATA_DIR, 'logs', 'redis.log')),
    persist: true,
  });
  await undo.push(redis.stop);
  process.env.TRUSTED_PROXIES ??= '1';
  const ports = [await freePort(), await freePort()];
  const city = { dataDir: DATA_DIR, host: '127.0.0.1', ports, workers: 2, database, redisUrl: redis.url, seed: SEED };
  await startCity({ ...city, verbose: flags.verbose, undo, lost });

  const proxy = createProxy(ports.map((port) => ({ host: '127.0.0.1', port })));
  await once(proxy.listen(Number(PORT), HOST), 'listening');
  await undo.push(() => closeProxy(proxy));
  say('proxy', `${HOST}:${PORT} → ${ports.join(', ')}`);
  process.stdout.write(banner({ url: `http://${HOST}:${PORT}`, demo: SEED === 'demo' }));
  return untilStopped;
}

/** No new connections; the open ones may finish, event streams would not. */
async function closeProxy(proxy) {
  const closed = once(proxy, 'close');
  proxy.close();
  proxy.closeIdleConnections();
  setTimeout(() => proxy.closeAllConnections(), 2000).unref();
  await closed;
}
