import type { LastStep } from './process.js';
import type { PaperKind } from './paper.js';

/** What an event must know beyond its own case, loaded only when it asks (one more round trip). */
export interface WorldNeeds {
  /** Papers filed in the case. */
  readonly papers?: true;
  /** Roster, conflicts and roles of these people. */
  readonly people?: readonly string[];
  /** Sessions of these people around this span, for a double booking. */
  readonly sessions?: { readonly people: readonly string[]; readonly from: string; readonly to: string };
  /** Whether anyone on the committee's roster is free of conflict with the case. */
  readonly pool?: true;
  /** Open cases about the same right between the same parties. */
  readonly alike?: true;
}

export interface World {
  /** What this process was before the step that is being taken back; null if that step opened it. */
  readonly restored?: { readonly facts: unknown; readonly last: LastStep | null } | null;
  readonly papers?: readonly FiledPaper[];
  readonly people?: ReadonlyMap<string, PersonFacts>;
  readonly clashes?: readonly { readonly person: string; readonly caseId: string; readonly startsAt: string }[];
  readonly poolSize?: number;
  readonly alike?: readonly { readonly caseId: string; readonly registerNumber: string | null }[];
}

export interface FiledPaper {
  readonly kind: PaperKind;
  readonly on: string;
  readonly number: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface PersonFacts {
  readonly id: string;
  readonly active: boolean;
  readonly isMediator: boolean;
  readonly isDirector: boolean;
  /** Courts on whose roster of invited mediators the person stands. */
  readonly courtRosters: readonly string[];
  /** Excluded from this case: a conflict beats every grant. */
  readonly excluded: boolean;
}
