import type { DueDate } from '../calendar/index.js';
import type { Actor, Role } from './actor.js';
import type { CaseFacts } from './case-facts.js';
import type { Command } from './command.js';
import type { Field, Fields, Payload } from './field.js';
import { confidential, day, group, optional, text } from './field.js';
import type { Problem } from './refusal.js';
import type { Room } from './room.js';
import type { World, WorldNeeds } from './world.js';

/** Every act says when it happened. When it is keyed on a later day it says why, and on which paper that rests. */
export const ACT_FIELDS = {
  occurredOn: optional(day()),
  late: optional(group({ reason: text({ max: 500 }), paper: text({ max: 200, example: '调解协议书原件' }) })),
  note: optional(confidential(text({ max: 1000 }))),
};
export type Act = Payload<typeof ACT_FIELDS>;

export interface CompetentCourts {
  readonly courts: readonly string[];
  /** Of these, the ones that take one party's application with the others' consent as joint. */
  readonly oneMayApply: readonly string[];
}

export interface DueOptions {
  readonly excludedDays?: number;
  readonly agreedEnd?: string;
  readonly extraDays?: number;
  readonly region?: string;
  /** The version a running date was computed under; else the one in force on the start day. */
  readonly ruleVersion?: number;
}

/** What a rule or a derivation may look at besides the event itself. Nothing here can be changed. */
export interface Scene<Facts> {
  readonly facts: Facts;
  readonly file: CaseFacts;
  readonly actor: Actor;
  /** Today in Asia/Shanghai by PostgreSQL's clock. */
  readonly today: string;
  /** Legal day of the act. */
  readonly on: string;
  readonly world: World;
  /** The last day of a statutory period; rules and holidays are those in force. */
  due(rule: string, start: string, options?: DueOptions): DueDate;
  newId(): string;
  /** Organisations of the courts that may confirm this case's agreement (domain.md §2.12); null when no table is at hand. */
  competentCourts(file: CaseFacts, on: string): CompetentCourts | null;
  /** State of another lifecycle of the same case, if there is one. */
  stateOf(room: Room): string | undefined;
}

/** Thrown by `Scene.due` when the period cannot be computed; `decide` turns it into a refusal. */
export class DueRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export type Rule<Facts, P> = (scene: Scene<Facts>, event: P & Act) => Problem | readonly Problem[] | undefined | false;

/** The event as the machine and the record know it: redacted, dated, with everything that was computed at the time. */
export type Recorded<P, D> = P & { readonly on: string; readonly derived: D };

/**
 * One thing somebody can do.
 * - `by` says who; `law` the article or rule that asks for it (cited in refusals and in the record).
 * - `rules` look at the raw payload and answer with problems (422); guards (409) stand on the transition.
 * - `derive` computes legal dates and new ids once; they are stored with the event and never computed again, so that a
 *   replay years later gives the same facts under another calendar.
 * - `record` gives the facts that change; it sees redacted values only, so facts can never hold a secret.
 * - `issue` gives the orders that follow, from the facts *after* `record`.
 */
export interface EventDefinition<Facts, F extends Fields = Fields, D = object> {
  readonly by: readonly Role[];
  readonly law?: readonly string[];
  readonly fields: F;
  readonly needs?: (event: Payload<F> & Act, file: CaseFacts) => WorldNeeds;
  readonly rules?: readonly Rule<Facts, Payload<F>>[];
  /** Findings that do not stop the act but are shown, and stand in the record. */
  readonly warnings?: (scene: Scene<Facts>, event: Payload<F> & Act) => readonly Problem[];
  readonly derive?: (scene: Scene<Facts>, event: Payload<F> & Act) => D;
  readonly record?: (facts: Facts, event: Recorded<Payload<F>, D>, file: CaseFacts) => Partial<Facts>;
  readonly issue?: (facts: Facts, event: Recorded<Payload<F>, D>, file: CaseFacts) => readonly Command[];
  /** Sent by a clock: an act dated on or before the day that passed overtakes it. */
  readonly expiry?: true;
  /** The world outside relied on it (a court signed, a dossier was sealed): it can be reopened, never simply undone. */
  readonly undoable?: false;
  /** Nobody's step: what an undo takes back is still the step before it, and survives that undo. */
  readonly background?: true;
}

/** A table holds definitions with different payloads, so its element type forgets them. */
export type EventTable<Facts> = Readonly<Record<string, EventDefinition<Facts, any, any>>>;

/** `const event = eventsOf<MediationFacts>()`: fixes the facts, infers payload and derived values of each event. */
export const eventsOf =
  <Facts>() =>
  <const F extends Fields, D extends object = Record<never, never>>(
    definition: EventDefinition<Facts, F, D>,
  ): EventDefinition<Facts, F, D> =>
    definition;

/** Walks the fields of a payload that must not stand in the open record. */
export function secretPaths(fields: Fields): { key: string; secrecy: Exclude<Field['secrecy'], 'public'> }[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    field.secrecy === 'public' ? [] : [{ key, secrecy: field.secrecy }],
  );
}
