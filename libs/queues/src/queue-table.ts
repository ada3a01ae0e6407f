/**
 * All queues and what their jobs carry: ids only, so that a queue may be read by anyone and erased at any moment. The
 * rows in PostgreSQL are the truth; a job is an alarm clock.
 */
export interface Jobs {
  /** An alarm of a deadline rings. */
  alarms: { alarm: number };
  /** A row of the outbox wants to be told. */
  notices: { outbox: number };
  /** Somebody asked for one act on many cases. */
  bulk: { bulk: string };
  /** Proof that a worker works; without one in a minute the process ends and is started anew. */
  heartbeat: { sentAt: string };
}

export type QueueName = keyof Jobs;
export const QUEUES = ['alarms', 'notices', 'bulk', 'heartbeat'] as const satisfies readonly QueueName[];

/** BullMQ ids hold no colon and are no bare number. They only save work: being done once is the row's affair. */
export const jobId = (queue: QueueName, id: number | string): string => `${queue}-${id}`;

/**
 * Done or given up, a job is gone: as long as one with its id were kept, the same row could not be sent again, neither
 * after five failures nor after the database was restored to an earlier day.
 */
export const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;
