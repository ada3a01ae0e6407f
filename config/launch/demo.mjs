import './lib/require-node.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { environmentWith } from './lib/environment.mjs';
import { freePort } from './lib/free-port.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';
import { session } from './lib/session.mjs';
import { tempFolder } from './lib/temp-folder.mjs';

/** `npm run demo [-- arguments]`: plays whole cases over HTTP, in the city at ZHIHE_URL or in an empty one of its own. */
await main(() => session(demo));

async function demo({ undo, lost }) {
  await ensureInstalled();
  await ensureBuilt();
  const { programs, runInForeground } = await import('./lib/programs.mjs');
  const url = process.env.ZHIHE_URL ?? (await emptyCity(undo, lost));
  return runInForeground(programs.demo, { args: process.argv.slice(2), env: environmentWith({ ZHIHE_URL: url }) });
}

/** With the demo's people and its clock that can be set, but without its cases. */
async function emptyCity(undo, lost) {
  const { embeddedDatabase } = await import('./lib/database.mjs');
  const { startCity } = await import('./lib/city.mjs');
  const folder = tempFolder('demo');
  await undo.push(folder.remove);
  process.env.ZHIHE_SEED_CASES = 'none';
  const city = await startCity({
    dataDir: folder.path,
    host: '127.0.0.1',
    ports: [await freePort()],
    seed: 'demo',
    database: await embeddedDatabase({ dataDir: folder.path, throwAway: true, undo, lost }),
    undo,
    lost,
  });
  return city.urls[0];
}
