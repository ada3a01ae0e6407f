import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  setDefaultBackendFactory,
  Worker,
  type Processor,
} from 'bullmq';
import type { Jobs, QueueName } from './queue-table.js';

/** Where BullMQ keeps its jobs: Redis in server mode, the same PostgreSQL otherwise. */
export interface QueueHome {
  readonly redisUrl?: string;
  readonly databaseUrl: string;
}

interface Connection {
  readonly connection: never;
  readonly prefix?: string;
}

/** Chooses the backend for the whole process; must come before the first queue. */
export function useBackend({ redisUrl, databaseUrl }: QueueHome): Connection {
  if (redisUrl) {
    setDefaultBackendFactory(createRedisBackend);
    return { prefix: 'zhihe', connection: { url: redisUrl, maxRetriesPerRequest: null } as never };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connection: { connectionString: databaseUrl, schema: 'bullmq', migrate: false, max: 3 } as never };
}

export function queueOf<N extends QueueName>(
  name: N,
  home: Connection,
  onError: (error: Error) => void,
): Queue<Jobs[N]> {
  const queue = new Queue<Jobs[N]>(name, home);
  queue.on('error', onError);
  return queue as Queue<Jobs[N]>;
}

export function workerOf<N extends QueueName>(
  name: N,
  home: Connection,
  work: Processor<Jobs[N]>,
  onError: (error: Error) => void,
  concurrency = 4,
): Worker<Jobs[N]> {
  const worker = new Worker<Jobs[N]>(name, work, { ...home, concurrency, maxStalledCount: 10 });
  worker.on('error', onError);
  return worker;
}
