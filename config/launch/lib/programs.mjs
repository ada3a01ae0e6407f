import { setTimeout as sleep } from 'node:timers/promises';
import { keepRunning } from './keep-running.mjs';
import { projectRoot } from './project-root.mjs';
import { LaunchProblem, say } from './say.mjs';
import { spawnWatched } from './watched-process.mjs';

/** The compiled programs, relative to the repository. */
export const programs = {
  migrate: 'dist/libs/persistence/src/migrate.js',
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  administrators: 'dist/apps/api/src/identity/first-administrators.js',
  seed: 'dist/apps/demo/src/seed.js',
  demo: 'dist/apps/demo/src/main.js',
  bench: 'dist/apps/bench/src/main.js',
};

const READY_WITHIN_MS = 60_000;

/** One of the long-running programs, to be started; its words go into `log`, with `verbose` also to the terminal. */
export function keepProgram(name, { script, env, log, verbose, onGiveUp }) {
  const launch = () => {
    const child = spawnNode(script, { env, output: verbose ? 'pipe' : log.fd });
    if (verbose) repeatOnTerminal(name, child, log);
    return child;
  };
  return keepRunning({ name, launch, say, onGiveUp: (reason) => onGiveUp(withLastWords(reason, log)) });
}

/** Runs one of the short programs to its end, its words into `log`; fails with the last of them. */
export async function runProgram(name, { script, env, log }) {
  const code = await runInForeground(script, { env, output: log.fd });
  if (code !== 0) throw withLastWords(`${name} failed (exit code ${code})`, log);
}

/** Runs a program to its end, by default with our terminal for its output; returns its exit code. */
export async function runInForeground(script, { args = [], env, output = 'inherit' }) {
  const child = spawnNode(script, { args, env, output });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Waits until the API at `url` says that it is ready; fails with the last words in its log. */
export async function waitReady(url, log) {
  const bound = AbortSignal.timeout(READY_WITHIN_MS);
  for (; !bound.aborted; await sleep(100)) {
    const answer = await fetch(`${url}/api/health/ready`, { signal: bound }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
  }
  throw withLastWords(`The API at ${url} was not ready within ${READY_WITHIN_MS / 1000} s`, log);
}

function withLastWords(reason, log) {
  return new LaunchProblem(`${reason}. The last lines of ${log.path}:\n${log.lastLines()}`);
}

function repeatOnTerminal(name, child, log) {
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log.write(chunk);
      for (const line of chunk.toString().trimEnd().split('\n')) say(name, line);
    });
  }
}

function spawnNode(script, { args = [], env, output }) {
  const nodeArgs = ['--enable-source-maps', '--disable-warning=ExperimentalWarning', script, ...args];
  return spawnWatched(process.execPath, nodeArgs, { cwd: projectRoot, env, output });
}
