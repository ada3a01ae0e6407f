import { inputOf, recompute, SYSTEM, type Recomputation } from '#libs/domain';
import type { Corridor } from '../corridor.js';
import { fireEvent } from '../fire-event.js';
import { newId } from '../ids.js';
import { clocksOfProcess, type RunningClock } from './running-clocks.js';

export interface Recounted {
  readonly moved: number;
  readonly settled: number;
  readonly problems: readonly { readonly case: string; readonly clock: string; readonly problem: string }[];
}

const NOTHING: Recounted = { moved: 0, settled: 0, problems: [] };
const ATTEMPTS = 5;

/**
 * Counts the running clocks of one lifecycle anew, under the calendar in force, in one step of its case: read, compare,
 * and sent through the corridor on the version that was read. Whoever comes second finds nothing left to do.
 */
export async function recountProcess(corridor: Corridor, process: string, holidayNotice: string): Promise<Recounted> {
  for (let attempt = 1; ; attempt += 1) {
    const clocks = await clocksOfProcess(corridor.db, process);
    const { changes, problems } = recompute(corridor.book, corridor.calendar, clocks);
    const unsolved = problems.map(problemOf);
    if (changes.length === 0) return { ...NOTHING, problems: unsolved };
    const outcome = await fireEvent(corridor, {
      actor: SYSTEM,
      room: clocks[0].room,
      processId: process,
      event: 'recountDates',
      payload: { holidayNotice, clocks: changes.map(({ stored }) => told(stored)) },
      expectedVersion: clocks[0].version,
      idempotency: null,
      requestId: newId(),
    });
    if (outcome.kind === 'done') {
      const moved = changes.filter(({ change }) => change === 'MOVED').length;
      return { moved, settled: changes.length - moved, problems: unsolved };
    }
    // Somebody moved the case meanwhile: what he left is looked at again.
    const again = outcome.kind === 'refused' && ['STALE', 'RACE'].includes(outcome.refusal.refused);
    if (again && attempt < ATTEMPTS) continue;
    const problem = outcome.kind === 'refused' ? outcome.refusal.refused : outcome.kind;
    return { ...NOTHING, problems: [...unsolved, { case: clocks[0].case, clock: changes[0].stored.clock, problem }] };
  }
}

function told(stored: RunningClock): object {
  const { clock, about, due: was, ruleVersion, told: to } = stored;
  return { clock, ...(about && { about }), was, ruleVersion, ...inputOf(stored), told: to };
}

function problemOf({ stored, problem }: Recomputation<RunningClock>['problems'][number]) {
  const code = typeof problem === 'string' ? problem : problem.problem;
  return { case: stored.case, clock: stored.clock, problem: code };
}
