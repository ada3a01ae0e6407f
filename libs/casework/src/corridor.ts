import type { Lifecycle, Room, RuleBook, Standard, WorkCalendar } from '#libs/domain';
import type { Database } from '#libs/persistence';
import type { CourtDirectory } from './court-directory.js';

/** What the corridor needs to know of the house. Passed in, never looked up. */
export interface Corridor {
  readonly db: Database;
  /** Digest of the record: SHA-256, or SM3 where the operator must use national algorithms. */
  readonly alg: 'sha256' | 'sm3';
  readonly lifecycles: ReadonlyMap<Room, Lifecycle<any>>;
  readonly book: RuleBook;
  readonly calendar: WorkCalendar;
  readonly courts: CourtDirectory;
  /** Subsidy standards that come with the program; published ones are in the database. */
  readonly standards: readonly Standard[];
  /** Hears of every committed step; never waited for. */
  readonly announce?: (caseId: string, entry: number) => void;
}

export const lifecycleOf = (corridor: Corridor, room: Room): Lifecycle<any> => {
  const lifecycle = corridor.lifecycles.get(room);
  if (!lifecycle) throw new Error(`No lifecycle for room ${room}`);
  return lifecycle;
};
