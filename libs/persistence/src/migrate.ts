import { EnvProblem, readEnv } from '#config/env';
import { migrate } from './migrate-database.js';

/** `node dist/libs/persistence/src/migrate.js`, before the programs of a new version start. */
try {
  const env = readEnv(['databaseUrl', 'databaseOwnerUrl']);
  await migrate({
    ownerUrl: env.databaseOwnerUrl,
    appUrl: env.databaseUrl,
    clockSettable: env.seed !== 'none',
    queueSchema: env.redisUrl ? null : 'bullmq',
  });
  process.stdout.write('The database is as new as the code.\n');
} catch (error) {
  process.stderr.write(`${error instanceof EnvProblem ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
