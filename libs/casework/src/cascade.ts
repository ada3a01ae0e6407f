import { randomBytes } from 'node:crypto';
import {
  decide,
  DueRefused,
  dueDate,
  dueUnder,
  isRefusal,
  lastStepOf,
  secretRef,
  SYSTEM,
  type Actor,
  type Process,
  type Refusal,
  type Room,
  type Surroundings,
  type World,
} from '#libs/domain';
import { WRITERS } from './commands/index.js';
import { lifecycleOf, type Corridor } from './corridor.js';
import { draftEntry } from './entry-draft.js';
import { newId } from './ids.js';
import type { Move, Plan, VaultRow } from './plan.js';

/** An event on its way to a lifecycle: from outside, or handed over by another lifecycle in the same step. */
export interface Errand {
  readonly actor: Actor;
  readonly room: Room;
  /** Null: the lifecycle is opened by this event. */
  readonly process: string | null;
  readonly event: string;
  readonly payload: object;
  readonly world: World;
  readonly ifOpen?: boolean;
}

/**
 * Decides one errand and every hand-over that follows from it, in order, in memory. Either all of them are possible or
 * the step is refused with the first reason: a case is never half handed over.
 */
export function runErrands(corridor: Corridor, plan: Plan, first: Errand): Refusal | null {
  const errands = [first];
  for (let errand = errands.shift(); errand; errand = errands.shift()) {
    const process = processFor(corridor, plan, errand);
    const lifecycle = lifecycleOf(corridor, errand.room);
    if (!process || (errand.ifOpen && !lifecycle.steps.get(process.state)?.has(errand.event))) {
      if (errand.ifOpen) continue;
      return { refused: 'WRONG_STATE', from: 'NEW', event: errand.event, allowed: [] };
    }
    const move = decideOne(corridor, plan, process, errand);
    if (isRefusal(move)) return move;
    errands.push(...handOvers(plan, move));
  }
  return null;
}

function processFor(corridor: Corridor, plan: Plan, errand: Errand): Process | undefined {
  if (errand.process) return plan.processes.get(errand.process);
  const { version, blank } = lifecycleOf(corridor, errand.room);
  return {
    id: newId(),
    room: errand.room,
    caseId: plan.file.id,
    state: 'NEW',
    version: 0,
    machineVersion: version,
    facts: blank,
    last: null,
  };
}

function decideOne(corridor: Corridor, plan: Plan, process: Process, errand: Errand): Move | Refusal {
  const lifecycle = lifecycleOf(corridor, errand.room);
  const secrets: VaultRow[] = [];
  const decision = decide(
    lifecycle,
    process,
    plan.file,
    surroundings(corridor, plan, errand),
    errand.event,
    errand.payload,
    (key, secrecy, value) => {
      const salt = randomBytes(16);
      const row = { ref: newId(), key, secrecy, salt: salt.toString('hex'), hash: secretRef(value, salt), value };
      secrets.push(row);
      return { ref: row.ref, hash: row.hash };
    },
  );
  if (isRefusal(decision)) return decision;
  const entry = draftEntry(plan, errand.actor, process, decision);
  const move: Move = { process, decision, entry, secrets, raw: errand.payload as Record<string, unknown> };
  plan.moves.push(move);
  plan.warnings.push(...decision.warnings);
  const { step, on, no, event } = entry;
  const last = { step, event, from: decision.from, no, on, by: errand.actor.id, touched: 0, derived: decision.derived };
  plan.processes.set(process.id, {
    ...process,
    state: decision.state,
    version: process.version + 1,
    machineVersion: lifecycle.version,
    facts: decision.facts,
    last: lastStepOf(lifecycle, last, process.last),
  });
  for (const command of decision.commands) {
    const write = WRITERS[command.kind] as (plan: Plan, move: Move, command: object, corridor: Corridor) => void;
    write(plan, move, command, corridor);
  }
  return move;
}

/** Commands that concern another lifecycle of the case become errands of the system. */
function handOvers(plan: Plan, move: Move): Errand[] {
  return move.decision.commands.flatMap((command): Errand[] => {
    if (command.kind !== 'openProcess' && command.kind !== 'tellProcess') return [];
    const told = command.kind === 'tellProcess' ? processOf(plan, command.room) : undefined;
    if (command.kind === 'tellProcess' && !told) {
      if (command.ifOpen) return [];
      throw new Error(`${move.process.room}.${move.decision.event} tells ${command.room}, which is not open`);
    }
    const { room, event } = command;
    const payload = { occurredOn: move.decision.on, ...command.payload };
    const ifOpen = command.kind === 'tellProcess' && command.ifOpen;
    return [{ actor: SYSTEM, room, process: told?.id ?? null, event, payload, world: {}, ...(ifOpen && { ifOpen }) }];
  });
}

export const processOf = (plan: Plan, room: Room): Process | undefined =>
  [...plan.processes.values()].find((process) => process.room === room && process.state !== 'VOIDED');

function surroundings(corridor: Corridor, plan: Plan, errand: Errand): Surroundings {
  return {
    actor: errand.actor,
    today: plan.loaded.today,
    world: errand.world,
    due: (rule, start, { ruleVersion, ...options } = {}) => {
      const { book, calendar } = corridor;
      const input = { rule, start, ...options };
      const version = ruleVersion === undefined ? undefined : book.versionOf(rule, ruleVersion);
      const date = version ? dueUnder(version, calendar, input) : dueDate(book, calendar, input);
      if ('problem' in date) {
        throw new DueRefused({ pointer: date.pointer, code: date.problem, law: date.law, params: date.params });
      }
      return date;
    },
    newId,
    competentCourts: (file, on) => corridor.courts.competentFor(file, on),
    stateOf: (room) => processOf(plan, room)?.state,
  };
}
