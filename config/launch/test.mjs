import './lib/require-node.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { environmentWith } from './lib/environment.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { openLog } from './lib/log-file.mjs';
import { hasRedis, startRedis } from './lib/redis.mjs';
import { run } from './lib/run.mjs';
import { LaunchProblem, main, say } from './lib/say.mjs';
import { session } from './lib/session.mjs';
import { tempFolder } from './lib/temp-folder.mjs';

const inCi = process.env.CI === 'true';

/** `npm test [-- jest arguments]`: the tests against a throw-away PostgreSQL, and Redis where there is one. */
await main(() => session(test));

async function test({ undo, lost }) {
  await ensureInstalled();
  await ensureBuilt();
  const folder = tempFolder('test');
  await undo.push(folder.remove);

  const { embeddedDatabase } = await import('./lib/database.mjs');
  const postgres = await embeddedDatabase({ dataDir: folder.path, throwAway: true, undo, lost });
  const redisUrl = await testRedis(folder.path, undo);
  const results = join(folder.path, 'results.json');
  const { code } = await run(process.execPath, jestArguments(results), {
    env: environmentWith({
      TEST_OWNER_URL: postgres.ownerUrl,
      TEST_APP_URL: postgres.appUrl,
      TEST_SUPER_URL: postgres.superUrl,
      TEST_REDIS_URL: redisUrl,
      DATA_DIR: undefined, // no test may reach the data of whoever runs it
      SEED: undefined,
    }),
  });
  return report(results, code);
}

function jestArguments(results) {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  return [...node, '--maxWorkers=2', '--json', `--outputFile=${results}`, ...process.argv.slice(2)];
}

async function testRedis(folder, undo) {
  if (!hasRedis()) {
    if (inCi) throw new LaunchProblem('redis-server is missing; CI runs the tests on both queues.');
    say(
      'redis',
      'redis-server is not installed: the tests of the Redis queue are left out (apt-get install redis-server)',
    );
    return undefined;
  }
  const redis = await startRedis({ folder: join(folder, 'redis'), log: openLog(join(folder, 'redis.log')) });
  await undo.push(redis.stop);
  return redis.url;
}

/** Ends with one plain line. A suite that could not run counts as a failure; in CI so does a test left out. */
function report(results, jestCode) {
  const json = readResults(results);
  const failed = json.numFailedTests + json.numRuntimeErrorTestSuites;
  const skipped = json.numPendingTests + json.numTodoTests;
  if (inCi && skipped > 0) say('tests', 'in CI no test may be skipped');
  process.stdout.write(`\n${json.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  return jestCode || (inCi && skipped > 0 ? 1 : 0);
}

function readResults(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new LaunchProblem('jest ended without results.');
  }
}
