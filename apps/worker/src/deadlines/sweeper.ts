import type { Corridor } from '#libs/casework';
import { dueAlarms } from './ring.js';
import { ringOrNote } from './ring-or-note.js';

const BATCH = 500;
/** An alarm that fails is left alone for a while: it must neither keep the others waiting nor fill the log. */
const REST_MS = 60_000;

/** Rings whatever is due and was not rung: PostgreSQL is asked, the queue is not (trust.md R2). */
export class Sweeper {
  private readonly resting = new Map<number, number>();

  constructor(
    private readonly corridor: Corridor,
    private readonly onError: (error: unknown) => void,
  ) {}

  async sweep(): Promise<void> {
    for (const [id, until] of this.resting) if (until <= performance.now()) this.resting.delete(id);
    for (;;) {
      const due = await dueAlarms(this.corridor, BATCH, [...this.resting.keys()]);
      for (const id of due) await this.ringOne(id);
      if (due.length < BATCH) return;
    }
  }

  private async ringOne(id: number): Promise<void> {
    try {
      // Lost to somebody who was faster, four times: the next round asks again on what he left.
      if ((await ringOrNote(this.corridor, id)) === 'again') this.resting.set(id, performance.now());
    } catch (error) {
      this.resting.set(id, performance.now() + REST_MS);
      this.onError(error);
    }
  }
}
