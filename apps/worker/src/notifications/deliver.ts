import { newId } from '#libs/casework';
import type { Database } from '#libs/persistence';
import { sendMail } from './mail-delivery.js';
import type { Mailer } from './mailer.js';
import type { NoticePayload } from './notice-payload.js';
import { recipientsOf } from './recipients.js';

/**
 * Turns one outbox row into notices and deliveries. Re-runnable: a notice is unique per row and person, a delivery per
 * notice and channel, so doing it twice tells nobody twice. Everybody is told in the application before the first mail is
 * tried; throws at the end when a mail is to be tried again.
 */
export async function deliver(db: Database, mailer: Mailer | null, outboxId: number): Promise<void> {
  const [row] = await db.query<{ payload: NoticePayload; done: boolean }>(
    `select payload, done_at is not null as done from outbox where id = $1`,
    [outboxId],
    'outbox-row',
  );
  if (!row || row.done) return;
  const { payload } = row;
  const mails: { notice: string; to: string }[] = [];
  for (const { id: person, email } of await recipientsOf(db, payload)) {
    const notice = await noticeTo(db, outboxId, person, payload);
    if (email) mails.push({ notice, to: email });
  }
  if (mailer) {
    const sent = await Promise.allSettled(mails.map(({ notice, to }) => sendMail(db, mailer, notice, to, payload)));
    const failed = sent.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    if (failed) throw failed.reason;
  }
  await db.query(`update outbox set done_at = now() where id = $1`, [outboxId], 'outbox-done');
}

/** The notice of this row for this person, new or as it is. */
async function noticeTo(db: Database, outboxId: number, person: string, payload: NoticePayload): Promise<string> {
  const { case: caseId, template, params } = payload;
  const [{ id }] = await db.query<{ id: string }>(
    `with told as (
       insert into notice (id, outbox_id, person_id, case_id, template, params, created_at)
       values ($1, $2, $3, $4, $5, $6, zhihe_now())
       on conflict (outbox_id, person_id) do update set template = excluded.template returning id),
     shown as (
       insert into delivery (id, notice_id, channel, state, updated_at)
       select gen_random_uuid(), id, 'IN_APP', 'DELIVERED', now() from told
       on conflict (notice_id, channel) do nothing)
     select id from told`,
    [newId(), outboxId, person, caseId, template, JSON.stringify(params)],
    'notice',
  );
  return id;
}
