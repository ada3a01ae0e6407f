import {
  GENESIS,
  SYSTEM,
  type Actor,
  type CaseFacts,
  type Process,
  type Refusal,
  type Room,
  type World,
} from '#libs/domain';
import { runErrands } from './cascade.js';
import { resultOf, type CommandResult } from './command-result.js';
import { commit, type Answer } from './commit.js';
import { lifecycleOf, type Corridor } from './corridor.js';
import { newId } from './ids.js';
import { loadCase, type IdempotencyKey, type LoadedCase } from './load-case.js';
import type { Plan } from './plan.js';
import { reverseStep } from './reverse.js';
import { loadWorld, ownPartiesOf } from './world.js';

export interface FireRequest {
  readonly actor: Actor;
  readonly room: Room;
  /** Null: an opening event, which creates the case. */
  readonly processId: string | null;
  readonly event: string;
  readonly payload: object;
  /** `If-Match`; null only for the system and for opening events. */
  readonly expectedVersion: number | null;
  readonly idempotency: IdempotencyKey | null;
  readonly requestId: string;
  /** Decides and answers, writes nothing. */
  readonly dryRun?: boolean;
  /** The alarm that rings and its clock; both end in the same transaction, or somebody else rang it. */
  readonly rings?: { readonly alarm: number; readonly deadline: string };
}

export type Outcome =
  | { readonly kind: 'done'; readonly status: number; readonly body: CommandResult; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'keyReused' };

/** How often a step is decided anew because the case moved under it, before the caller is told. */
const ATTEMPTS = 4;

/**
 * The door through which people, clocks and other cities change a state; there is no other. Load (one round trip),
 * decide (none), commit (one).
 */
export async function fireEvent(corridor: Corridor, request: FireRequest): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(corridor, request, attempt);
    if (!('again' in outcome)) return outcome;
    if (attempt === ATTEMPTS) return { kind: 'refused', refusal: { refused: 'RACE', currentVersion: outcome.again } };
  }
}

/** `again`: somebody was faster; with the version on which it was decided. */
async function tryOnce(
  corridor: Corridor,
  request: FireRequest,
  attempt: number,
): Promise<Outcome | { readonly again: number }> {
  const { actor, room, processId, idempotency, expectedVersion } = request;
  const of = processId ? { process: processId, room } : null;
  const loaded = await loadCase(corridor.db, actor, of, idempotency);
  if (loaded.answered) {
    const { requestHash, status, body } = loaded.answered;
    if (requestHash !== idempotency!.requestHash) return { kind: 'keyReused' };
    return { kind: 'done', status, body: body as CommandResult, replayed: true };
  }
  const found = processId ? loaded.case : await newCase(corridor, actor, loaded.now, loaded.today, request.payload);
  const process = found?.processes.find(({ id }) => id === processId) ?? null;
  if (!found || (processId && (!process || process.state === 'VOIDED'))) return { kind: 'notFound' };
  if (process && expectedVersion !== null && expectedVersion !== process.version) {
    const refused = attempt === 1 ? 'STALE' : 'RACE';
    return { kind: 'refused', refusal: { refused, currentVersion: process.version } };
  }

  await corridor.courts.ensure(corridor.db);
  const plan = planOf(found, request);
  if (request.rings) endExpiredClock(plan, request.rings);
  const refusal = await decideStep(corridor, plan, request, process);
  if (refusal) return { kind: 'refused', refusal };
  closeStep(plan);
  const answer = () => ({ status: processId ? 200 : 201, body: resultOf(corridor, plan, request) });
  if (request.dryRun) return done(answer());
  const committed = await commit(corridor, plan, idempotency, answer);
  if (typeof committed === 'object') return { kind: 'refused', refusal: overruled(plan, committed.refused) };
  if (committed === 'committed') {
    corridor.announce?.(plan.file.id, plan.moves.at(-1)!.entry.no);
    return done(answer());
  }
  // A taken key is answered by the next load; a lost race is decided anew on what the winner left.
  return { again: process?.version ?? 0 };
}

/** What only the database could know at that moment: an empty fund, a hand that was lent elsewhere meanwhile. */
function overruled(plan: Plan, code: string): Refusal {
  const { process, decision } = plan.moves[0];
  const problems = [{ pointer: '', code, law: ['D-SUBSIDY'] }];
  return { refused: 'RULE', from: process.state, event: decision.event, problems };
}

function done({ status, body }: Answer): Outcome {
  return { kind: 'done', status, body: body as CommandResult, replayed: false };
}

