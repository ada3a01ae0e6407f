import type { Database } from '#libs/persistence';
import type { Mailer } from './mailer.js';
import type { NoticePayload } from './notice-payload.js';
import { newOneTimeCode } from './one-time-code.js';

const MAX_ATTEMPTS = 5;

/**
 * One mail, tried once per call and five times in all; throws while it is to be tried again. The last failure opens a
 * task, so that no silence goes unnoticed. Whoever tries claims it first: two workers with the same job send one mail.
 * A claim whose owner died counts as a failure after a minute.
 */
export async function sendMail(
  db: Database,
  mailer: Mailer,
  notice: string,
  to: string,
  { template, params, case: caseId, access }: NoticePayload,
): Promise<void> {
  await db.query(
    `insert into delivery (id, notice_id, channel, state, updated_at) values (gen_random_uuid(), $1, 'MAIL', 'QUEUED', now())
     on conflict (notice_id, channel) do nothing`,
    [notice],
    'mail-delivery',
  );
  const [claim] = await db.query<{ attempts: number }>(
    `update delivery set attempts = attempts + 1, error = null, updated_at = now()
     where notice_id = $1 and channel = 'MAIL' and state = 'QUEUED' and attempts < ${MAX_ATTEMPTS}
       and (attempts = 0 or error is not null or updated_at < now() - interval '60 seconds')
     returning attempts`,
    [notice],
    'mail-claim',
  );
  if (!claim) return requireEnded(db, notice, caseId);
  try {
    const filled = access ? { ...params, code: await newOneTimeCode(db, access) } : params;
    await mailer.send(to, template, filled, caseId);
  } catch (error) {
    await failed(db, notice, caseId, claim.attempts, (error as Error).message);
    if (claim.attempts < MAX_ATTEMPTS) throw error;
    return;
  }
  await db.query(
    `update delivery set state = 'SENT', updated_at = now() where notice_id = $1 and channel = 'MAIL'`,
    [notice],
    'mail-sent',
  );
}

/** Nothing to claim: it was sent, was given up, or somebody is at it. */
async function requireEnded(db: Database, notice: string, caseId: string | null): Promise<void> {
  const [{ state, abandoned }] = await db.query<{ state: string; abandoned: boolean }>(
    `select state, attempts >= ${MAX_ATTEMPTS} and updated_at < now() - interval '60 seconds' as abandoned
     from delivery where notice_id = $1 and channel = 'MAIL'`,
    [notice],
    'mail-state',
  );
  if (state !== 'QUEUED') return;
  if (!abandoned) throw new Error('The mail is being sent by somebody else.');
  await failed(db, notice, caseId, MAX_ATTEMPTS, 'The last attempt was cut off.');
}

async function failed(
  db: Database,
  notice: string,
  caseId: string | null,
  attempts: number,
  reason: string,
): Promise<void> {
  const final = attempts >= MAX_ATTEMPTS;
  await db.query(
    `with tried as (
       update delivery set state = $2, error = $3, updated_at = now()
       where notice_id = $1 and channel = 'MAIL' returning id),
     opened as (
       insert into task (id, key, case_id, kind, role, params, state, created_at)
       select gen_random_uuid(), 'delivery:' || id, $4::uuid, 'deliveryFailed', 'intake', '{}', 'OPEN', zhihe_now()
       from tried where $5 and $4::uuid is not null
       on conflict (key) do nothing returning id, case_id)
     select pg_notify('zhihe_live', json_build_object('task', id, 'case', case_id, 'people', json_build_array())::text)
     from opened`,
    [notice, final ? 'FAILED' : 'QUEUED', reason.slice(0, 500), caseId, final],
    'mail-failed',
  );
}
