import './lib/require-node.mjs';
import { environmentWith } from './lib/environment.mjs';
import { LaunchProblem, main, say } from './lib/say.mjs';
import { ensureSigningKey } from './lib/signing-key.mjs';

/**
 * Once before the programs start on a server, and again with every new version: roles and database (when
 * DATABASE_SUPER_URL names a superuser), migrations, and the sealer's key at ZHIHE_KEYS. Running it twice does no harm.
 */
await main(async () => {
  const { DATABASE_SUPER_URL, DATABASE_OWNER_URL, DATABASE_URL, REDIS_URL, ZHIHE_KEYS } = process.env;
  if (!DATABASE_OWNER_URL || !DATABASE_URL) throw new LaunchProblem('DATABASE_OWNER_URL and DATABASE_URL are needed.');

  if (DATABASE_SUPER_URL) {
    const { prepareDatabase } = await import('./lib/postgres/roles.mjs');
    await prepareDatabase({ superUrl: DATABASE_SUPER_URL, ownerUrl: DATABASE_OWNER_URL, appUrl: DATABASE_URL });
    say('database', 'roles and database are there');
  }
  if (ZHIHE_KEYS) {
    ensureSigningKey(ZHIHE_KEYS);
    say('key', `the sealer's key is ${ZHIHE_KEYS}`);
  }
  const { programs, runInForeground } = await import('./lib/programs.mjs');
  return runInForeground(programs.migrate, { env: environmentWith({ DATABASE_URL, DATABASE_OWNER_URL, REDIS_URL }) });
});
