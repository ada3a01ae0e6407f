import { readEnv } from '#config/env';
import { partsOf } from './parts.js';
import { startWorker } from './worker.js';

/** A queue that is out of reach cannot be drained; what was not done is found again in PostgreSQL. */
const STOPS_WITHIN_MS = 25_000;

const parts = await partsOf(readEnv(['databaseUrl']));
const worker = await startWorker(parts);
parts.log.info('worker ready');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), STOPS_WITHIN_MS).unref();
    void worker
      .stop()
      .then(() => parts.corridor.db.close())
      .then(() => process.exit(0));
  });
}
