import { machineTicks, processTicks, TICK_MS, type ProcessTicks } from './proc.js';

/** Ids of the processes that take part, asked anew at the end: the database's backends come and go. */
export interface Parts {
  readonly server: number;
  readonly load: number;
  readonly database: () => readonly number[];
}

/** Processor time in milliseconds, and the share of the machine that others used. */
export interface Work {
  readonly server: number;
  readonly load: number;
  readonly database: number;
  readonly foreign: number;
}

/** Starts to watch; the returned function tells who worked how much since. Null where it cannot be known. */
export function watchWork({ server, load, database }: Parts): () => Work | null {
  const machine = machineTicks();
  const before = [ticksOf([server]), ticksOf([load]), ticksOf(database())];
  return () => {
    const after = machineTicks();
    if (!machine || !after || before[2].size === 0) return null;
    const since = [ticksOf([server]), ticksOf([load]), ticksOf(database())].map((now, part) =>
      worked(before[part], now),
    );
    const busy = after.all - after.idle - (machine.all - machine.idle);
    const ours = since.reduce((sum, ticks) => sum + ticks, 0);
    return {
      server: since[0] * TICK_MS,
      load: since[1] * TICK_MS,
      database: since[2] * TICK_MS,
      foreign: Math.max(0, busy - ours) / (after.all - machine.all),
    };
  };
}

type Ticks = ReadonlyMap<number, ProcessTicks>;

const ticksOf = (pids: readonly number[]): Ticks =>
  new Map(
    pids.flatMap((pid) => {
      const ticks = processTicks(pid);
      return ticks ? [[pid, ticks] as const] : [];
    }),
  );

/** A backend that ended meanwhile has left all its ticks, also those of before, with its parent. */
function worked(before: Ticks, after: Ticks): number {
  let sum = 0;
  for (const [pid, { own, children }] of after) {
    const then = before.get(pid) ?? { own: 0, children };
    sum += own - then.own + children - then.children;
  }
  for (const [pid, { own }] of before) if (!after.has(pid)) sum -= own;
  return sum;
}
