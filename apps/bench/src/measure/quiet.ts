import { setTimeout as pause } from 'node:timers/promises';
import { machineTicks } from './proc.js';

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
    const before = machineTicks();
    if (!before) return { idle: null, waitedMs: 0, gaveUp: false };
    await pause(SAMPLE_MS);
    const after = machineTicks()!;
    const idle = (after.idle - before.idle) / (after.all - before.all);
    const waitedMs = performance.now() - startedAt;
    if (idle >= QUIET || waitedMs >= boundMs) return { idle, waitedMs, gaveUp: idle < QUIET };
  }
}
