import { and, assign, setup, type AnyStateMachine } from 'xstate';
import type { Command } from './command.js';
import type { EventTable, Scene } from './event.js';
import { text } from './field.js';
import type { Guard } from './guard.js';
import type { MachineContext } from './process.js';
import { recountEvent, type Followers } from './recount.js';
import type { Room } from './room.js';

/** Where an event leads: a state, or conditions under which it leads there. No target: the state stays, the facts change. */
export type Transition<S extends string, G extends string> =
  S | { readonly target?: S; readonly guard?: G | readonly G[] };

export interface StateDefinition<S extends string, E extends string, G extends string> {
  readonly on?: { readonly [K in E]?: Transition<S, G> | readonly Transition<S, G>[] };
  /** The clock that runs while the case waits here, so that no state waits for ever. */
  readonly clock?: string;
  /** Nothing more is expected here. */
  readonly final?: true;
}

export interface LifecycleDefinition<Facts, T extends EventTable<Facts>, S extends string, G extends string> {
  readonly room: Room;
  /** Raised with every change of meaning; a process keeps the version it was moved by last (trust.md R10). */
  readonly version: number;
  readonly events: T;
  readonly guards: Readonly<Record<G, Guard<Facts>>>;
  /** Every machine starts in `NEW`, a case that is not there yet: its events are the ways in. */
  readonly states: Readonly<Record<S | 'NEW', StateDefinition<S | 'NEW', Extract<keyof T, string>, G>>>;
  /** The states of a case in which nothing unusual happens, in order: what a picture shows as still to come. */
  readonly usualWay?: readonly NoInfer<S>[];
  /** The tasks its events open, each with the events that do it. The end of the lifecycle does them all. */
  readonly tasks?: Readonly<Record<string, readonly Extract<keyof T, string>[]>>;
  /** Facts that repeat the last day of a clock. */
  readonly followers?: Followers<Facts>;
  /** Facts of a process that has just been opened. */
  readonly blank: Facts;
}

export interface Step {
  readonly target: string;
  readonly guards: readonly string[];
}

/** A lifecycle ready for use: the XState machine decides, the tables explain. */
export interface Lifecycle<Facts = unknown> {
  readonly room: Room;
  readonly version: number;
  readonly machine: AnyStateMachine;
  readonly events: EventTable<Facts>;
  readonly guards: Readonly<Record<string, Guard<Facts>>>;
  /** state → event → candidates in order. */
  readonly steps: ReadonlyMap<string, ReadonlyMap<string, readonly Step[]>>;
  readonly finals: ReadonlySet<string>;
  readonly clocks: ReadonlyMap<string, string>;
  readonly usualWay: readonly string[];
  /** task → events that do it. */
  readonly tasks: ReadonlyMap<string, readonly string[]>;
  readonly blank: Facts;
}

/**
 * Two events every lifecycle has, derived from its own transitions: taking back the last step, and an act dated before a
 * deadline overtaking the expiry that the clock had already recorded. Both add to the record; nothing is erased.
 */
const restore = ({ world }: Scene<any>) => ({ restored: world.restored ?? null });
const COMPENSATIONS = {
  undoStep: {
    by: ['director', 'intake', 'mediator', 'court', 'archivist', 'system'],
    law: ['D-UNDO'],
    fields: { reason: text({ max: 500, example: '误点，应为补正' }) },
    derive: restore,
    undoable: false,
  },
  overtakeExpiry: {
    by: ['system'],
    law: ['D-LATE-ENTRY'],
    fields: { reason: text({ max: 500 }) },
    derive: restore,
    undoable: false,
  },
} satisfies EventTable<any>;

/** What every lifecycle can do beside its own events: taking back, and counting its clocks anew. */
export const COMMON_EVENTS: readonly string[] = [...Object.keys(COMPENSATIONS), 'recountDates'];

export const VOIDED = 'VOIDED';

export function lifecycle<Facts, T extends EventTable<Facts>, S extends string, G extends string>(
  definition: LifecycleDefinition<Facts, T, S, G>,
): Lifecycle<Facts> {
  const recountDates = recountEvent(definition.followers ?? {});
  const events = { ...definition.events, ...COMPENSATIONS, recountDates } as EventTable<Facts>;
  refuseReservedFields(definition.room, events);
  const guards: Record<string, Guard<Facts>> = { ...(definition.guards as Record<string, Guard<Facts>>) };
  const steps = new Map<string, Map<string, Step[]>>();
  const states = definition.states as Record<string, StateDefinition<string, string, string>>;
  for (const [state, { on = {} }] of Object.entries(states)) {
    steps.set(state, new Map(Object.entries(on).map(([event, way]) => [event, toSteps(state, way!)])));
  }
  for (const [state, ways] of steps) if (state !== 'NEW') ways.set('recountDates', [{ target: state, guards: [] }]);
  steps.set(VOIDED, new Map());
  addCompensations(steps, events, guards);
  const finals = new Set(Object.keys(states).filter((state) => states[state].final));
  return {
    room: definition.room,
    version: definition.version,
    machine: toMachine(definition.room, steps, events, guards, finals.add(VOIDED)),
    events,
    guards,
    steps,
    finals,
    clocks: new Map(Object.entries(states).flatMap(([state, { clock }]) => (clock ? [[state, clock]] : []))),
    usualWay: definition.usualWay ?? [],
    tasks: new Map(Object.entries(definition.tasks ?? {})),
    blank: definition.blank,
  };
}

