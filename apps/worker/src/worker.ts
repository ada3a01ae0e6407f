import { queueOf, useBackend, workerOf, type QueueHome } from '#libs/queues';
import type { Corridor } from '#libs/casework';
import { setAlarms } from './deadlines/alarm-clock.js';
import { ring } from './deadlines/ring.js';
import { Sweeper } from './deadlines/sweeper.js';
import { watchClock } from './deadlines/watch-clock.js';
import { every } from './every.js';
import { heartbeat } from './heartbeat.js';
import { deliver } from './notifications/deliver.js';
import type { Mailer } from './notifications/mailer.js';
import { dispatchOutbox, resendForgotten } from './outbox/dispatcher.js';
import type { Sealer } from './sealing/sealer.js';

/** Pauses between rounds, in milliseconds. */
export const PACES = {
  dispatch: 300,
  alarms: 500,
  sweep: 1_000,
  resend: 15_000,
  /** How long the queue may keep a row before it counts as forgotten. */
  forgotten: 60_000,
  seal: 2_000,
  courts: 60_000,
};

export interface WorkerParts {
  readonly corridor: Corridor;
  readonly home: QueueHome;
  /** Without one, notices stay in the application. */
  readonly mailer: Mailer | null;
  /** Without one, entries are chained but not sealed. */
  readonly sealer: Sealer | null;
  /** Hears of every failure; each is tried again. */
  readonly onError: (what: string, error: unknown) => void;
  /** The queue has fallen silent: whoever supervises the process starts it anew. */
  readonly onDead: () => void;
  readonly paces?: Partial<typeof PACES>;
}

/**
 * Tells the world what was committed, and sends the clocks' events through the corridor. Everything it does can be done
 * twice; everything a queue forgets is found again in PostgreSQL.
 */
export async function startWorker({ corridor, home, mailer, sealer, onError, onDead, ...more }: WorkerParts) {
  const { db } = corridor;
  const paces = { ...PACES, ...more.paces };
  const complain = (what: string) => (error: unknown) => onError(what, error);

  const backend = useBackend(home);
  const alarms = queueOf('alarms', backend, complain('queue alarms'));
  const notices = queueOf('notices', backend, complain('queue notices'));
  const hands = [
    workerOf('alarms', backend, async ({ data }) => void (await ring(corridor, data.alarm)), complain('worker alarms')),
    workerOf('notices', backend, ({ data }) => deliver(db, mailer, data.outbox), complain('worker notices')),
  ];
  const pulse = heartbeat(backend, complain('heartbeat'), onDead);
  const sweeper = new Sweeper(corridor, complain('ring'));
  const sweep = every(paces.sweep, () => sweeper.sweep(), complain('sweep'));
  const rounds = [
    sweep,
    every(paces.dispatch, () => dispatchOutbox(db, notices), complain('dispatch')),
    every(paces.alarms, () => setAlarms(db, alarms), complain('alarms')),
    every(paces.resend, () => resendForgotten(db, paces.forgotten), complain('resend')),
    every(paces.courts, () => corridor.courts.refresh(db), complain('courts')),
    ...(sealer ? [every(paces.seal, () => sealer.pass(), complain('seal'))] : []),
  ];
  const clock = await watchClock(home.databaseUrl, () => sweep.now(), complain('clock'));

  return {
    /** Drains what runs, then the queues (trust.md §1.3). The database is closed by whoever opened it. */
    async stop(): Promise<void> {
      await clock.stop();
      await Promise.all(rounds.map((round) => round.stop()));
      await pulse.stop();
      await Promise.all(hands.map((hand) => hand.close()));
      await Promise.all([alarms.close(), notices.close()]);
    },
  };
}
