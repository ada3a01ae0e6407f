import { randomUUID } from 'node:crypto';
import { addJobs, jobId, queueOf, workerOf, type Backend } from '#libs/queues';
import { every } from './every.js';

/**
 * A queue client can fall silent after an outage while it still claims to run. So the worker sends itself a job, on a
 * queue of its own; when none has come through for a minute, it ends, and whoever supervises it starts it anew. Time is
 * measured by a clock that nobody sets.
 */
export function heartbeat(
  home: Backend,
  onError: (error: unknown) => void,
  dead: () => void,
  { everyMs = 15_000, deadAfterMs = 60_000, id = randomUUID() as string, onBeat = () => {} } = {},
): { stop(): Promise<void> } {
  let beatAt = performance.now();
  const queue = queueOf('heartbeat', home, onError, id);
  const beat = async () => {
    beatAt = performance.now();
    onBeat();
  };
  const hand = workerOf('heartbeat', home, beat, onError, { concurrency: 1, own: id });
  // Watched apart from the sending: with the queue out of reach, a job that is sent is neither taken nor refused.
  const watch = setInterval(() => performance.now() - beatAt > deadAfterMs && dead(), everyMs / 3);
  let beats = 0;
  const send = () =>
    addJobs(queue, [
      {
        data: { sentAt: new Date().toISOString() },
        opts: { jobId: jobId('heartbeat', (beats += 1)), removeOnComplete: true, removeOnFail: true },
      },
    ]);
  const round = every(everyMs, send, onError);
  return {
    async stop() {
      clearInterval(watch);
      await round.stop();
      await hand.close();
      await queue.obliterate({ force: true }).catch(onError);
      await queue.close();
    },
  };
}
