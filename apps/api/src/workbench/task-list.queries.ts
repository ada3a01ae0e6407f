import { addWorkingDays, isDay, type Actor } from '#libs/domain';
import { visibility, type Corridor } from '#libs/casework';
import { UUID } from '../http/field-check.js';
import { deskOf, doneByCase, actsOn } from './who-may.js';
import type { Priority, TaskAct, TaskListQuery, TaskTab } from './task.fields.js';
import { workingDaysLeft } from './working-days-left.js';

export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly priority: Priority;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly claimedAt: string | null;
  readonly at: string;
  readonly ageDays: number;
  readonly due: string | null;
  readonly workingDaysLeft: number | null;
  readonly case: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly nextDue: string | null;
  /** Events of the case that do it, as `room.event`; none where a person says that it is done. */
  readonly doneBy: readonly string[];
  readonly acts: readonly TaskAct[];
}

export interface TaskPage {
  readonly items: readonly TaskRow[];
  readonly next: string | null;
  readonly total: number;
  readonly totalCapped: boolean;
}

export interface Cursor {
  readonly value: string;
  readonly id: string;
}

const CAP = 1000;
/** A closed list, so that no text of a caller ever becomes SQL. */
const SORTS = {
  due: { column: "coalesce(t.due_on, '9999-12-31'::date)", type: 'date' },
  age: { column: '(extract(epoch from t.created_at) * 1000000)::bigint', type: 'bigint' },
} as const;

/** What is due within these counts as soon. */
export const SOON_WORKING_DAYS = 3;

/** One page of open tasks in cases the actor may see, in two round trips: the day, then page and count together. */
export async function listTasks(
  { db, calendar, lifecycles }: Corridor,
  actor: Actor,
  { tab = 'mine', sort = 'due', limit = 25, ...filter }: TaskListQuery,
  after: Cursor | null,
): Promise<TaskPage> {
  const [{ today }] = await db.query<{ today: string }>('select zhihe_today() as today', [], 'today');
  const seen = visibility(actor, 1);
  const values = [...seen.values];
  const use = (value: unknown) => `$${values.push(value)}`;
  const soon = addWorkingDays(calendar, today, SOON_WORKING_DAYS, actor.region);
  const where = [`t.state = 'OPEN'`, ofTab(tab, actor, use), ...conditions(filter, today, soon, use), seen.sql].join(
    ' and ',
  );
  const counted = `select count(*)::int from (select from task t join case_file c on c.id = t.case_id where ${where} limit ${CAP + 1}) x`;
  const { column, type } = SORTS[sort];
  const from = after ? `and (${column}, t.id) > (${use(after.value)}::${type}, ${use(after.id)}::uuid)` : '';
  const [{ items, n }] = await db.query<{ items: StoredTask[] | null; n: number }>(
    `select (${counted}) as n, (select json_agg(p) from (
       select ${COLUMNS}, (${column})::text as "sortValue"
       from task t join case_file c on c.id = t.case_id left join person h on h.id = t.person_id
       where ${where} ${from} order by ${column}, t.id limit ${limit + 1}) p) as items`,
    values,
  );
  const rows = items ?? [];
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const byCase = doneByCase(lifecycles);
  return {
    items: rows.slice(0, limit).map(({ sortValue: _cursor, region, ...row }) => ({
      ...row,
      workingDaysLeft: workingDaysLeft(calendar, today, row.due, region),
      doneBy: byCase.get(row.kind) ?? [],
      acts: actsOn(actor, { role: row.role, person: row.person?.id ?? null }, byCase.has(row.kind)),
    })),
    next: last ? encodeCursor(last.sortValue, last.id) : null,
    total: Math.min(n, CAP),
    totalCapped: n > CAP,
  };
}

export type StoredTask = Omit<TaskRow, 'workingDaysLeft' | 'doneBy' | 'acts'> & { sortValue: string; region: string };

export const COLUMNS = `t.id, t.kind, t.role, t.priority, t.due_on as due, t.claimed_at as "claimedAt", t.created_at as at,
  greatest(0, zhihe_today() - (t.created_at at time zone 'Asia/Shanghai')::date) as "ageDays",
  case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end as person,
  c.id as "case", c.case_number as "caseNumber", c.register_number as "registerNumber", c.title, c.stage,
  c.next_due as "nextDue", c.region`;

function ofTab(tab: TaskTab, actor: Actor, use: (value: unknown) => string): string {
  if (tab === 'mine') return `t.person_id = ${use(deskOf(actor))}::uuid`;
  if (tab === 'available') return `t.person_id is null and t.role = any(${use(actor.roles)}::text[])`;
  return 'true';
}

type Filter = Omit<TaskListQuery, 'tab' | 'sort' | 'limit' | 'after'>;

function conditions(filter: Filter, today: string, soon: string, use: (value: unknown) => string): string[] {
  const { kind, role, person, due, priority } = filter;
  return [
    kind && `t.kind = ${use(kind)}`,
    role && `t.role = ${use(role)}`,
    person && `t.person_id = ${use(person)}::uuid`,
    filter.case && `t.case_id = ${use(filter.case)}::uuid`,
    priority && `t.priority = ${use(priority)}`,
    due === 'overdue' && `t.due_on < ${use(today)}::date`,
    due === 'soon' && `t.due_on between ${use(today)}::date and ${use(soon)}::date`,
    due === 'none' && 't.due_on is null',
  ].filter((condition): condition is string => typeof condition === 'string');
}

const encodeCursor = (value: string, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Null when it is not a cursor of this order. */
export function decodeCursor(cursor: string, sort: 'due' | 'age' = 'due'): Cursor | null {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof value !== 'string' || typeof id !== 'string' || !UUID.test(id)) return null;
    return (sort === 'due' ? isDay(value) : /^\d{1,17}$/.test(value)) ? { value, id } : null;
  } catch {
    return null;
  }
}
