export interface Round {
  /** Runs at once, or right after the run that is under way. */
  now(): void;
  stop(): Promise<void>;
}

/** Repeats `work` with a pause of `ms` between runs; runs never overlap, and an error is told, not fatal. */
export function every(ms: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Round {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const run = () => {
    clearTimeout(timer);
    running = Promise.resolve()
      .then(work)
      .then(() => {}, onError)
      .then(() => {
        running = undefined;
        if (stopped) return;
        if (again) {
          again = false;
          run();
        } else timer = setTimeout(run, ms);
      });
  };
  timer = setTimeout(run, ms);

  return {
    now() {
      if (running) again = true;
      else if (!stopped) run();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
