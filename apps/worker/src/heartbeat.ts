import { jobId, queueOf, workerOf, type useBackend } from '#libs/queues';
import { every } from './every.js';

const EVERY_MS = 15_000;
const DEAD_AFTER_MS = 60_000;

/**
 * A queue client can fall silent after an outage while it still claims to run. So the worker sends itself a job; when
 * none has come through for a minute, it ends, and whoever supervises it starts it anew.
 */
export async function heartbeat(
  home: ReturnType<typeof useBackend>,
  onError: (error: unknown) => void,
  dead: () => void,
): Promise<{ stop(): Promise<void> }> {
  let beatAt = Date.now();
  const queue = queueOf('heartbeat', home, onError);
  const hand = workerOf(
    'heartbeat',
    home,
    async () => {
      beatAt = Date.now();
    },
    onError,
    1,
  );
  const round = every(
    EVERY_MS,
    async () => {
      if (Date.now() - beatAt > DEAD_AFTER_MS) dead();
      const sentAt = new Date().toISOString();
      // With an id of our own BullMQ needs no counter, and the application role no right to create one.
      const id = jobId('heartbeat', Date.parse(sentAt));
      await queue.add('beat', { sentAt }, { jobId: id, removeOnComplete: true, removeOnFail: true });
    },
    onError,
  );
  return {
    async stop() {
      await round.stop();
      await hand.close();
      await queue.close();
    },
  };
}
