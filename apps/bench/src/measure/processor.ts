import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How busy the machine is, and by whom. Linux tells in /proc; elsewhere nothing is known and nothing is waited for. */

export interface Quiet {
  /** Share of the processors that was idle when the wait ended; null where it is not known. */
  readonly idle: number | null;
  readonly waitedMs: number;
  /** The bound was reached before it got quiet. */
  readonly gaveUp: boolean;
}

const QUIET = 0.85;
const SAMPLE_MS = 500;

/** Waits until the machine has been at least 85 % idle for half a second, or until the bound. */
export async function waitUntilQuiet(boundMs: number): Promise<Quiet> {
  const startedAt = performance.now();
  for (;;) {
    const before = totals();
    if (!before) return { idle: null, waitedMs: 0, gaveUp: false };
    await pause(SAMPLE_MS);
    const after = totals()!;
    const idle = (after.idle - before.idle) / (after.all - before.all);
    const waitedMs = performance.now() - startedAt;
    if (idle >= QUIET || waitedMs >= boundMs) return { idle, waitedMs, gaveUp: idle < QUIET };
  }
}

/**
 * Starts to watch; the returned function tells which share of the machine others used since. `ours` gives the ids of our
 * processes; null when it cannot be known.
 */
export function watchForeignWork(ours: () => readonly number[]): () => number | null {
  const [before, mine] = [totals(), ticksOf(ours())];
  return () => {
    const after = totals();
    if (!before || !after || mine.size === 0) return null;
    const busy = after.all - after.idle - (before.all - before.idle);
    return Math.max(0, busy - workedSince(mine, ticksOf(ours()))) / (after.all - before.all);
  };
}

/** The server process of a local PostgreSQL and all its backends, from the id of one of them; empty when it is elsewhere. */
export function postgresFamily(backend: number): () => number[] {
  const parent = statOf(backend);
  if (!parent || !parent.name.startsWith('postgres')) return () => [];
  return () => [parent.parent, ...processes().filter((pid) => statOf(pid)?.parent === parent.parent)];
}

function totals(): { all: number; idle: number } | null {
  const line = read('/proc/stat')?.split('\n', 1)[0];
  if (!line) return null;
  const [user, nice, system, idle, wait, ...rest] = line.trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: user + nice + system + idle + wait + rest.reduce((sum, n) => sum + n, 0), idle: idle + wait };
}

interface Ticks {
  readonly own: number;
  /** Of children that have ended. */
  readonly children: number;
}

const ticksOf = (pids: readonly number[]): ReadonlyMap<number, Ticks> =>
  new Map(
    pids.flatMap((pid) => {
      const stat = statOf(pid);
      return stat ? [[pid, stat] as const] : [];
    }),
  );

/** A backend that ended meanwhile has left all its ticks, also those of before, with its parent. */
function workedSince(before: ReadonlyMap<number, Ticks>, after: ReadonlyMap<number, Ticks>): number {
  let worked = 0;
  for (const [pid, { own, children }] of after) {
    const then = before.get(pid) ?? { own: 0, children };
    worked += own - then.own + children - then.children;
  }
  for (const [pid, { own }] of before) if (!after.has(pid)) worked -= own;
  return worked;
}

function statOf(pid: number): (Ticks & { name: string; parent: number }) | null {
  const text = read(`/proc/${pid}/stat`);
  if (!text) return null;
  const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
  const [, parent, ...fields] = text
    .slice(close + 2)
    .split(' ')
    .map(Number);
  const [user, system, childrenUser, childrenSystem] = fields.slice(9, 13);
  return { name: text.slice(open + 1, close), parent, own: user + system, children: childrenUser + childrenSystem };
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
