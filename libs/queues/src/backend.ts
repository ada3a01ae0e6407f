import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  setDefaultBackendFactory,
  Worker,
  type JobsOptions,
  type Processor,
} from 'bullmq';
import type { Jobs, QueueName } from './queue-table.js';

/** Where BullMQ keeps its jobs: Redis in server mode, the same PostgreSQL otherwise. */
export interface QueueHome {
  readonly redisUrl?: string;
  readonly databaseUrl: string;
}

export interface Backend {
  readonly connection: never;
  readonly prefix?: string;
}

/** Chooses the backend for the whole process; must come before the first queue. */
export function useBackend({ redisUrl, databaseUrl }: QueueHome): Backend {
  if (redisUrl) {
    setDefaultBackendFactory(createRedisBackend);
    return { prefix: 'zhihe', connection: { url: redisUrl, maxRetriesPerRequest: null } as never };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connection: { connectionString: databaseUrl, schema: 'bullmq', migrate: false, max: 3 } as never };
}

/** `own` makes it a queue of one process, beside those that all share. */
export function queueOf<N extends QueueName>(
  name: N,
  home: Backend,
  onError: (error: Error) => void,
  own?: string,
): Queue<Jobs[N]> {
  const queue = new Queue<Jobs[N]>(nameOf(name, own), home);
  queue.on('error', onError);
  return queue as Queue<Jobs[N]>;
}

/**
 * Adds jobs that bring their ids along, each by itself: BullMQ's bulk function for PostgreSQL makes sequences and temporary
 * tables, and so do jobs without an id of their own; the application's role may not.
 */
export async function addJobs<N extends QueueName>(
  queue: Queue<Jobs[N]>,
  jobs: readonly { readonly data: Jobs[N]; readonly opts: JobsOptions & { readonly jobId: string } }[],
): Promise<void> {
  await Promise.all(jobs.map(({ data, opts }) => queue.add(queue.name as never, data as never, opts)));
}

/** A job that fails is tried again by its own options; every failure is told. */
export function workerOf<N extends QueueName>(
  name: N,
  home: Backend,
  work: Processor<Jobs[N]>,
  onError: (error: Error) => void,
  { concurrency = 4, own }: { concurrency?: number; own?: string } = {},
): Worker<Jobs[N]> {
  const worker = new Worker<Jobs[N]>(nameOf(name, own), work, { ...home, concurrency, maxStalledCount: 10 });
  worker.on('error', onError);
  worker.on('failed', (_job, error) => onError(error));
  return worker;
}

const nameOf = (name: QueueName, own?: string): string => (own ? `${name}-${own}` : name);
