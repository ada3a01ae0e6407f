import type { Queue } from 'bullmq';
import type { Database } from '#libs/persistence';
import { addJobs, JOB_OPTIONS, jobId, type Jobs } from '#libs/queues';

const BATCH = 1000;

/**
 * Sets a BullMQ alarm for every alarm row that rings within a day. The delay is only a wake-up: whether it is time is
 * asked of PostgreSQL when the job runs (trust.md R2), and what never rings is found by the sweeper.
 */
export async function setAlarms(db: Database, queue: Queue<Jobs['alarms']>): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx.query<{ id: number; delay: number }>(
      `select id, greatest(0, extract(epoch from at - zhihe_now()) * 1000)::bigint as delay from alarm
       where enqueued_at is null and fired_at is null and at < zhihe_now() + interval '1 day'
       order by at limit ${BATCH} for update skip locked`,
    );
    if (rows.length === 0) return 0;
    await addJobs(
      queue,
      rows.map(({ id, delay }) => ({
        data: { alarm: id },
        opts: { ...JOB_OPTIONS, delay, jobId: jobId('alarms', id) },
      })),
    );
    await tx.query(`update alarm set enqueued_at = now() where id = any($1::bigint[])`, [rows.map(({ id }) => id)]);
    return rows.length;
  });
}
