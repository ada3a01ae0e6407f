import type { Machine } from '../../components/act/machine';
import type { BlockedEvent, ProcessShown } from '../../components/act/subject';

/** A way out of a state in which a lifecycle had ended. */
export interface Reopening {
  readonly process: ProcessShown;
  readonly event: string;
  readonly to: string;
  /** Null: may be done now, by this person. */
  readonly blocked: BlockedEvent | null;
}

/** Read off the served machines: events that lead from an end to where something is still to come. An undo is no reopening. */
export function reopeningsOf(processes: readonly ProcessShown[], machines: ReadonlyMap<string, Machine>): Reopening[] {
  return processes.flatMap((process) => {
    const machine = machines.get(process.room);
    if (!machine) return [];
    const isFinal = (state: string) => machine.states.find((one) => one.state === state)?.final ?? false;
    if (!isFinal(process.state)) return [];
    const ways = machine.transitions.filter(
      ({ from, to, event }) => from === process.state && !isFinal(to) && to !== from && event !== 'undoStep',
    );
    return [...new Set(ways.map(({ event }) => event))].flatMap((event): Reopening[] => {
      const blocked = process.blockedEvents.find((one) => one.event === event) ?? null;
      // Neither open nor blocked: only another lifecycle can send it.
      if (!blocked && !process.allowedEvents.includes(event)) return [];
      return [{ process, event, to: ways.find((way) => way.event === event)!.to, blocked }];
    });
  });
}
