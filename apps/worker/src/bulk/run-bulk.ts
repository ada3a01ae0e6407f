import type { Actor, Refusal, Room } from '#libs/domain';
import { fireEvent, newId, type Corridor } from '#libs/casework';
import { actorAtRun } from './actor-at-run.js';

/** A worker that died lets go of its job after this time. */
const LEASE = `interval '60 seconds'`;
/** After this time another job has its turn; the rest of this one is woken again. */
const SLICE_MS = 10_000;
const BATCH = 25;
/** A case whose step throws is asked for again with the same key, which finds the answer if it was written after all. */
const ATTEMPTS = 3;

interface Job {
  readonly id: string;
  readonly person: string;
  readonly actingFor: string | null;
  readonly org: string;
  readonly room: Room;
  readonly event: string;
  readonly payload: object;
  readonly trial: boolean;
}

interface Item {
  readonly n: number;
  readonly process: string | null;
  readonly version: number | null;
}

interface Came {
  readonly state: 'DONE' | 'POSSIBLE' | 'REFUSED';
  readonly reason: Refusal | { readonly refused: 'NO_PROCESS' | 'GONE' | 'FAILED' } | null;
}

/**
 * Works on a job for a while: one case after another through the corridor, as the person who asked. What came of a case is
 * noted at once, so a run that breaks off goes on where it was; a case that was done and not noted answers again to its
 * key. Every case stands for itself: one refusal keeps nobody else waiting.
 */
export async function runBulk(
  corridor: Corridor,
  id: string,
  onError: (error: unknown) => void,
  sliceMs = SLICE_MS,
): Promise<'finished' | 'goesOn' | 'taken'> {
  const job = await takeJob(corridor, id);
  if (!job) return 'taken';
  const actor = await actorAtRun(corridor.db, job);
  const until = performance.now() + sliceMs;
  for (;;) {
    const items = await pending(corridor, id);
    if (items.length === 0) return finish(corridor, id);
    for (const item of items) {
      const came = await decideItem(corridor, job, actor, item, onError);
      if (await note(corridor, id, item.n, came)) return finish(corridor, id);
      if (performance.now() > until) return letGo(corridor, id);
    }
  }
}

async function takeJob({ db }: Corridor, id: string): Promise<Job | undefined> {
  const [job] = await db.query<Job>(
    `update bulk_job set leased_until = now() + ${LEASE}
     where id = $1 and finished_at is null and (leased_until is null or leased_until < now())
     returning id, person_id as person, acting_for as "actingFor", organisation_id as org, room, event, payload, trial`,
    [id],
    'take-bulk',
  );
  return job;
}

const pending = ({ db }: Corridor, id: string) =>
  db.query<Item>(
    `select n, process_id as process, version from bulk_item
     where job_id = $1 and state = 'PENDING' and not exists (select from bulk_job where id = $1 and stopped_at is not null)
     order by n limit ${BATCH}`,
    [id],
    'pending-bulk',
  );

async function decideItem(
  corridor: Corridor,
  job: Job,
  actor: Actor | null,
  item: Item,
  onError: (error: unknown) => void,
): Promise<Came> {
  if (!actor) return { state: 'REFUSED', reason: { refused: 'GONE' } };
  if (item.process === null) return { state: 'REFUSED', reason: { refused: 'NO_PROCESS' } };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fireItem(corridor, job, actor, item);
    } catch (error) {
      if (attempt < ATTEMPTS) continue;
      onError(error);
      return { state: 'REFUSED', reason: { refused: 'FAILED' } };
    }
  }
}

async function fireItem(corridor: Corridor, job: Job, actor: Actor, { n, process, version }: Item): Promise<Came> {
  const outcome = await fireEvent(corridor, {
    actor,
    room: job.room,
    processId: process,
    event: job.event,
    payload: job.payload,
    expectedVersion: version,
    idempotency: job.trial ? null : { route: `bulk/${job.id}`, key: String(n), requestHash: job.id },
    requestId: newId(),
    dryRun: job.trial,
  });
  if (outcome.kind === 'done') return { state: job.trial ? 'POSSIBLE' : 'DONE', reason: null };
  return { state: 'REFUSED', reason: outcome.kind === 'refused' ? outcome.refusal : { refused: 'GONE' } };
}

/** Notes what came of one case and keeps the job; true when the person has stopped it. */
async function note({ db }: Corridor, id: string, n: number, { state, reason }: Came): Promise<boolean> {
  const [{ stopped }] = await db.query<{ stopped: boolean }>(
    `with noted as (
       update bulk_item set state = $3, reason = $4 where job_id = $1 and n = $2 and state = 'PENDING')
     update bulk_job set leased_until = now() + ${LEASE} where id = $1 returning stopped_at is not null as stopped`,
    [id, n, state, reason && JSON.stringify(reason)],
    'note-bulk',
  );
  return stopped;
}

async function finish({ db }: Corridor, id: string): Promise<'finished'> {
  await db.query(
    `with rest as (update bulk_item set state = 'STOPPED' where job_id = $1 and state = 'PENDING')
     update bulk_job set finished_at = zhihe_now(), leased_until = null where id = $1`,
    [id],
    'finish-bulk',
  );
  return 'finished';
}

async function letGo({ db }: Corridor, id: string): Promise<'goesOn'> {
  await db.query(`update bulk_job set leased_until = null where id = $1`, [id], 'let-go-bulk');
  return 'goesOn';
}
