import type { Problem, RefTarget } from '#libs/domain';

/** Somebody or something a field may name, and why it may not be chosen. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Whether the rules would take it now. */
  readonly eligible: boolean;
  readonly why: readonly Pick<Problem, 'code' | 'law' | 'params'>[];
  /** What stands beside the name, as codes and numbers; put into words at the edge. */
  readonly about: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Which field of which event asks. */
export interface Asked {
  readonly ref: RefTarget;
  readonly event: string;
  readonly field: string | null;
  /** Part of a name. */
  readonly q: string | null;
}

export const MOST_CANDIDATES = 50;

export const like = (q: string | null): string | null =>
  q === null ? null : `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
