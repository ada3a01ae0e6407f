import { addDays, type Day, type HolidayNotice, type Room, type StoredDate } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

/** A running clock with everything that is needed to count it anew and to say whose it is. */
export interface RunningClock extends StoredDate {
  readonly id: string;
  readonly case: string;
  /** Case number, or the register number before there is one. */
  readonly number: string | null;
  readonly room: Room;
  readonly process: string;
  readonly version: number;
  readonly clock: string;
  readonly about: string | null;
  readonly told: readonly string[];
}

export interface Place {
  readonly due: Day;
  readonly id: string;
}

/**
 * The last days a notice can move. It settles its own year and the end of the year before; a period that ends later can
 * only have an earlier part in it (extra days after a rolled end), for which a year more is ample.
 */
export const reachOf = ({ year }: Pick<HolidayNotice, 'year'>): { from: Day; to: Day } => ({
  from: addDays(`${year}-01-01`, -7),
  to: `${year + 1}-12-31`,
});

const COLUMNS = `d.id, d.case_id as "case", coalesce(c.case_number, c.register_number) as number, d.room,
  d.process_id as process, p.version, d.name as clock, d.about, d.told, d.rule, d.rule_version as "ruleVersion",
  d.start_on as start, d.due_on as due, d.provisional, d.basis`;
const FROM = `deadline d join process p on p.id = d.process_id join case_file c on c.id = d.case_id`;

/** The next clocks in the order of their last days. */
export async function runningClocks(
  db: Queryable,
  { from, to }: { from: Day; to: Day },
  after: Place | null,
  limit: number,
): Promise<RunningClock[]> {
  const rows = await db.query<Row>(
    `select ${COLUMNS} from ${FROM}
     where d.state = 'RUNNING' and d.due_on >= $1 and d.due_on <= $2 and ($3::date is null or (d.due_on, d.id) > ($3::date, $4::uuid))
     order by d.due_on, d.id limit $5`,
    [from, to, after?.due ?? null, after?.id ?? null, limit],
    'running-clocks',
  );
  return rows.map(clockOf);
}

/** All running clocks of one lifecycle, as they stand now. */
export async function clocksOfProcess(db: Queryable, process: string): Promise<RunningClock[]> {
  const rows = await db.query<Row>(
    `select ${COLUMNS} from ${FROM} where d.process_id = $1 and d.state = 'RUNNING' order by d.due_on, d.id`,
    [process],
    'clocks-of-process',
  );
  return rows.map(clockOf);
}

/**
 * Clocks that are still counted without the notices that have come since: started in another process in the seconds of a
 * publication, or taken up again by an undo. `settledUpTo`: the last day a notice speaks of.
 */
export async function forgottenClocks(db: Queryable, settledUpTo: Day, limit: number): Promise<RunningClock[]> {
  const rows = await db.query<Row>(
    `select ${COLUMNS} from ${FROM} where d.provisional and d.state = 'RUNNING' and d.due_on <= $1 order by d.due_on limit $2`,
    [settledUpTo, limit],
    'forgotten-clocks',
  );
  return rows.map(clockOf);
}

type Row = Omit<RunningClock, keyof Basis> & { readonly basis: Basis };
type Basis = Pick<RunningClock, 'region' | 'excludedDays' | 'agreedEnd' | 'extraDays'>;

const clockOf = ({ basis, ...row }: Row): RunningClock => ({ ...row, ...basis });
