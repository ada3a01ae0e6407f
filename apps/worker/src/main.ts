import { readEnv } from '#config/env';
import { startWorker } from './worker.js';

const worker = await startWorker(readEnv(['databaseUrl']));
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void worker.stop().then(() => process.exit(0));
  });
}
