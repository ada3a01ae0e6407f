import type { Database } from '#libs/persistence';
import { noting, readable } from '../readable.js';
import { deliver } from './deliver.js';
import type { Mailer } from './mailer.js';

/** Delivers; why a row was not told stays with it, for those who run the machine, until it is. */
export const deliverOrNote = (db: Database, mailer: Mailer | null, outbox: number): Promise<void> =>
  noting(
    () => deliver(db, mailer, outbox),
    (error) =>
      db.query(
        `update outbox set failures = failures + 1, error = $2, failed_at = now() where id = $1 and done_at is null`,
        [outbox, readable(error)],
        'outbox-failure',
      ),
  );
