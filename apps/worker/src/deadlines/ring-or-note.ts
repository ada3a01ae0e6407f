import type { Corridor } from '#libs/casework';
import { noting, readable } from '../readable.js';
import { ring, type Rung } from './ring.js';

/** Rings; why an alarm did not ring stays with it, for those who run the machine, until it does. */
export const ringOrNote = (corridor: Corridor, alarm: number): Promise<Rung> =>
  noting(
    () => ring(corridor, alarm),
    (error) =>
      corridor.db.query(
        `update alarm set error = $2, failed_at = now() where id = $1 and fired_at is null`,
        [alarm, readable(error)],
        'alarm-failure',
      ),
  );
