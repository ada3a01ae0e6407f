import { entryHash, type EntryBody, type Process } from '#libs/domain';
import type { Queryable } from '#libs/persistence';
import { allotNumbers } from './commands/numbers.js';
import { FUND_EXHAUSTED, HANDS_MET } from './commands/subsidy.js';
import type { Corridor } from './corridor.js';
import { finishTasks } from './finished-tasks.js';
import type { IdempotencyKey, RunningDeadline } from './load-case.js';
import { openTo } from './open-to.js';
import type { Plan } from './plan.js';
import { stageOf } from './stage.js';
import { Statement } from './statement.js';

export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** `refused`: the database itself said no, with the code of a rule. */
export type Committed = 'committed' | 'race' | 'keyTaken' | { readonly refused: string };

const RULES_OF_THE_DATABASE = [FUND_EXHAUSTED, HANDS_MET];

/**
 * State and version, record, clocks, outbox, answer to the idempotency key: together or not at all. One statement; only a
 * step that takes numbers opens a transaction around it, because a number must be known before its entry is hashed.
 */
export async function commit(
  corridor: Corridor,
  plan: Plan,
  key: IdempotencyKey | null,
  answer: () => Answer,
): Promise<Committed> {
  try {
    if (plan.numbers.length === 0) await write(corridor.db, corridor, plan, key, answer);
    else {
      await corridor.db.transaction(async (tx) => {
        await allotNumbers(tx, plan);
        await write(tx, corridor, plan, key, answer);
      });
    }
    return 'committed';
  } catch (error) {
    return raceOf(error);
  }
}

async function write(
  db: Queryable,
  corridor: Corridor,
  plan: Plan,
  key: IdempotencyKey | null,
  answer: () => Answer,
): Promise<void> {
  const statement = new Statement();
  const head = writeEntries(statement, corridor, plan);
  writeCase(statement, corridor, plan, head);
  writeProcesses(statement, plan);
  for (const part of plan.writes) part(statement);
  finishTasks(statement, corridor, plan);
  if (key) {
    const { status, body } = answer();
    statement.insert('idempotency', [
      {
        principal: plan.actor.id,
        route: key.route,
        key: key.key,
        request_hash: key.requestHash,
        status,
        body,
        created_at: plan.loaded.now,
      },
    ]);
  }
  await db.query(statement.text, statement.values, statement.name);
}

/** Chains the step's entries to the head of the case and gives the new head. */
function writeEntries(statement: Statement, corridor: Corridor, plan: Plan): string {
  let head = plan.loaded.head;
  const rows = plan.moves.map(({ entry }) => {
    head = entryHash(corridor.alg, entry as EntryBody, head);
    return {
      case_id: entry.case,
      no: entry.no,
      kind: entry.kind,
      at: entry.at,
      dated: entry.on,
      room: entry.room,
      process_id: entry.process,
      event: entry.event,
      step: entry.step,
      actor_id: entry.actor.id,
      hash: head,
      body: entry,
    };
  });
  statement.insert('audit_entry', rows);
  statement.insert(
    'vault',
    plan.moves.flatMap(({ entry, secrets }) =>
      secrets.map((secret) => ({ ...secret, case_id: plan.file.id, entry: entry.no })),
    ),
  );
  return head;
}

function writeCase(statement: Statement, corridor: Corridor, plan: Plan, head: string): void {
  const row = caseRow(corridor, plan, head);
  if (plan.isNewCase) {
    statement.insert('case_file', [{ id: plan.file.id, ...row }]);
    return;
  }
  // Most steps move the chain only; columns that stay are not written, so that their indexes have nothing to do.
  const before: Record<string, unknown> = caseRow(
    corridor,
    { ...plan.loaded, moves: plan.moves, ...asLoaded(plan) },
    head,
  );
  const changed = Object.entries(row).filter(
    ([column, value]) => ALWAYS_WRITTEN.includes(column) || !isSame(value, before[column]),
  );
  const columns = changed.map(([column]) => column);
  // The chain's length is the lock of the case: a second writer finds it moved and everything he wrote is taken back.
  statement.expect(
    `update case_file c set ${columns.map((column) => `${column} = r.${column}`)}
     from jsonb_populate_record(null::case_file, ${statement.value(JSON.stringify(Object.fromEntries(changed)))}::jsonb) r
     where c.id = ${statement.value(plan.file.id)}::uuid and c.entries = ${statement.value(plan.loaded.entries)}::int`,
    1,
    'RACE',
  );
}

