import type { Actor, Refusal, Room } from '#libs/domain';
import { newId } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

export const ITEM_STATES = ['PENDING', 'DONE', 'POSSIBLE', 'REFUSED', 'STOPPED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface Job {
  readonly id: string;
  readonly room: Room;
  readonly event: string;
  readonly payload: object;
  readonly trial: boolean;
  readonly total: number;
  readonly createdAt: string;
  readonly stoppedAt: string | null;
  readonly finishedAt: string | null;
  readonly counts: Partial<Record<ItemState, number>>;
}

export interface Item {
  readonly n: number;
  readonly case: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string | null;
  readonly version: number | null;
  readonly state: ItemState;
  readonly reason: Refusal | { readonly refused: 'NO_PROCESS' | 'GONE' | 'FAILED' } | null;
}

interface NewJob {
  readonly key: string;
  readonly room: Room;
  readonly event: string;
  readonly payload: object;
  readonly trial: boolean;
}

/**
 * Keeps a wish with the cases it is about, each in the version in which it was chosen: whoever is faster afterwards is not
 * overwritten. `chosen` is SQL over `values` that gives (id, place, version), the version null for "as it stands". The same key
 * gives the job that is there.
 */
export async function keepJob(
  db: Queryable,
  { id: person, actingFor, org }: Actor,
  { key, room, event, payload, trial }: NewJob,
  chosen: string,
  values: readonly unknown[],
): Promise<string> {
  const n = values.length;
  const given = [newId(), person, actingFor ?? null, org, key, room, event, JSON.stringify(payload), trial];
  const [$id, $person, $for, $org, $key, $room, $event, $payload, $trial] = given.map((_, at) => `$${n + at + 1}`);
  const [row] = await db.query<{ id: string }>(
    `with chosen as materialized (${chosen}),
     kept as (
       insert into bulk_job (id, person_id, acting_for, organisation_id, key, room, event, payload, trial, total, created_at)
       select ${$id}, ${$person}, ${$for}, ${$org}, ${$key}, ${$room}::text, ${$event}, ${$payload}, ${$trial},
         (select count(*) from chosen), zhihe_now()
       on conflict (person_id, key) do nothing returning id),
     items as (
       insert into bulk_item (job_id, n, case_id, process_id, version)
       select kept.id, row_number() over (order by chosen.place), chosen.id, p.id, coalesce(chosen.version, p.version)
       from kept, chosen left join process p on p.case_id = chosen.id and p.room = ${$room} and p.state <> 'VOIDED')
     select id from kept union all select id from bulk_job where person_id = ${$person} and key = ${$key}`,
    [...values, ...given],
  );
  return row.id;
}

const JOB = `select j.id, j.room, j.event, j.payload, j.trial, j.total, j.created_at as "createdAt", j.stopped_at as "stoppedAt",
  j.finished_at as "finishedAt",
  (select coalesce(json_object_agg(state, n), '{}') from (
    select state, count(*) as n from bulk_item i where i.job_id = j.id group by state) s) as counts
  from bulk_job j`;

/** One's own jobs, the newest first. */
export const myJobs = (db: Queryable, { id }: Actor, limit: number): Promise<Job[]> =>
  db.query<Job>(
    `${JOB} where j.person_id = $1 order by j.created_at desc, j.id desc limit $2`,
    [id, limit],
    'bulk-jobs',
  );

export async function jobOf(db: Queryable, { id }: Actor, job: string): Promise<Job | null> {
  const [row] = await db.query<Job>(`${JOB} where j.person_id = $1 and j.id = $2`, [id, job], 'bulk-job');
  return row ?? null;
}

/** A page of the cases of a job; those this person may see no longer come without their names. */
export function itemsOf(
  db: Queryable,
  job: string,
  state: ItemState | null,
  after: number,
  limit: number,
  seen: { sql: string; values: readonly unknown[] },
): Promise<Item[]> {
  const n = seen.values.length;
  return db.query<Item>(
    `select i.n, i.case_id as "case", c.case_number as "caseNumber", c.register_number as "registerNumber", c.title,
       i.version, i.state, i.reason
     from bulk_item i left join case_file c on c.id = i.case_id and ${seen.sql}
     where i.job_id = $${n + 1} and ($${n + 2}::text is null or i.state = $${n + 2}) and i.n > $${n + 3}
     order by i.n limit $${n + 4}`,
    [...seen.values, job, state, after, limit],
  );
}

/** Every reason for which cases were refused, with how often. */
export const reasonsOf = (
  db: Queryable,
  job: string,
): Promise<{ reason: NonNullable<Item['reason']>; cases: number }[]> =>
  db.query(
    `select reason, count(*)::int as cases from bulk_item where job_id = $1 and state = 'REFUSED'
     group by reason order by count(*) desc limit 100`,
    [job],
    'bulk-reasons',
  );

/** What has not begun stays undone. */
export async function stopJob(db: Queryable, { id }: Actor, job: string): Promise<void> {
  await db.query(
    `update bulk_job set stopped_at = zhihe_now() where id = $1 and person_id = $2 and finished_at is null
       and stopped_at is null`,
    [job, id],
    'stop-bulk',
  );
}
