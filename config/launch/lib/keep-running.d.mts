import type { ChildProcess } from 'node:child_process';

export interface KeptProgram {
  start(): void;
  trust(): void;
  stop(): Promise<void>;
  pid(): number | undefined;
}

export function keepRunning(options: {
  name: string;
  launch: () => ChildProcess;
  say: (name: string, text: string) => void;
  onGiveUp: (reason: string) => void;
  signals?: [NodeJS.Signals, number][];
  deaths?: number;
  withinMs?: number;
}): KeptProgram;
