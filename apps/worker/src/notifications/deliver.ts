import { newId } from '#libs/casework';
import type { Database } from '#libs/persistence';
import type { Mailer } from './mailer.js';
import { recipientsOf } from './recipients.js';

interface NoticePayload {
  readonly case: string;
  readonly to: readonly string[];
  readonly template: string;
  readonly params: Record<string, string | number>;
}

/**
 * Turns one outbox row into notices and deliveries. Re-runnable: a notice is unique per row and person, a delivery per
 * notice and channel, so doing it twice tells nobody twice.
 */
export async function deliver(db: Database, mailer: Mailer | null, outboxId: number): Promise<void> {
  const [row] = await db.query<{ payload: NoticePayload; done: boolean }>(
    `select payload, done_at is not null as done from outbox where id = $1`,
    [outboxId],
    'outbox-row',
  );
  if (!row || row.done) return;
  const { case: caseId, to, template, params } = row.payload;
  for (const person of await recipientsOf(db, caseId, to)) {
    const [notice] = await db.query<{ id: string }>(
      `with new as (
         insert into notice (id, outbox_id, person_id, case_id, template, params, created_at)
         values ($1, $2, $3, $4, $5, $6, zhihe_now()) on conflict (outbox_id, person_id) do nothing returning id),
       shown as (
         insert into delivery (id, notice_id, channel, state, updated_at)
         select gen_random_uuid(), id, 'IN_APP', 'DELIVERED', zhihe_now() from new)
       select id from new union all select id from notice where outbox_id = $2 and person_id = $3 limit 1`,
      [newId(), outboxId, person.id, caseId, template, JSON.stringify(params)],
      'notice',
    );
    if (mailer && person.email) await mail(db, mailer, notice.id, person.email, template, params, caseId);
  }
  await db.query(`update outbox set done_at = zhihe_now() where id = $1`, [outboxId], 'outbox-done');
}

/** Mail is tried once per run and state; the last failure opens a task, so that no silence goes unnoticed. */
async function mail(
  db: Database,
  mailer: Mailer,
  notice: string,
  to: string,
  template: string,
  params: Record<string, string | number>,
  caseId: string,
): Promise<void> {
  const [{ state, attempts }] = await db.query<{ state: string; attempts: number }>(
    `insert into delivery as d (id, notice_id, channel, state, updated_at)
     values (gen_random_uuid(), $1, 'MAIL', 'QUEUED', zhihe_now())
     on conflict (notice_id, channel) do update set updated_at = d.updated_at returning state, attempts`,
    [notice],
    'mail-delivery',
  );
  if (state === 'SENT' || attempts >= MAX_ATTEMPTS) return;
  try {
    await mailer.send(to, template, params, caseId);
    await db.query(
      `update delivery set state = 'SENT', attempts = attempts + 1, error = null, updated_at = zhihe_now()
       where notice_id = $1 and channel = 'MAIL'`,
      [notice],
      'mail-sent',
    );
  } catch (error) {
    await failed(db, notice, caseId, attempts + 1, (error as Error).message);
    if (attempts + 1 < MAX_ATTEMPTS) throw error;
  }
}

const MAX_ATTEMPTS = 5;

async function failed(db: Database, notice: string, caseId: string, attempts: number, reason: string): Promise<void> {
  const final = attempts >= MAX_ATTEMPTS;
  await db.query(
    `with tried as (
       update delivery set state = $2, attempts = $3, error = $4, updated_at = zhihe_now()
       where notice_id = $1 and channel = 'MAIL' returning id)
     insert into task (id, key, case_id, kind, role, params, state, created_at)
     select gen_random_uuid(), 'delivery:' || id, $5, 'deliveryFailed', 'intake', '{}', 'OPEN', zhihe_now() from tried where $6
     on conflict (key) do nothing`,
    [notice, final ? 'FAILED' : 'QUEUED', attempts, reason.slice(0, 500), caseId, final],
    'mail-failed',
  );
}
