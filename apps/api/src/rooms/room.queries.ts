import type { Actor, Room } from '#libs/domain';
import { loadCase, visibility, type Corridor } from '#libs/casework';
import type { Database } from '#libs/persistence';
import { processView, type ProcessView } from '../cases/case-page.queries.js';
import { decodeCursor, encodeCursor, type Page } from '../cases/case-list.queries.js';

export interface ProcessRow {
  readonly id: string;
  readonly caseId: string;
  readonly state: string;
  readonly version: number;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly nextDue: string | null;
}

export interface ProcessResource extends ProcessView {
  readonly caseId: string;
  readonly machineVersion: number;
  /** Running clocks of this lifecycle. */
  readonly deadlines: readonly object[];
}

const CAP = 1000;
export const decodeAfter = decodeCursor;

/** Lifecycles of one room in the cases this actor may see, newest case first. */
export async function listProcesses(
  db: Database,
  actor: Actor,
  room: Room,
  state: string | null,
  limit: number,
  after: { value: string; id: string } | null,
): Promise<Page<ProcessRow>> {
  const seen = visibility(actor, 3);
  const where = `p.room = $1 and ($2::text is null and p.state <> 'VOIDED' or p.state = $2) and ${seen.sql}`;
  const values = [room, state, ...seen.values];
  const beyond = after
    ? `and (c.registered_on, p.id) < ($${values.length + 1}::date, $${values.length + 2}::uuid)`
    : '';
  const [rows, [{ n }]] = await Promise.all([
    db.query<ProcessRow & { registeredOn: string }>(
      `select p.id, p.case_id as "caseId", p.state, p.version, c.case_number as "caseNumber",
         c.register_number as "registerNumber", c.title, c.next_due as "nextDue", c.registered_on as "registeredOn"
       from process p join case_file c on c.id = p.case_id where ${where} ${beyond}
       order by c.registered_on desc, p.id desc limit ${limit + 1}`,
      after ? [...values, after.value, after.id] : values,
    ),
    db.query<{ n: number }>(
      `select count(*)::int as n from (select 1 from process p join case_file c on c.id = p.case_id where ${where} limit ${CAP + 1}) x`,
      values,
    ),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ registeredOn: _cursor, ...row }) => row),
    next: rows.length > limit && last ? encodeCursor(last.registeredOn, last.id) : null,
    total: Math.min(n, CAP),
    totalCapped: n > CAP,
  };
}

/** One lifecycle with what may happen now for this person, and what stands in the way of the rest. */
export async function processResource(
  corridor: Corridor,
  actor: Actor,
  room: Room,
  id: string,
): Promise<ProcessResource | null> {
  const { case: found } = await loadCase(corridor.db, actor, { process: id, room }, null);
  const process = found?.processes.find((one) => one.id === id);
  if (!found || !process) return null;
  return {
    ...processView(corridor, process, found.file, actor),
    caseId: process.caseId,
    machineVersion: process.machineVersion,
    deadlines: found.deadlines.filter(({ processId }) => processId === id),
  };
}
