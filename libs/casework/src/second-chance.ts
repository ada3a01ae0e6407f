import type { Queryable } from '#libs/persistence';

/**
 * What failed and is tried again by hand. The rows are the truth, whichever queue carries the jobs: a row that waits again
 * is found by the worker within a second.
 */

/** False when it has been told meanwhile, or was given up. */
export const tellAgain = (tx: Queryable, outbox: number): Promise<boolean> =>
  hit(tx, `update outbox set sent_at = null where id = $1 and done_at is null`, outbox);

/** Nobody will be told any more. */
export const giveUpTelling = (tx: Queryable, outbox: number): Promise<boolean> =>
  hit(tx, `update outbox set done_at = now() where id = $1 and done_at is null and error is not null`, outbox);

/** A clock of the law cannot be given up, only rung again. */
export const ringAgain = (tx: Queryable, alarm: number): Promise<boolean> =>
  hit(tx, `update alarm set enqueued_at = null where id = $1 and fired_at is null`, alarm);

/** A mail that was given up gets its five attempts once more. */
export async function deliverAgain(tx: Queryable, delivery: string): Promise<boolean> {
  const rows = await tx.query(
    `with queued as (
       update delivery set state = 'QUEUED', attempts = 0, error = null, updated_at = now()
       where id = $1 and state = 'FAILED' returning notice_id),
     sent as (
       update outbox o set sent_at = null, done_at = null from notice n join queued q on q.notice_id = n.id
       where o.id = n.outbox_id)
     select notice_id from queued`,
    [delivery],
  );
  return rows.length > 0;
}

async function hit(tx: Queryable, update: string, id: number): Promise<boolean> {
  const rows = await tx.query(`with done as (${update} returning id) select id from done`, [id]);
  return rows.length > 0;
}
