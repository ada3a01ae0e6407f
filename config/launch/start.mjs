import './lib/require-node.mjs';
import { parseArgs } from 'node:util';
import { banner } from './lib/banner.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { requirePort } from './lib/free-port.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';
import { session, untilStopped } from './lib/session.mjs';
import { watchSources } from './lib/watch.mjs';

const { values: flags } = parseArgs({ options: { watch: { type: 'boolean' }, verbose: { type: 'boolean' } } });

/** `npm start`: from a bare clone to a running city. `--watch` rebuilds on change, `--verbose` shows the programs' logs. */
await main(() => session(start, { signalCode: 0 }));

async function start({ undo, lost }) {
  const {
    DATABASE_URL,
    DATABASE_OWNER_URL,
    REDIS_URL,
    DATA_DIR = '.data',
    HOST = '127.0.0.1',
    PORT = '3000',
  } = process.env;
  const { SEED = DATABASE_URL ? 'none' : 'demo' } = process.env;

  await requirePort(Number(PORT), HOST);
  await ensureInstalled();
  await ensureBuilt();

  // The rest needs installed packages, so it is loaded only now.
  const { embeddedDatabase } = await import('./lib/database.mjs');
  const { startCity } = await import('./lib/city.mjs');
  const city = await startCity({
    dataDir: DATA_DIR,
    host: HOST,
    ports: [Number(PORT)],
    seed: SEED,
    database: DATABASE_URL
      ? { appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL }
      : await embeddedDatabase({ dataDir: DATA_DIR, undo, lost }),
    redisUrl: REDIS_URL,
    verbose: flags.verbose,
    undo,
    lost,
  });
  process.stdout.write(banner({ url: city.urls[0], demo: SEED === 'demo' }));
  return flags.watch ? watchSources(city.restart) : untilStopped;
}
