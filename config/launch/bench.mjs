import './lib/require-node.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { environmentWith } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/say.mjs';
import { session } from './lib/session.mjs';
import { tempFolder } from './lib/temp-folder.mjs';

/** As durable as ever; only more memory and rarer checkpoints, as a server of its own would have. */
const SETTINGS = {
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
};

/** `npm run bench [-- arguments]`: the measurements, on a throw-away PostgreSQL. */
await main(() => session(bench));

async function bench({ undo, lost }) {
  await ensureInstalled();
  await ensureBuilt();
  const { programs, runInForeground } = await import('./lib/programs.mjs');
  const { embeddedDatabase } = await import('./lib/database.mjs');
  const folder = tempFolder('bench');
  await undo.push(folder.remove);
  const postgres = await embeddedDatabase({ dataDir: folder.path, throwAway: true, settings: SETTINGS, undo, lost });
  const env = environmentWith({
    BENCH_OWNER_URL: postgres.ownerUrl,
    BENCH_APP_URL: postgres.appUrl,
    DATA_DIR: folder.path,
  });
  return runInForeground(programs.bench, { args: process.argv.slice(2), env });
}
