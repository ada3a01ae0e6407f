import { parentOf } from './process-identity.mjs';
import { undoStack } from './undo-stack.mjs';
import { killWatched } from './watched-process.mjs';

/**
 * Runs `work({ undo, lost })` and returns its exit code. Whatever ends it (its own end, an error, Ctrl-C, SIGTERM, the
 * end of the npm that started us, a part reported `lost`), all that was pushed onto `undo` is stopped first, in the opposite order. A second Ctrl-C kills.
 * `signalCode` is the exit code after a signal: 0 for what runs until it is told to stop.
 */
export async function session(work, { signalCode = 130 } = {}) {
  const undo = undoStack();
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  const lost = (error) => {
    process.stderr.write(`\n${error.message}\n`);
    end(1);
  };
  onStopSignal({
    stop() {
      process.stdout.write('\nstopping …\n');
      end(signalCode);
    },
    kill() {
      killWatched();
      process.exit(130);
    },
  });
  try {
    return await Promise.race([work({ undo, lost }), ended]);
  } finally {
    await undo.undoAll();
  }
}

/** For work that serves until it is stopped. */
export const untilStopped = new Promise(() => {});

/** npm passes a Ctrl-C on that the terminal has already delivered: a repeat within a second is the same key press. */
function onStopSignal({ stop, kill }) {
  let firstAt;
  const heard = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stop();
    } else if (performance.now() - firstAt > 1000) {
      kill();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, heard);
  if (process.env.npm_lifecycle_event) onOrphaned(heard);
}

/** npm starts us through a shell, and a signal that ends npm ends that shell without reaching us. */
function onOrphaned(heard) {
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = line();
  const timer = setInterval(() => {
    if (line() === before) return;
    clearInterval(timer);
    heard();
  }, 500);
  timer.unref();
}
