import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Env } from '#config/env';
import { queueOf, QUEUES, useBackend, type QueueName } from '#libs/queues';
import { ENV, LOG } from '../house.js';

export interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly paused: boolean;
}

/** The heartbeat has a queue in each worker; how they are is told by the pulse. */
const SHARED = QUEUES.filter((name): name is Exclude<QueueName, 'heartbeat'> => name !== 'heartbeat');
const PATIENCE_MS = 3_000;

/** A look at the queues, wherever they live. Opened when somebody first looks: the API itself needs none. */
@Injectable()
export class Queues implements OnModuleDestroy {
  private opened: readonly Queue[] | null = null;

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  get backend(): 'postgres' | 'redis' {
    return this.env.redisUrl ? 'redis' : 'postgres';
  }

  /** Null when the queue is out of reach: the house works on, and what was not told is told later. */
  async states(): Promise<QueueState[] | null> {
    const tooLong = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS).unref());
    const states = Promise.all(this.open().map(stateOf)).catch((error: unknown) => {
      this.log.warn({ err: error }, 'queues');
      return null;
    });
    return Promise.race([states, tooLong]);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all((this.opened ?? []).map((queue) => queue.close().catch(() => {})));
  }

  private open(): readonly Queue[] {
    const { redisUrl, databaseUrl } = this.env;
    const complain = (error: Error) => this.log.warn({ err: error }, 'queue');
    this.opened ??= SHARED.map(
      (name) =>
        queueOf(name, useBackend({ redisUrl: redisUrl ?? undefined, databaseUrl }), complain) as unknown as Queue,
    );
    return this.opened;
  }
}

async function stateOf(queue: Queue): Promise<QueueState> {
  const [counts, paused] = await Promise.all([
    queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'failed'),
    queue.isPaused(),
  ]);
  const { waiting = 0, active = 0, delayed = 0, prioritized = 0, failed = 0 } = counts;
  return { name: queue.name, waiting: waiting + prioritized, active, delayed, failed, paused };
}
