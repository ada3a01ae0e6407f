import { transition } from 'xstate';
import { applyCaseChange, type CaseChange, type CaseFacts } from './case-facts.js';
import type { Lifecycle } from './lifecycle.js';
import type { LastStep, Process } from './process.js';
import type { Room } from './room.js';

/** The part of an audit entry that a replay needs; all of it stands in the open record. */
export interface RecordedStep {
  readonly no: number;
  readonly on: string;
  readonly step: string;
  readonly by: string;
  readonly room: Room;
  readonly process: string;
  readonly machine: number;
  readonly event: string;
  readonly from: string;
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly derived: Readonly<Record<string, unknown>>;
  readonly caseAfter: CaseChange | null;
  readonly touched: number;
}

export interface Replayed {
  readonly file: CaseFacts;
  readonly processes: ReadonlyMap<string, Process>;
}

/**
 * Rebuilds a case from its record alone (trust.md I2): the entries are folded through the machines, nothing is read from
 * the stored state. Stops before entry `before`, which is how a step is taken back and how a case is seen in the past.
 */
export function replay(
  lifecycles: ReadonlyMap<Room, Lifecycle<any>>,
  entries: readonly RecordedStep[],
  before: number = Number.MAX_SAFE_INTEGER,
): Replayed {
  let file = {} as CaseFacts;
  const processes = new Map<string, Process>();
  for (const entry of entries) {
    if (entry.no >= before) break;
    // The first entry of a case brings the case's own facts, which its event may already look at.
    if (!file.id && entry.caseAfter) file = applyCaseChange(file, entry.caseAfter);
    processes.set(entry.process, advance(lifecycles.get(entry.room)!, processes.get(entry.process), file, entry));
    if (entry.caseAfter) file = applyCaseChange(file, entry.caseAfter);
  }
  return { file, processes };
}

/**
 * The lifecycles of a case as they would stand without entry `without` and what people did after it: what happened in the
 * background since (a calendar was published) is nobody's to take back.
 */
export function replayWithout(
  lifecycles: ReadonlyMap<Room, Lifecycle<any>>,
  entries: readonly RecordedStep[],
  without: number,
): Replayed {
  const earlier = entries.filter(({ no }) => no < without);
  const known = new Set(earlier.map(({ process }) => process));
  const background = entries.filter(
    ({ no, room, event, process }) =>
      no > without && known.has(process) && lifecycles.get(room)!.events[event].background,
  );
  return replay(lifecycles, [...earlier, ...background]);
}

function advance(
  lifecycle: Lifecycle<any>,
  process: Process | undefined,
  file: CaseFacts,
  entry: RecordedStep,
): Process {
  const standing = lifecycle.machine.resolveState({
    value: entry.from,
    context: { facts: process?.facts ?? lifecycle.blank, file, last: process?.last ?? null },
  });
  const { payload, on, derived, event } = entry;
  const [next] = transition(lifecycle.machine, standing, { type: event, ...payload, on, derived });
  return {
    id: entry.process,
    room: entry.room,
    caseId: file.id,
    state: next.value as string,
    version: entry.version,
    machineVersion: entry.machine,
    facts: next.context.facts,
    last: lastStepOf(lifecycle, entry, process?.last ?? null),
  };
}

/** After a compensation the process stands where it stood before, so that an earlier step can be taken back as well. */
export function lastStepOf(
  lifecycle: Lifecycle<any>,
  entry: Pick<RecordedStep, 'step' | 'event' | 'from' | 'no' | 'on' | 'by' | 'touched' | 'derived'>,
  before: LastStep | null,
): LastStep | null {
  const restored = entry.derived['restored'] as { last: LastStep | null } | undefined;
  if (restored) return restored.last;
  const { expiry = false, undoable = true, background = false } = lifecycle.events[entry.event];
  if (background) return before;
  const { step, event, from, no, on, by, touched } = entry;
  return { step, event, from, entry: no, on, by, touched, expiry, undoable };
}