/** The machine's own event carries these keys beside the payload. */
const RESERVED = ['type', 'on', 'derived', 'occurredOn', 'late', 'note'];

function refuseReservedFields(room: Room, events: EventTable<any>): void {
  for (const [event, { fields }] of Object.entries(events)) {
    const taken = Object.keys(fields).find((key) => RESERVED.includes(key));
    if (taken) throw new Error(`${room}.${event}: a field cannot be called ${taken}`);
  }
}

function toSteps(state: string, way: Transition<string, string> | readonly Transition<string, string>[]): Step[] {
  return [way].flat().map((one) => {
    if (typeof one === 'string') return { target: one, guards: [] };
    const { target = state, guard = [] } = one as { target?: string; guard?: string | string[] };
    return { target, guards: [guard].flat() };
  });
}

/** For every step that may be taken back: a way from where it led to where it came from, open only to who came that way. */
function addCompensations<Facts>(
  steps: Map<string, Map<string, Step[]>>,
  events: EventTable<Facts>,
  guards: Record<string, Guard<Facts>>,
): void {
  const back = new Map<string, { state: string; event: 'undoStep' | 'overtakeExpiry'; from: string }>();
  for (const [from, ways] of steps) {
    for (const [event, candidates] of ways) {
      if (events[event].undoable === false) continue;
      for (const { target } of candidates) {
        back.set(`${target}<${from}`, { state: target, event: 'undoStep', from });
        if (events[event].expiry) back.set(`${target}<<${from}`, { state: target, event: 'overtakeExpiry', from });
      }
    }
  }
  for (const { state, event, from } of back.values()) {
    const name = `${event === 'undoStep' ? 'cameFrom' : 'expiredFrom'}:${from}`;
    guards[name] ??= {
      holds: (_facts, _file, last) => last?.from === from && (event === 'undoStep' ? last.undoable : last.expiry),
      law: [event === 'undoStep' ? 'D-UNDO' : 'D-LATE-ENTRY'],
      curedBy: [],
    };
    const ways = steps.get(state)!;
    const step = { target: from === 'NEW' ? VOIDED : from, guards: [name] };
    ways.set(event, [...(ways.get(event) ?? []), step]);
  }
}

/** The machine proper. It is pure: facts change by `assign`, effects come back as declared `issue` actions. */
function toMachine<Facts>(
  room: Room,
  steps: ReadonlyMap<string, ReadonlyMap<string, readonly Step[]>>,
  events: EventTable<Facts>,
  guards: Readonly<Record<string, Guard<Facts>>>,
  finals: ReadonlySet<string>,
): AnyStateMachine {
  type Context = MachineContext<Facts>;
  const record = assign<Context, any, any, any, never>(({ context, event }) => ({
    facts: event.derived?.restored
      ? (event.derived.restored.facts as Facts)
      : { ...context.facts, ...events[event.type].record?.(context.facts, event, context.file) },
  }));
  const issue = {
    type: 'issue' as const,
    params: ({ context, event }: { context: Context; event: any }) => ({
      commands: events[event.type].issue?.(context.facts, event, context.file) ?? [],
    }),
  };
  const transitions = (ways: ReadonlyMap<string, readonly Step[]>) =>
    Object.fromEntries(
      [...ways].map(([event, candidates]) => [
        event,
        candidates.map((step) => ({
          target: step.target,
          ...(step.guards.length > 0 && { guard: and(step.guards as never[]) }),
          meta: { by: events[event].by, law: events[event].law ?? [] },
          actions: [record, issue],
        })),
      ]),
    );
  return setup({
    types: { context: {} as Context, input: {} as Context },
    guards: Object.fromEntries(
      Object.entries(guards).map(([name, guard]) => [
        name,
        ({ context }: { context: Context }) => guard.holds(context.facts, context.file, context.last),
      ]),
    ),
    actions: { issue: (_: unknown, _params: { commands: readonly Command[] }) => {} },
  }).createMachine({
    id: room,
    context: ({ input }: { input: Context }) => input,
    initial: 'NEW',
    // A final state of ours may still be left by an undo, so it is not `type: 'final'` for XState.
    states: Object.fromEntries(
      [...steps].map(([state, ways]) => [state, { on: transitions(ways), tags: finals.has(state) ? ['final'] : [] }]),
    ),
  } as never) as unknown as AnyStateMachine;
}
