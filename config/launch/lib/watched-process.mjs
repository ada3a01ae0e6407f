import { spawn } from 'node:child_process';

// The shell leaves a watchdog behind and becomes the program. The watchdog reads from a pipe that only we hold: a line
// means "it ended in order", end-of-file means we are gone, kill -9 included, and the program must go too.
// It is started through a subshell that ends at once, so that the program never finds a child it does not know.
const BECOME_WATCHED =
  'exec 3<&0; ( { read -r line <&3 || kill -s "$0" "$$"; } >/dev/null 2>&1 & ); exec "$@" 3<&- </dev/null';

const living = new Set();

/**
 * Starts a program that cannot outlive us. It gets a session of its own, so that Ctrl-C reaches the launcher alone,
 * which stops things in order. `lastSignal` is what the program receives when we die; `pid` of the result is its own.
 */
export function spawnWatched(command, args, { lastSignal = 'TERM', output = 'ignore', ...options } = {}) {
  const child = spawn('/bin/sh', ['-c', BECOME_WATCHED, lastSignal, command, ...args], {
    ...options,
    detached: true,
    stdio: ['pipe', output, output],
  });
  child.stdin.on('error', () => {}); // the watchdog may be gone before us
  const entry = { child, lastSignal };
  living.add(entry);
  child.once('exit', () => {
    living.delete(entry);
    child.stdin.end('ended\n');
  });
  return child;
}

/** Ends everything at once, for somebody who will not wait: a hard shutdown for a database, death for the rest. */
export function killWatched() {
  for (const { child, lastSignal } of living) child.kill(lastSignal === 'INT' ? 'SIGQUIT' : 'SIGKILL');
}

/** True while the process has not ended. */
export function isRunning(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Sends the signals one after the other, each with its bound in milliseconds, until the process has ended. */
export async function stopProcess(child, signals) {
  if (!isRunning(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (const [signal, boundMs] of signals) {
    child.kill(signal);
    let timer;
    const bound = new Promise((resolve) => (timer = setTimeout(resolve, boundMs)));
    await Promise.race([ended, bound]);
    clearTimeout(timer);
    if (!isRunning(child)) return;
  }
}