const ALWAYS_WRITTEN = ['entries', 'head', 'updated_at'];
const isSame = (a: unknown, b: unknown): boolean => a === b || (Array.isArray(a) && String(a) === String(b));

type Standing = Pick<Plan, 'loaded' | 'file' | 'title' | 'registerNumber' | 'caseNumber' | 'moves'> & {
  readonly processes: ReadonlyMap<string, Process>;
  readonly deadlines: ReadonlyMap<string, RunningDeadline>;
};

function caseRow(
  { lifecycles }: Corridor,
  { loaded, file, title, registerNumber, caseNumber, moves, processes, deadlines }: Standing,
  head: string,
) {
  const [due] = [...deadlines.values()].sort((a, b) => (dayAndName(a) < dayAndName(b) ? -1 : 1));
  return {
    facts: file,
    title,
    register_number: registerNumber,
    case_number: caseNumber,
    stage: stageOf([...processes.values()]),
    next_due: due?.dueOn ?? null,
    next_due_name: due?.name ?? null,
    open_to: openTo(lifecycles, processes.values(), file),
    entries: loaded.entries + moves.length,
    head,
    updated_at: loaded.now,
  };
}

/** The case as it was loaded, in the shape of a plan. */
const asLoaded = ({ loaded }: Plan) => ({
  loaded,
  processes: new Map(loaded.processes.map((process) => [process.id, process])),
  deadlines: new Map(loaded.deadlines.map((deadline) => [deadline.id, deadline])),
});

const dayAndName = ({ dueOn, name }: RunningDeadline): string => `${dueOn} ${name}`;

function writeProcesses(statement: Statement, plan: Plan): void {
  const before = new Map(plan.loaded.processes.map((process) => [process.id, process]));
  const moved = [...plan.processes.values()].filter((process) => before.get(process.id)?.version !== process.version);
  const fresh = moved.filter(({ id }) => !before.has(id));
  statement.insert(
    'process',
    fresh.map(({ id, room, caseId, state, version, machineVersion, facts, last }) => ({
      id,
      case_id: caseId,
      room,
      state,
      version,
      machine_version: machineVersion,
      facts,
      last,
    })),
  );
  const updates = moved
    .filter(({ id }) => before.has(id))
    .map(({ id, state, version, machineVersion, facts, last }) => ({
      id,
      state,
      version,
      machineVersion,
      facts,
      last,
      was: before.get(id)!.version,
    }));
  if (updates.length === 0) return;
  statement.expect(
    `update process p set state = r.state, version = r.version, machine_version = r."machineVersion", facts = r.facts, last = r.last
     from jsonb_to_recordset(${statement.value(JSON.stringify(updates))}::jsonb)
       as r(id uuid, state text, version int, "machineVersion" int, facts jsonb, last jsonb, was int)
     where p.id = r.id and p.version = r.was`,
    updates.length,
    'RACE',
  );
}

/** Which failures of the statement mean "somebody was faster"; everything else is a defect and is thrown. */
function raceOf(error: unknown): Committed {
  const { code, message = '', constraint = '' } = error as { code?: string; message?: string; constraint?: string };
  if (code === 'ZH001' && message === 'RACE') return 'race';
  if (code === 'ZH001' && RULES_OF_THE_DATABASE.includes(message)) return { refused: message };
  if (code === '23505' && constraint === 'idempotency_pkey') return 'keyTaken';
  if (code === '23505' && constraint === 'audit_entry_pkey') return 'race';
  // Another case booked the mediator since we looked: asked again, the rule says who is busy.
  if (code === '23P01' && constraint === 'session_mediator_free') return 'race';
  if (code === '40P01' || code === '40001') return 'race';
  throw error;
}
