import type { SignedHead } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { breakOffCheck, claimCheck, finishCheck, planTonight, reportProgress, type Claimed } from './check-runs.js';
import type { Difference } from './compare-case.js';
import type { CheckSteps } from './check-steps.js';
import { compareCases } from './compare-cases.js';
import { openTasks, tellSupervisors } from './tell-supervisors.js';
import { verifyRecord } from './verify-record.js';

/** Longest time a pass works before it lets the others have the thread and says how far it has come. */
const SLICE_MS = 300;

/**
 * Carries out the checks of the record, in slices between the worker's other rounds. The row in PostgreSQL is the truth:
 * a check whose worker died is begun anew by another one.
 */
export class Checks {
  private current?: { readonly claimed: Claimed; readonly steps: CheckSteps };

  constructor(
    private readonly corridor: Corridor,
    /** Heads that were published outside the database. */
    private readonly published: () => Promise<SignedHead[]>,
  ) {}

  /** One slice. Whether there is more to do right away. */
  async pass(): Promise<boolean> {
    const { db } = this.corridor;
    if (!this.current) {
      await planTonight(db);
      const claimed = await claimCheck(db);
      if (!claimed) return false;
      this.current = { claimed, steps: this.begin(claimed) };
    }
    const { claimed, steps } = this.current;
    try {
      if (!(await this.slice(claimed, steps))) this.current = undefined;
      return true;
    } catch (error) {
      this.current = undefined;
      await breakOffCheck(db, claimed);
      throw error;
    }
  }

  private begin({ kind }: Claimed): CheckSteps {
    return kind === 'VERIFICATION' ? verifyRecord(this.corridor, this.published) : compareCases(this.corridor);
  }

  /** Whether the check goes on. */
  private async slice(claimed: Claimed, steps: CheckSteps): Promise<boolean> {
    const until = performance.now() + SLICE_MS;
    let step = await steps.next();
    while (!step.done && performance.now() < until) step = await steps.next();
    if (!step.done) return reportProgress(this.corridor.db, claimed, step.value.done, step.value.total);
    const { found, result } = step.value;
    // Told before it is called done: a crash in between tells it again, never not at all.
    if (found > 0) await tellSupervisors(this.corridor, claimed.kind, claimed.id, found);
    if (claimed.kind === 'COMPARISON') {
      await openTasks(this.corridor, (result as { differences: Difference[] }).differences);
    }
    await finishCheck(this.corridor.db, claimed, step.value);
    return false;
  }
}
