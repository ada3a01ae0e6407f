import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FloorSetup } from '../floor/setup.js';
import { profiled, type Target } from './target.js';

/** Starts the floor in a process of its own; it ends with ours. */
export async function startFloor(setup: FloorSetup, profileDir: string | null): Promise<Target> {
  const script = fileURLToPath(new URL('../floor/main.js', import.meta.url));
  const child = fork(script, { execArgv: profiled('floor', profileDir) });
  const ended = once(child, 'exit');
  child.send(setup);
  const listening = once(child, 'message') as Promise<[{ port: number }]>;
  const died = ended.then(() => Promise.reject(new Error('The floor ended before it listened.')));
  const [{ port }] = await Promise.race([listening, died]);
  died.catch(() => {});
  return {
    name: 'floor',
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
