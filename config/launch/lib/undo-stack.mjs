/**
 * What was started, to be stopped in the opposite order. `undoAll()` may be called at any moment, also half-way through
 * a start and more than once: all callers wait for the same stop.
 */
export function undoStack() {
  const steps = [];
  let undoing;
  return {
    /** Remembers how to stop what was just started. Comes it too late, it is stopped at once and the start given up. */
    async push(step) {
      if (!undoing) return steps.push(step);
      await step();
      throw new Error('stopped while starting');
    },
    undoAll: () => (undoing ??= unwind(steps)),
  };
}

async function unwind(steps) {
  while (steps.length > 0) await steps.pop()();
}
