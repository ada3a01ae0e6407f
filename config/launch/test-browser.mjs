import './lib/require-node.mjs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { environmentWith } from './lib/environment.mjs';
import { freePort } from './lib/free-port.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { openLog } from './lib/log-file.mjs';
import { hasRedis, startRedis } from './lib/redis.mjs';
import { run } from './lib/run.mjs';
import { LaunchProblem, main } from './lib/say.mjs';
import { session } from './lib/session.mjs';
import { tempFolder } from './lib/temp-folder.mjs';

const { values: flags, positionals } = parseArgs({
  options: { server: { type: 'boolean' } },
  allowPositionals: true,
  strict: false,
});

/**
 * `npm run test:browser [-- names of stories]`: the built application in Chromium, on a demo city of its own. With
 * `--server` the city is the server mode: Redis, two APIs, two workers.
 */
await main(() => session(browse));

async function browse({ undo, lost }) {
  const chromium = findChromium();
  if (!chromium)
    throw new LaunchProblem('The browser stories need Chromium (apt-get install chromium fonts-noto-cjk).');
  if (flags.server && !hasRedis()) throw new LaunchProblem('Server mode needs redis-server.');
  await ensureInstalled();
  await ensureBuilt();
  const { embeddedDatabase } = await import('./lib/database.mjs');
  const { startCity } = await import('./lib/city.mjs');
  const folder = tempFolder('browser');
  await undo.push(folder.remove);
  const redis =
    flags.server &&
    (await startRedis({ folder: join(folder.path, 'redis'), log: openLog(join(folder.path, 'redis.log')) }));
  if (redis) await undo.push(redis.stop);
  const city = await startCity({
    dataDir: folder.path,
    host: '127.0.0.1',
    ports: flags.server ? [await freePort(), await freePort()] : [await freePort()],
    workers: flags.server ? 2 : 1,
    seed: 'demo',
    database: await embeddedDatabase({ dataDir: folder.path, throwAway: true, undo, lost }),
    redisUrl: redis ? redis.url : undefined,
    undo,
    lost,
  });
  const env = environmentWith({ ZHIHE_URL: city.urls[0], ZHIHE_CHROMIUM: chromium });
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/browser/playwright.config.ts'];
  const { code } = await run(process.execPath, [...playwright, ...positionals], { env });
  return code;
}
