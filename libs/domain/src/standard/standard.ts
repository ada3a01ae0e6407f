import type { Day } from '../calendar/index.js';
import type { DisputeClass } from '../taxonomy/index.js';

/**
 * A subsidy standard: what a mediated case is worth, as one dated, numbered document. Money is in fen, ratios are in
 * ten-thousandths, so that no fraction is ever a float (trust.md M-02). A decision keeps the version it was made under and
 * gives the same fen when it is computed again years later.
 */
export interface Standard {
  readonly id: string;
  readonly version: number;
  readonly title: { readonly zh: string; readonly en: string };
  /** Not a city's own text: said on every screen and paper until it is replaced. */
  readonly illustrative: boolean;
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly base: Readonly<Record<DisputeClass, Claused<{ readonly fen: number }>>>;
  readonly form: Readonly<Record<'WRITTEN' | 'ORAL', Claused<{ readonly ratio: Ratio }>>>;
  readonly outcome: Readonly<Record<SubsidyOutcome, Claused<{ readonly ratio: Ratio }>>>;
  /** So many cases of one applicant about one right, registered within so many days, are a series (domain.md §7.2). */
  readonly series: {
    readonly cases: number;
    readonly days: number;
    readonly first: Claused<{ readonly ratio: Ratio }>;
    readonly others: Claused<{ readonly ratio: Ratio }>;
  };
  readonly regionShare: {
    readonly alone: Claused<{ readonly ratio: Ratio }>;
    readonly joint: Claused<{ readonly ratio: Ratio }>;
  };
  readonly confirmationBonus: Claused<{ readonly fen: number }>;
  /** The sum is rounded half up to a multiple of this. */
  readonly roundToFen: number;
  readonly caps: {
    readonly perCase: Claused<{ readonly fen: number }>;
    readonly perMediatorYear: Claused<{ readonly fen: number }>;
  };
  readonly exclusions: Readonly<Record<Exclusion, Claused>>;
  readonly classRules: ClassRules;
  /** Of the paid claims of a batch, at least this share is checked afterwards. */
  readonly spotCheck: Claused<{ readonly ratio: Ratio }>;
  /** How often a returned claim may come back. */
  readonly returns: Claused<{ readonly most: number }>;
}

/** A number of the standard with the place in its text where it stands. */
export type Claused<T = unknown> = T & { readonly clause: string };

/** Ten-thousandths: 5000 is one half. */
export type Ratio = number;
export const WHOLE: Ratio = 10_000;

export const SUBSIDY_OUTCOMES = ['SUCCESS', 'FAILED_AFTER_SESSION', 'FAILED_BEFORE_SESSION'] as const;
export type SubsidyOutcome = (typeof SUBSIDY_OUTCOMES)[number];

/** Why a case is worth nothing, whatever it cost (domain.md §7.3). */
export const EXCLUSIONS = [
  'COURT_FUNDED',
  'SHAM',
  'FILE_INCOMPLETE',
  'PAPER_SUCCESS',
  'CLAIM_TOO_LATE',
  'PAYEE_INELIGIBLE',
  'DUPLICATE',
  'NO_WORK_DONE',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** First match wins; GENERAL is the rest. */
export interface ClassRules {
  readonly MAJOR: Claused<{ readonly valueFen: number; readonly parties: number }>;
  readonly COMPLEX: Claused<{ readonly valueFen: number; readonly parties: number }>;
  readonly SIMPLE: Claused<{ readonly belowFen: number; readonly sessions: number }>;
  readonly GENERAL: Claused;
}