/** Decides the event, and where a clock has been faster than a paper, takes the expiry back first (design.md §4). */
async function decideStep(
  corridor: Corridor,
  plan: Plan,
  request: FireRequest,
  process: Process | null,
): Promise<Refusal | null> {
  const { actor, room, event, payload, processId } = request;
  if (event === 'undoStep' && process?.last) return undo(corridor, plan, request, process);
  const world = await worldOf(corridor, plan, request);
  const errand = { actor, room, process: processId, event, payload, world };
  const refusal = runErrands(corridor, plan, errand);
  // Refused itself, not one of its hand-overs: only then nothing has been decided yet.
  if (refusal?.refused !== 'WRONG_STATE' || plan.moves.length > 0 || !process?.last) return refusal;

  const { late, occurredOn } = payload as { late?: { reason: string }; occurredOn?: string };
  const step = process.last.step;
  const expired = [...plan.processes.values()].find(({ last }) => last?.step === step && last.expiry);
  if (!late || !occurredOn || !expired || occurredOn > expired.last!.on) return refusal;
  const notReversed = await reverseStep(corridor, plan, {
    event: 'overtakeExpiry',
    actor: SYSTEM,
    process: expired,
    reason: late.reason,
  });
  return notReversed ?? runErrands(corridor, plan, errand);
}

async function undo(corridor: Corridor, plan: Plan, request: FireRequest, process: Process): Promise<Refusal | null> {
  const { actor, event } = request;
  const last = process.last!;
  // A wrong click is put right by whoever made it, or by the director; nobody else's step is anyone's to take back.
  if (last.by !== actor.id && !actor.roles.includes('director')) {
    return { refused: 'NOT_YOURS', from: process.state, event, by: ['director'] };
  }
  const { reason } = request.payload as { reason: string };
  return reverseStep(corridor, plan, { event: 'undoStep', actor, process, reason });
}

async function worldOf(corridor: Corridor, plan: Plan, { actor, room, event, payload }: FireRequest): Promise<World> {
  const needs = lifecycleOf(corridor, room).events[event]?.needs?.(payload as Record<string, unknown>, plan.file);
  const isParty = actor.roles.includes('party') && !plan.isNewCase;
  const own = isParty ? { ownParties: await ownPartiesOf(corridor.db, plan.file.id, actor) } : {};
  if (!needs) return own;
  const { occurredOn = plan.loaded.today } = payload as { occurredOn?: string };
  const asked = await loadWorld(corridor.db, plan.file, needs, {
    actor,
    on: occurredOn,
    standards: corridor.standards,
  });
  return { ...own, ...asked };
}

function endExpiredClock(plan: Plan, { alarm, deadline }: NonNullable<FireRequest['rings']>): void {
  plan.deadlines.delete(deadline);
  plan.writes.push((statement) => {
    const step = `${statement.value(plan.step)}::uuid`;
    statement.expect(
      `update alarm set fired_at = zhihe_now() where id = ${statement.value(alarm)}::bigint and fired_at is null`,
      1,
      'RACE',
    );
    const end = `update deadline set state = 'EXPIRED', ended_step = ${step}
       where id = ${statement.value(deadline)}::uuid and state = 'RUNNING'`;
    statement.vacates(statement.expect(end, 1, 'RACE'));
  });
}

function planOf(loaded: LoadedCase, request: FireRequest): Plan {
  return {
    step: newId(),
    actor: request.actor,
    loaded,
    isNewCase: loaded.entries === 0,
    moves: [],
    numbers: [],
    writes: [],
    warnings: [],
    file: loaded.file,
    title: loaded.title,
    registerNumber: loaded.registerNumber,
    caseNumber: loaded.caseNumber,
    processes: new Map(loaded.processes.map((process) => [process.id, process])),
    deadlines: new Map(loaded.deadlines.map((deadline) => [deadline.id, deadline])),
    freshDeadlines: new Map(),
    reopened: new Map(),
    reopenedSessions: new Map(),
  };
}

/** Only now is it known how many lifecycles moved; an undo must find them all. */
function closeStep(plan: Plan): void {
  const touched = new Set(plan.moves.map(({ process }) => process.id)).size;
  for (const [id, process] of plan.processes) {
    if (process.last?.step !== plan.step) continue;
    plan.processes.set(id, { ...process, last: { ...process.last, touched } });
  }
}

/**
 * A case that does not exist yet: its committee, a day, and nothing else; the opening event tells the rest. The committee is the
 * sender's own or that of his region; a partner city's liaison sends to ours.
 */
async function newCase(
  corridor: Corridor,
  actor: Actor,
  now: string,
  today: string,
  payload: { occurredOn?: string },
): Promise<LoadedCase | null> {
  const [committee] = await corridor.db.query<{ id: string; region: string }>(
    `select id, region from organisation
     where kind = 'COMMITTEE' and active order by (id = $1) desc, (region = $2) desc, id limit 1`,
    [actor.org, actor.region],
    'committee-of-region',
  );
  if (!committee) return null;
  const registeredOn = payload.occurredOn ?? today;
  const file = { id: newId(), region: committee.region, committee: committee.id, registeredOn } as CaseFacts;
  return {
    now,
    today,
    file,
    stage: '',
    title: '',
    registerNumber: null,
    caseNumber: null,
    entries: 0,
    head: GENESIS,
    processes: [],
    deadlines: [],
  };
}
