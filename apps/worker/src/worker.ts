import type { SignedHead } from '#libs/domain';
import { queueOf, useBackend, workerOf, type QueueHome } from '#libs/queues';
import { assessSubsidies, type CalendarInForce, type Corridor } from '#libs/casework';
import { runBulk } from './bulk/run-bulk.js';
import { wakeBulk } from './bulk/wake-bulk.js';
import { recountBatch, recountForgotten } from './calendar/recount.js';
import { setAlarms } from './deadlines/alarm-clock.js';
import { ringOrNote } from './deadlines/ring-or-note.js';
import { Sweeper } from './deadlines/sweeper.js';
import { watchClock } from './deadlines/watch-clock.js';
import { every, type Round } from './every.js';
import { heartbeat } from './heartbeat.js';
import { deliverOrNote } from './notifications/deliver-or-note.js';
import type { Mailer } from './notifications/mailer.js';
import { dispatchOutbox, resendForgotten } from './outbox/dispatcher.js';
import { Pulse } from './pulse.js';
import { Checks } from './reconciliation/checks.js';
import type { Sealer } from './sealing/sealer.js';

/** Pauses between rounds, in milliseconds. */
export const PACES = {
  dispatch: 300,
  alarms: 500,
  sweep: 1_000,
  resend: 15_000,
  bulk: 500,
  /** How long the queue may keep a row before it counts as forgotten. */
  forgotten: 60_000,
  seal: 2_000,
  courts: 60_000,
  pulse: 15_000,
  /** Between batches of clocks that a holiday notice concerns, and how often those are sought that slipped through. */
  recount: 1_000,
  forgottenClocks: 60_000,
  /** Between eligibility runs over sealed cases. */
  subsidies: 5_000,
  /** Between looks for a check of the record that somebody asked for, or that the night brings. */
  checks: 1_000,
};

export interface WorkerParts {
  readonly corridor: Corridor;
  readonly calendars: CalendarInForce;
  readonly home: QueueHome;
  /** Without one, notices stay in the application. */
  readonly mailer: Mailer | null;
  /** Without one, entries are chained but not sealed. */
  readonly sealer: Sealer | null;
  /** Heads that were written out beside the database; a verification holds the record against them. */
  readonly published?: () => Promise<SignedHead[]>;
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
export async function startWorker({
  corridor,
  calendars,
  home,
  mailer,
  sealer,
  published = async () => [],
  onError,
  onDead,
  ...more
}: WorkerParts) {
  const { db } = corridor;
  const paces = { ...PACES, ...more.paces };
  const complain = (what: string) => (error: unknown) => onError(what, error);

  const backend = useBackend(home);
  const alarms = queueOf('alarms', backend, complain('queue alarms'));
  const notices = queueOf('notices', backend, complain('queue notices'));
  const bulk = queueOf('bulk', backend, complain('queue bulk'));
  const hands = [
    workerOf(
      'alarms',
      backend,
      async ({ data }) => void (await ringOrNote(corridor, data.alarm)),
      complain('worker alarms'),
    ),
    workerOf('notices', backend, ({ data }) => deliverOrNote(db, mailer, data.outbox), complain('worker notices')),
    workerOf(
      'bulk',
      backend,
      async ({ data }) => void (await runBulk(corridor, data.bulk, complain('bulk'))),
      complain('worker bulk'),
      { concurrency: 2 },
    ),
  ];
  const pulse = new Pulse(db, calendars, sealer !== null);
  const ownQueue = heartbeat(backend, complain('heartbeat'), onDead, { onBeat: () => pulse.queueBeats() });
  const recount: Round = every(
    paces.recount,
    async () => (await recountBatch(corridor, calendars)) && recount.now(),
    complain('recount'),
  );
  const checking = new Checks(corridor, published);
  const checks: Round = every(paces.checks, async () => (await checking.pass()) && checks.now(), complain('checks'));
  const sweeper = new Sweeper(corridor, complain('ring'));
  await pulse.beat().catch(complain('pulse'));
  const sweep = every(paces.sweep, () => sweeper.sweep(), complain('sweep'));
  const rounds = [
    sweep,
    recount,
    checks,
    every(paces.forgottenClocks, () => recountForgotten(corridor, calendars), complain('forgotten clocks')),
    every(paces.dispatch, () => dispatchOutbox(db, notices), complain('dispatch')),
    every(paces.alarms, () => setAlarms(db, alarms), complain('alarms')),
    every(paces.bulk, () => wakeBulk(db, bulk), complain('wake bulk')),
    every(paces.resend, () => resendForgotten(db, paces.forgotten), complain('resend')),
    every(paces.pulse, () => pulse.beat(), complain('pulse')),
    every(paces.subsidies, () => assessSubsidies(corridor), complain('subsidies')),
    every(paces.courts, () => corridor.courts.refresh(db), complain('courts')),
    ...(sealer ? [every(paces.seal, () => sealer.pass(), complain('seal'))] : []),
  ];
  const clock = await watchClock(home.databaseUrl, () => sweep.now(), complain('clock'));

  return {
    /** Drains what runs, then the queues (trust.md §1.3). The database is closed by whoever opened it. */
    async stop(): Promise<void> {
      await clock.stop();
      await Promise.all(rounds.map((round) => round.stop()));
      await ownQueue.stop();
      await pulse.end().catch(complain('pulse'));
      await Promise.all(hands.map((hand) => hand.close()));
      await Promise.all([alarms.close(), notices.close(), bulk.close()]);
    },
  };
}
