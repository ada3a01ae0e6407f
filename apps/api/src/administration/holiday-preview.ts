import { changedDays, recompute, type ChangedDay, type HolidayNotice, type WorkCalendar } from '#libs/domain';
import { reachOf, runningClocks, type Corridor, type Place, type RunningClock } from '#libs/casework';

/** One running clock that a notice moves. It names the case by its number only: administration reads no case. */
export interface MovedClock {
  readonly deadline: string;
  readonly number: string | null;
  readonly clock: string;
  readonly rule: string;
  readonly was: string;
  readonly becomes: string;
  /** The days that make the difference. */
  readonly because: readonly ChangedDay[];
}

export interface RecountPreview {
  readonly checked: number;
  readonly moved: number;
  /** Same day, no longer provisional. */
  readonly settled: number;
  /** False when there are more clocks than one look takes. */
  readonly complete: boolean;
  readonly items: readonly MovedClock[];
  readonly problems: readonly { readonly number: string | null; readonly clock: string; readonly problem: string }[];
}

const BATCH = 1000;
const LOOKED_AT_MOST = 100_000;
const SHOWN_MOST = 200;

/** What a notice would move among the clocks that run now. Changes nothing. */
export async function previewRecount(
  { db, book, calendar }: Corridor,
  notice: HolidayNotice,
  next: WorkCalendar,
): Promise<RecountPreview> {
  const sums = { checked: 0, moved: 0, settled: 0 };
  const items: MovedClock[] = [];
  const problems: RecountPreview['problems'][number][] = [];
  let after: Place | null = null;
  while (sums.checked < LOOKED_AT_MOST) {
    const clocks: RunningClock[] = await runningClocks(db, reachOf(notice), after, BATCH);
    const { changes, problems: unsolved } = recompute(book, next, clocks);
    sums.checked += clocks.length;
    for (const { stored, was, becomes, change, date } of changes) {
      sums[change === 'MOVED' ? 'moved' : 'settled'] += 1;
      if (change !== 'MOVED' || items.length >= SHOWN_MOST) continue;
      const { id: deadline, number, clock, rule, ruleVersion } = stored;
      const because = changedDays(book.versionOf(rule, ruleVersion)!, calendar, next, date, was);
      items.push({ deadline, number, clock, rule, was, becomes, because });
    }
    for (const { stored, problem } of unsolved) {
      if (problems.length >= SHOWN_MOST) break;
      const code = typeof problem === 'string' ? problem : problem.problem;
      problems.push({ number: stored.number, clock: stored.clock, problem: code });
    }
    const last: RunningClock | undefined = clocks.at(-1);
    if (clocks.length < BATCH || !last) return { ...sums, complete: true, items, problems };
    after = { due: last.due, id: last.id };
    // A long look lets others be served in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { ...sums, complete: false, items, problems };
}
