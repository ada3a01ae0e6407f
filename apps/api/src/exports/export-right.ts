import type { Role } from '#libs/domain';

/**
 * A list that leaves the house is a copy nobody can call back, so taking one is a right of its own, and a narrow one: the
 * director answers for the committee's figures, the supervisor compares them at month's end. Whoever works on single cases
 * (counter, mediators, archivist, court) has the cases themselves.
 */
export const MAY_EXPORT = ['director', 'supervisor'] as const satisfies readonly Role[];

/** Rows of one file. More is a task for the statistics, or for a narrower filter. */
export const EXPORT_CAP = 10_000;
