import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { profiled, type Target } from './target.js';

const API = fileURLToPath(new URL('../../../api/src/main.js', import.meta.url));
const READY_WITHIN_MS = 30_000;

/** A pipe that only we hold: when it closes, in order or because we are gone, the API ends, and writes its profile if it has one. */
const END_WITH_US = 'data:text/javascript,process.stdin.resume().once("end",()=>process.exit())';

export interface ProjectSetup {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Folder for a CPU profile, or null. */
  readonly profileDir: string | null;
}

/** Starts the real API in a process of its own, as an installation would, and waits until it is ready. */
export async function startProject({ databaseUrl, dataDir, profileDir }: ProjectSetup): Promise<Target> {
  const port = await freePort();
  const child = spawn(process.execPath, [...profiled('project', profileDir), `--import=${END_WITH_US}`, API], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      SEED: 'none',
      LOG_LEVEL: 'error',
    },
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, () => child.exitCode !== null || child.signalCode !== null);
  return {
    name: 'project',
    url,
    pid: child.pid!,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const bound = AbortSignal.timeout(READY_WITHIN_MS);
  for (; !bound.aborted && !hasEnded(); await pause(100)) {
    const answer = await fetch(`${url}/api/health/ready`, { signal: bound }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
  }
  throw new Error(`The API was not ready within ${READY_WITHIN_MS / 1000} s.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
