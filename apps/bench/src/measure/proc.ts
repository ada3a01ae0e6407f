import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells in /proc about processors and processes, in ticks; null or nothing on other systems. */

export interface MachineTicks {
  readonly all: number;
  readonly idle: number;
}

export interface ProcessTicks {
  readonly name: string;
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly children: number;
}

export const TICK_MS = 10;

export function machineTicks(): MachineTicks | null {
  const line = read('/proc/stat')?.split('\n', 1)[0];
  if (!line) return null;
  const [user, nice, system, idle, wait, ...rest] = line.trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: user + nice + system + idle + wait + rest.reduce((sum, n) => sum + n, 0), idle: idle + wait };
}

export function processTicks(pid: number): ProcessTicks | null {
  const text = read(`/proc/${pid}/stat`);
  if (!text) return null;
  const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
  const [, parent, ...fields] = text
    .slice(close + 2)
    .split(' ')
    .map(Number);
  const [user, system, childrenUser, childrenSystem] = fields.slice(9, 13);
  return {
    name: text.slice(open + 1, close),
    parent,
    own: user + system,
    children: childrenUser + childrenSystem,
  };
}

/** The server process of a local PostgreSQL and all its backends, from the id of one of them; empty when it is elsewhere. */
export function postgresFamily(backend: number): () => number[] {
  const found = processTicks(backend);
  if (!found?.name.startsWith('postgres')) return () => [];
  const { parent } = found;
  return () => [parent, ...allProcesses().filter((pid) => processTicks(pid)?.parent === parent)];
}

function allProcesses(): number[] {
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
