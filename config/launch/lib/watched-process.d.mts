import type { ChildProcess, SpawnOptions } from 'node:child_process';

export function spawnWatched(
  command: string,
  args: string[],
  options?: SpawnOptions & { lastSignal?: string; output?: 'ignore' | 'inherit' | 'pipe' | number },
): ChildProcess;
