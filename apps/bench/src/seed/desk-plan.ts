import type { Target } from '../targets/target.js';

/** Cases of one hot window. */
export const HOT_CASES = 10;

/** How many cases are worked on, and who works on which: floor and project never touch each other's. */
export class DeskPlan {
  constructor(
    /** Cases of each target for ordinary transitions. */
    readonly each: number,
    readonly rounds: number,
  ) {}

  get total(): number {
    return 2 * (this.each + HOT_CASES * this.rounds);
  }

  ordinary<T>(desk: readonly T[], target: Target): T[] {
    return this.of(desk, target).slice(0, this.each);
  }

  /** Ten fresh ones every round, so that no case gets so long a history that it measures something else. */
  hot<T>(desk: readonly T[], target: Target, round: number): T[] {
    const first = this.each + HOT_CASES * round;
    return this.of(desk, target).slice(first, first + HOT_CASES);
  }

  private of<T>(desk: readonly T[], target: Target): T[] {
    return desk.filter((_, index) => index % 2 === (target.name === 'floor' ? 0 : 1));
  }
}
