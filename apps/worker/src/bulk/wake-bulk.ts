import type { Queue } from 'bullmq';
import type { Database } from '#libs/persistence';
import { addJobs, JOB_OPTIONS, jobId, type Jobs } from '#libs/queues';

/**
 * Wakes the queue for every job that nobody works on. A job that waits in the queue already keeps its place there; one
 * that the queue lost, or whose worker died, is woken again.
 */
export async function wakeBulk(db: Database, queue: Queue<Jobs['bulk']>): Promise<number> {
  const open = await db.query<{ id: string }>(
    `select id from bulk_job where finished_at is null and (leased_until is null or leased_until < now())
     order by id limit 100`,
    [],
    'open-bulk',
  );
  await addJobs(
    queue,
    open.map(({ id }) => ({ data: { bulk: id }, opts: { ...JOB_OPTIONS, jobId: jobId('bulk', id) } })),
  );
  return open.length;
}
