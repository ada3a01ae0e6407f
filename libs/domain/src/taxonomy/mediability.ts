import { CONFIRMABLE, MEDIABILITY_ROWS, VERDICTS } from './mediability-rows.js';
import type {
  Confirmable,
  MediabilityInput,
  MediabilityReason,
  MediabilityVerdict,
  ReferTo,
} from './mediability-rows.js';

export interface Mediability {
  readonly verdict: MediabilityVerdict;
  /** Whether a court would confirm an agreement that does what is asked; clauses are judged again when it is drafted. */
  readonly confirmable: Confirmable;
  readonly reasons: readonly MediabilityReason[];
  readonly basis: readonly string[];
  readonly referTo?: ReferTo;
}

/**
 * Whether a dispute may be mediated, and whether the result could be confirmed (domain.md §4.2). Every row that matches
 * speaks; the worst answer counts, the reasons of all are told, and the first row that says where to go names the organ.
 */
export function mediability(input: MediabilityInput): Mediability {
  const rows = MEDIABILITY_ROWS.filter((row) => row.when(input));
  const verdict = worst(
    VERDICTS,
    rows.map((row) => row.verdict),
  );
  const referring = rows.find((row) => row.referTo && row.verdict === verdict)?.referTo;
  const referTo = typeof referring === 'function' ? referring(input) : referring;
  return {
    verdict,
    confirmable: worst(
      CONFIRMABLE,
      rows.map((row) => row.confirmable),
    ),
    reasons: rows.flatMap((row) => row.reason ?? []),
    basis: [...new Set(rows.flatMap((row) => (typeof row.basis === 'function' ? row.basis(input) : row.basis)))],
    ...(referTo && { referTo }),
  };
}

const worst = <T extends string>(scale: readonly T[], answers: readonly T[]): T =>
  scale[Math.max(0, ...answers.map((answer) => scale.indexOf(answer)))];
