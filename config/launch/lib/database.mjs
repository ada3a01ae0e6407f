import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { LaunchProblem, say, secondsSince } from './say.mjs';

/** An embedded PostgreSQL for one session of a launcher; with `throwAway` its data goes when the session ends. */
export async function embeddedDatabase({ dataDir, undo, lost, throwAway = false, settings }) {
  const startedAt = performance.now();
  const postgres = await startEmbeddedPostgres({
    dataDir,
    settings,
    log: (text) => say('database', text),
    onLost: (reason) => lost(new LaunchProblem(`The database cannot be kept running: ${reason}.`)),
  });
  await undo.push(() => postgres.stop({ remove: throwAway }));
  say('database', `PostgreSQL on port ${postgres.port}, ready in ${secondsSince(startedAt)}`);
  return postgres;
}
