import { stopProcess } from './watched-process.mjs';

const IN_ORDER = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

/**
 * Keeps one program running: `launch()` returns the child process. When it dies it is started again with growing
 * pauses, and given up when it dies more than `deaths` times `withinMs`; `onGiveUp(reason)` is told once per start.
 * Until `trust()` is called after a `start()` (it has been seen to work) the first death is the last.
 */
export function keepRunning({ name, launch, say, onGiveUp, signals = IN_ORDER, deaths = 5, withinMs = 60_000 }) {
  let child;
  let wanted = false;
  let trusted;
  let recent;
  let timer;

  const begin = () => {
    child = launch();
    let died = (how) => {
      died = () => {}; // an error may be followed by an exit
      if (wanted) mourn(how);
    };
    child.once('exit', (code, signal) => died(signal ?? `exit code ${code}`));
    child.once('error', (error) => died(error.message));
  };

  const mourn = (how) => {
    const now = performance.now();
    recent = [...recent.filter((at) => now - at < withinMs), now];
    if (!trusted || recent.length > deaths) {
      wanted = false;
      onGiveUp(trusted ? `${name} ended ${recent.length} times within a minute (${how})` : `${name} ended: ${how}`);
      return;
    }
    const pauseMs = 250 * 2 ** recent.length;
    say(name, `ended unexpectedly (${how}); starting it again in ${pauseMs / 1000} s`);
    timer = setTimeout(begin, pauseMs);
  };

  return {
    start() {
      [wanted, trusted, recent] = [true, false, []];
      begin();
    },
    trust() {
      trusted = true;
    },
    async stop() {
      wanted = false;
      clearTimeout(timer);
      if (child) await stopProcess(child, signals);
    },
    pid: () => child?.pid,
  };
}
