import type { Queue } from 'bullmq';
import type { Database } from '#libs/persistence';
import { addJobs, JOB_OPTIONS, jobId, type Jobs } from '#libs/queues';

const BATCH = 500;

/**
 * Outbox rows → queue. A row is marked sent after the queue took it; a crash in between sends it twice, and the worker's
 * own unique keys make that harmless. Claimed with SKIP LOCKED, never by "id greater than the last one seen": ids are
 * taken before commits are ordered.
 */
export async function dispatchOutbox(db: Database, queue: Queue<Jobs['notices']>): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx.query<{ id: number }>(
      `select id from outbox where sent_at is null order by id limit ${BATCH} for update skip locked`,
    );
    if (rows.length === 0) return 0;
    await addJobs(
      queue,
      rows.map(({ id }) => ({
        data: { outbox: id },
        opts: { ...JOB_OPTIONS, jobId: jobId('notices', id) },
      })),
    );
    await tx.query(`update outbox set sent_at = now() where id = any($1::bigint[])`, [rows.map(({ id }) => id)]);
    return rows.length;
  });
}

/**
 * What the queue has lost (it may be erased at any moment) is sent again after `forgottenMs`. Real time: the clock of a
 * demo city jumps.
 */
export async function resendForgotten(db: Database, forgottenMs: number): Promise<void> {
  await db.query(
    `update outbox set sent_at = null where done_at is null and sent_at < now() - make_interval(secs => $1)`,
    [forgottenMs / 1000],
  );
}
