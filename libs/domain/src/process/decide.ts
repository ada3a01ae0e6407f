import { transition } from 'xstate';
import type { SecretRef } from '../record/index.js';
import { roleFor, type Actor, type Role } from './actor.js';
import type { CaseFacts } from './case-facts.js';
import type { Command } from './command.js';
import { ACT_FIELDS, DueRefused, secretPaths, type Act, type EventDefinition, type Scene } from './event.js';
import type { Secrecy } from './field.js';
import type { Lifecycle, Step } from './lifecycle.js';
import type { Process } from './process.js';
import { problem, type Problem, type Refusal, type Unmet } from './refusal.js';

/** Puts a secret value away and gives what may stand in the open. The corridor keeps the values. */
export type Seal = (key: string, secrecy: Exclude<Secrecy, 'public'>, value: unknown) => SecretRef;

export interface Decision {
  readonly from: string;
  readonly state: string;
  readonly event: string;
  readonly role: Role;
  /** Legal day of the act. */
  readonly on: string;
  readonly facts: unknown;
  readonly commands: readonly Command[];
  readonly warnings: readonly Problem[];
  /** As recorded: secrets by reference. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly derived: Readonly<Record<string, unknown>>;
}

/** Everything around the decision, except facts and case, which come with the process. */
export type Surroundings = Omit<Scene<unknown>, 'facts' | 'file' | 'on'>;

/**
 * The one question of the house: may this happen, and what follows? Asked in this order, because each answer is only
 * honest after the one before: known in this state? by this role? conditions met? the payload within the rules?
 * XState itself would ignore what it does not accept; we say why.
 */
export function decide(
  lifecycle: Lifecycle<any>,
  process: Process<any>,
  file: CaseFacts,
  around: Surroundings,
  event: string,
  payload: object & Act,
  seal: Seal,
): Decision | Refusal {
  const from = process.state;
  const definition: EventDefinition<any> | undefined = lifecycle.events[event];
  const candidates = lifecycle.steps.get(from)?.get(event);
  if (!definition || !candidates) {
    return { refused: 'WRONG_STATE', from, event, allowed: allowedEvents(lifecycle, process, file, around.actor) };
  }
  const role = roleFor(around.actor, definition.by);
  if (!role) return { refused: 'NOT_YOURS', from, event, by: definition.by };
  const unmet = unmetOf(lifecycle, process, file, candidates);
  if (unmet.length > 0) return { refused: 'UNMET', from, event, unmet };

  const on = payload.occurredOn ?? around.today;
  const scene: Scene<any> = { ...around, facts: process.facts, file, on };
  const problems = [
    ...(role === 'system' ? [] : problemsOfDating(scene, payload)),
    ...(role === 'party' ? notInOwnName(scene, payload) : []),
    ...(definition.rules ?? []).flatMap((rule) => rule(scene, payload) || []),
  ];
  if (problems.length > 0) return { refused: 'RULE', from, event, problems };

  const warnings = definition.warnings?.(scene, payload) ?? [];
  const derived = deriveOf(definition, scene, payload);
  if (derived instanceof DueRefused) return { refused: 'RULE', from, event, problems: [derived.problem] };
  const redacted = redact(definition, payload, seal);
  const { machine } = lifecycle;
  const standing = machine.resolveState({ value: from, context: { facts: process.facts, file, last: process.last } });
  const [next, actions] = transition(machine, standing, { type: event, ...redacted, on, derived });
  const issued = actions as readonly { type: string; params?: unknown }[];
  const commands = issued.flatMap((action) =>
    action.type === 'issue' ? (action.params as { commands: readonly Command[] }).commands : [],
  );
  const state = next.value as string;
  return { from, state, event, role, on, facts: next.context.facts, commands, warnings, payload: redacted, derived };
}

/** Names of the events this actor may fire now; the system's own are nobody's business. */
export function allowedEvents(
  lifecycle: Lifecycle<any>,
  process: Process<any>,
  file: CaseFacts,
  actor: Actor,
): string[] {
  return outlook(lifecycle, process, file, actor).allowed;
}

export interface Blocked {
  readonly event: string;
  readonly by: readonly Role[];
  readonly law: readonly string[];
  /** Empty when only the role is wrong. */
  readonly unmet: readonly Unmet[];
}

/** What may happen in this state: open to this actor, or closed with the condition, its article and who can act. */
export function outlook(
  lifecycle: Lifecycle<any>,
  process: Process<any>,
  file: CaseFacts,
  actor: Actor,
): { allowed: string[]; blocked: Blocked[] } {
  const allowed: string[] = [];
  const blocked: Blocked[] = [];
  for (const [event, candidates] of lifecycle.steps.get(process.state) ?? []) {
    const { by, law = [] } = lifecycle.events[event];
    if (by.every((role) => role === 'system')) continue;
    const unmet = unmetOf(lifecycle, process, file, candidates);
    if (unmet.length === 0 && roleFor(actor, by)) allowed.push(event);
    // An undo that is not there to be had is no news.
    else if (event !== 'undoStep' || unmet.length === 0) blocked.push({ event, by, law, unmet });
  }
  return { allowed, blocked };
}

/** Guards that stand in the way, or none if some candidate is open. Where several ways exist, the last one is the default. */
function unmetOf(
  lifecycle: Lifecycle<any>,
  process: Process<any>,
  file: CaseFacts,
  candidates: readonly Step[],
): readonly Unmet[] {
  let unmet: Unmet[] = [];
  for (const { guards } of candidates) {
    unmet = guards.flatMap((name) => {
      const guard = lifecycle.guards[name];
      if (guard.holds(process.facts, file, process.last)) return [];
      return [{ guard: name, law: guard.law, curedBy: guard.curedBy }];
    });
    if (unmet.length === 0) return [];
  }
  return unmet;
}

/** design.md §4: an act is dated when it happened; keyed later it needs a reason and a paper; never in the future. */
function problemsOfDating({ on, today, file }: Scene<unknown>, act: Act): Problem[] {
  if (on > today) return [problem('/occurredOn', 'IN_FUTURE', ['D-LATE-ENTRY'])];
  if (on < file.registeredOn) return [problem('/occurredOn', 'BEFORE_REGISTRATION', ['INV-24'])];
  if (on < today && !act.late) return [problem('/late', 'LATE_NEEDS_REASON_AND_PAPER', ['D-LATE-ENTRY'])];
  return [];
}

/** A party speaks for itself: it consents, refuses and signs in nobody else's name (PML-23). */
function notInOwnName({ world }: Scene<unknown>, payload: object): Problem[] {
  const { party } = payload as { party?: unknown };
  const others = typeof party === 'string' && world.ownParties && !world.ownParties.includes(party);
  return others ? [problem('/party', 'NOT_YOUR_PARTY', ['PML-23'])] : [];
}

/** A period that cannot be had (an agreed end too early, a rule not in force) is the caller's mistake, not ours. */
function deriveOf(
  definition: EventDefinition<any>,
  scene: Scene<any>,
  payload: object & Act,
): Record<string, unknown> | DueRefused {
  try {
    return (definition.derive?.(scene, payload) ?? {}) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof DueRefused) return error;
    throw error;
  }
}

function redact(definition: EventDefinition<any>, payload: object, seal: Seal): Record<string, unknown> {
  const open: Record<string, unknown> = { ...payload };
  delete open['occurredOn'];
  for (const { key, secrecy } of secretPaths({ ...ACT_FIELDS, ...definition.fields })) {
    if (open[key] !== undefined) open[key] = seal(key, secrecy, open[key]);
  }
  return open;
}
