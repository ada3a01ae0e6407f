import { newId } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

/** How long a worker may fall silent before another takes its check over, in seconds of true time. */
const CLAIM_SECONDS = 60;
/** A check that broke off so often is given up, and says so. */
const MOST_ATTEMPTS = 3;

export type CheckKind = 'VERIFICATION' | 'COMPARISON';
export interface Claimed {
  readonly id: string;
  readonly kind: CheckKind;
  readonly claim: string;
}

/**
 * Plans tonight's checks once two o'clock has passed in the city; a machine that slept makes up for it when it wakes.
 * Whether it is night is asked of PostgreSQL, and a night has one of each, however many workers ask.
 */
export async function planTonight(db: Queryable): Promise<void> {
  await db.query(
    `insert into check_run (id, kind, day, requested_at)
     select gen_random_uuid(), kind, zhihe_today(), zhihe_now() from unnest('{COMPARISON,VERIFICATION}'::text[]) kind
     where (zhihe_now() at time zone 'Asia/Shanghai')::time >= '02:00'
       and not exists (select from check_run c where c.kind = kind.kind and c.day = zhihe_today())
     on conflict do nothing`,
    [],
    'plan-checks',
  );
}

/** The check that has waited longest, or one whose worker died; it begins again from the start. */
export async function claimCheck(db: Queryable): Promise<Claimed | undefined> {
  const [claimed] = await db.query<Claimed>(
    `update check_run set state = 'RUNNING', claim = $1, claimed_until = now() + interval '${CLAIM_SECONDS} seconds',
       attempts = attempts + 1, started_at = coalesce(started_at, zhihe_now()), done = 0, total = 0
     where id = (select id from check_run
       where state = 'QUEUED' and coalesce(claimed_until < now(), true) or state = 'RUNNING' and claimed_until < now()
       order by requested_at, kind limit 1 for update skip locked)
     returning id, kind, claim`,
    [newId()],
    'claim-check',
  );
  return claimed;
}

/** False when another worker has taken it over meanwhile. */
export async function reportProgress(
  db: Queryable,
  { id, claim }: Claimed,
  done: number,
  total: number,
): Promise<boolean> {
  const rows = await db.query(
    `update check_run set done = $3, total = $4, claimed_until = now() + interval '${CLAIM_SECONDS} seconds'
     where id = $1 and claim = $2 returning id`,
    [id, claim, done, total],
    'check-progress',
  );
  return rows.length > 0;
}

export async function finishCheck(
  db: Queryable,
  { id, claim }: Claimed,
  { found, total, result }: { found: number; total: number; result: object },
): Promise<boolean> {
  const rows = await db.query(
    `update check_run set state = 'DONE', finished_at = zhihe_now(), done = $3, total = $3, found = $4, result = $5,
       claim = null, claimed_until = null
     where id = $1 and claim = $2 returning id`,
    [id, claim, total, found, JSON.stringify(result)],
    'check-done',
  );
  return rows.length > 0;
}

/** Tried again a minute later, or given up. */
export async function breakOffCheck(db: Queryable, { id, claim }: Claimed): Promise<void> {
  await db.query(
    `update check_run set claim = null, claimed_until = now() + interval '${CLAIM_SECONDS} seconds',
       state = case when attempts < ${MOST_ATTEMPTS} then 'QUEUED' else 'FAILED' end,
       finished_at = case when attempts < ${MOST_ATTEMPTS} then null else zhihe_now() end
     where id = $1 and claim = $2`,
    [id, claim],
    'check-broken-off',
  );
}
