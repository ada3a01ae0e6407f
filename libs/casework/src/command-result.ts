import { outlook, type Actor, type Audience, type Blocked, type Problem, type Role, type Room } from '#libs/domain';
import { lifecycleOf, type Corridor } from './corridor.js';
import type { RunningDeadline } from './load-case.js';
import type { Plan } from './plan.js';

/** What a step did, or under `dryRun` would do: where everything stands, which clocks run, what was filed, who is told. */
export interface CommandResult {
  readonly id: string;
  readonly caseId: string;
  readonly room: Room;
  readonly state: string;
  readonly version: number;
  readonly entry: number;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly warnings: readonly Problem[];
  /** Every lifecycle the step moved. */
  readonly moved: readonly { room: Room; id: string; event: string; from: string; to: string; version: number }[];
  readonly deadlines: readonly ClockChange[];
  /** Papers filed; a number is allotted only when the step is written. */
  readonly papers: readonly { kind: string; on: string; number: string | null }[];
  /** Notices that go out after the step, one line per audience. */
  readonly told: readonly { role: Audience; template: string; params: object }[];
  readonly tasks: readonly { task: string; to: Role; dueOn: string | null }[];
  readonly allowedEvents: readonly string[];
  readonly blockedEvents: readonly Blocked[];
}

/** One clock of the case that runs otherwise than before. Days, never instants. */
export interface ClockChange {
  readonly name: string;
  readonly about: string | null;
  readonly change: 'STARTED' | 'MOVED' | 'ENDED';
  readonly rule: string;
  readonly dueOn: string;
  /** Only of a moved clock. */
  readonly wasDueOn?: string;
}

export function resultOf(corridor: Corridor, plan: Plan, { room, processId, actor }: Asked): CommandResult {
  const id = processId ?? plan.moves[0].process.id;
  const process = plan.processes.get(id)!;
  const { allowed, blocked } = outlook(lifecycleOf(corridor, room), process, plan.file, actor);
  const commands = plan.moves.flatMap(({ decision }) => decision.commands);
  return {
    id,
    caseId: plan.file.id,
    room,
    state: process.state,
    version: process.version,
    entry: plan.moves.at(-1)!.entry.no,
    registerNumber: plan.registerNumber,
    caseNumber: plan.caseNumber,
    warnings: plan.warnings,
    moved: plan.moves.map(({ process: { id: moved, room: where }, decision: { event, from, state }, entry }) => ({
      room: where,
      id: moved,
      event,
      from,
      to: state,
      version: (entry as unknown as { version: number }).version,
    })),
    deadlines: clockChanges([...plan.loaded.deadlines], [...plan.deadlines.values()]),
    papers: plan.moves.flatMap(({ entry }) =>
      ((entry.papers ?? []) as { kind: string; on: string; number?: string }[]).map(({ kind, on, number }) => ({
        kind,
        on,
        number: number ?? null,
      })),
    ),
    told: commands.flatMap((command) =>
      command.kind === 'notify'
        ? command.to.map((role) => ({ role, template: command.template, params: command.params ?? {} }))
        : [],
    ),
    tasks: commands.flatMap((command) =>
      command.kind === 'openTask' ? [{ task: command.task, to: command.to, dueOn: command.dueOn ?? null }] : [],
    ),
    allowedEvents: allowed,
    blockedEvents: blocked,
  };
}

interface Asked {
  readonly actor: Actor;
  readonly room: Room;
  readonly processId: string | null;
}

/** The clocks that ran before a step beside those that run after it. A moved clock is another row of the same name. */
function clockChanges(before: readonly RunningDeadline[], after: readonly RunningDeadline[]): ClockChange[] {
  const fresh = after.filter(({ id }) => before.every((one) => one.id !== id));
  const gone = before.filter(({ id }) => after.every((one) => one.id !== id));
  const key = ({ processId, name, about }: RunningDeadline) => `${processId} ${name} ${about}`;
  return [
    ...fresh.map((clock): ClockChange => {
      const was = gone.find((one) => key(one) === key(clock));
      return was ? { ...told(clock, 'MOVED'), wasDueOn: was.dueOn } : told(clock, 'STARTED');
    }),
    ...gone.filter((clock) => fresh.every((one) => key(one) !== key(clock))).map((clock) => told(clock, 'ENDED')),
  ];
}

const told = ({ name, about, rule, dueOn }: RunningDeadline, change: ClockChange['change']): ClockChange => ({
  name,
  about,
  change,
  rule,
  dueOn,
});
