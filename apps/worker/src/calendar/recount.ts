import { recompute } from '#libs/domain';
import {
  forgottenClocks,
  reachOf,
  recountProcess,
  runningClocks,
  type CalendarInForce,
  type Corridor,
  type Place,
  type Recounted,
} from '#libs/casework';

const BATCH = 200;
const LEASE_SECONDS = 60;
/** A list of what could not be counted anew is to be read by a person. */
const PROBLEMS_KEPT = 100;

interface Job {
  readonly notice: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly pass: number;
  readonly changedInPass: number;
  readonly after: Place | null;
}

/**
 * Counts running clocks anew after a notice was published, a batch at a time. Where it stopped stands in PostgreSQL: a
 * worker that dies is followed by another, and a batch done twice changes nothing twice. It is done when a whole pass has
 * found nothing left. True when there may be more to do.
 */
export async function recountBatch(corridor: Corridor, calendars: CalendarInForce): Promise<boolean> {
  await calendars.refresh(corridor.db);
  const job = await claim(corridor);
  if (!job) return false;
  const clocks = await runningClocks(corridor.db, reachOf(job), job.after, BATCH);
  const { changes, problems } = recompute(corridor.book, corridor.calendar, clocks);
  const processes = new Set([...changes, ...problems].map(({ stored }) => stored.process));
  const sums = { moved: 0, settled: 0, problems: [] as Recounted['problems'][number][] };
  for (const process of processes) {
    const { moved, settled, problems } = await recountProcess(corridor, process, job.documentNumber);
    sums.moved += moved;
    sums.settled += settled;
    sums.problems.push(...problems);
  }
  const last = clocks.at(-1);
  const more = clocks.length === BATCH && last ? { due: last.due, id: last.id } : null;
  await note(corridor, job, sums, clocks.length, more);
  return true;
}

/** Clocks that slipped through: started elsewhere while a notice was published, or taken up again by an undo. */
export async function recountForgotten(corridor: Corridor, calendars: CalendarInForce): Promise<void> {
  await calendars.refresh(corridor.db);
  const { notices } = corridor.calendar;
  const forgotten = await forgottenClocks(corridor.db, `${notices.at(-1)!.year}-12-24`, BATCH);
  const noticeOf = new Map(forgotten.map(({ process, due }) => [process, Number(due.slice(0, 4))]));
  for (const [process, year] of noticeOf) {
    const notice = notices.find((one) => one.year === year);
    await recountProcess(corridor, process, notice?.documentNumber ?? String(year));
  }
}

async function claim({ db }: Corridor): Promise<Job | null> {
  const [job] = await db.query<Omit<Job, 'after'> & { afterDue: string | null; afterId: string | null }>(
    `update calendar_recount r set state = 'RUNNING', claimed_until = now() + make_interval(secs => $1)
     from holiday_notice n
     where n.id = r.notice_id and r.notice_id = (
       select notice_id from calendar_recount
       where state <> 'DONE' and begins_at <= now() and (claimed_until is null or claimed_until < now())
       order by begins_at limit 1 for update skip locked)
     returning r.notice_id as notice, n.year, n.document_number as "documentNumber", r.pass,
       r.changed_in_pass as "changedInPass", r.after_due as "afterDue", r.after_id as "afterId"`,
    [LEASE_SECONDS],
    'claim-recount',
  );
  if (!job) return null;
  const { afterDue, afterId, ...rest } = job;
  return { ...rest, after: afterDue && afterId ? { due: afterDue, id: afterId } : null };
}

/** Where it stands after a batch. Without more to come the pass is over; one that changed nothing was the last. */
async function note(corridor: Corridor, job: Job, sums: Recounted, seen: number, more: Place | null): Promise<void> {
  const changed = sums.moved + sums.settled;
  const done = !more && job.changedInPass + changed === 0;
  await corridor.db.query(
    `update calendar_recount set claimed_until = null, moved = moved + $2, settled = settled + $3,
       checked = case when pass = 1 then checked + $4 else checked end,
       problems = case when jsonb_array_length(problems) < ${PROBLEMS_KEPT} then problems || $5::jsonb else problems end,
       after_due = $6, after_id = $7,
       changed_in_pass = case when $8 then 0 else changed_in_pass + $9 end,
       pass = case when $8 and not $10 then pass + 1 else pass end,
       state = case when $10 then 'DONE' else 'RUNNING' end,
       finished_at = case when $10 then now() end
     where notice_id = $1`,
    [
      job.notice,
      sums.moved,
      sums.settled,
      seen,
      // The passes after the first meet the same problems again.
      JSON.stringify(job.pass === 1 ? sums.problems : []),
      more?.due ?? null,
      more?.id ?? null,
      !more,
      changed,
      done,
    ],
    'note-recount',
  );
}
