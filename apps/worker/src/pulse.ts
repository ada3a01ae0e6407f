import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { CalendarInForce } from '#libs/casework';
import type { Database } from '#libs/persistence';

/** Says in PostgreSQL that this worker lives, and when a job last came through the queue to it. */
export class Pulse {
  private readonly id = randomUUID();
  private queueHasBeaten = false;

  constructor(
    private readonly db: Database,
    private readonly calendars: CalendarInForce,
    private readonly sealing: boolean,
  ) {}

  queueBeats(): void {
    this.queueHasBeaten = true;
  }

  async beat(): Promise<void> {
    const beaten = this.queueHasBeaten;
    this.queueHasBeaten = false;
    await this.db.query(
      `with gone as (delete from worker_pulse where seen_at < now() - interval '1 day')
       insert into worker_pulse (id, host, calendar_version, sealing, queue_seen_at)
       values ($1, $2, $3, $4, case when $5 then now() end)
       on conflict (id) do update set seen_at = now(), calendar_version = excluded.calendar_version,
         queue_seen_at = coalesce(excluded.queue_seen_at, worker_pulse.queue_seen_at)`,
      [this.id, hostname(), this.calendars.current.version, this.sealing, beaten],
      'worker-pulse',
    );
  }

  /** A worker that stops is no dead one. */
  async end(): Promise<void> {
    await this.db.query('delete from worker_pulse where id = $1', [this.id], 'end-pulse');
  }
}
