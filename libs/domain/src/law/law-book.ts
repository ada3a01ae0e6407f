import type { Day } from '../calendar/day.js';

/** C: the text was read. S: confirmed through a page that reports it. U: from memory, check before go-live. D: our default. */
export const LAW_STATUSES = ['C', 'S', 'U', 'D'] as const;
export type LawStatus = (typeof LAW_STATUSES)[number];

/** A sentence officials can edit in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One wording of a rule and the days it is in force; numbers of articles move when laws are revised. */
export interface LawVersion {
  readonly law: Bilingual;
  /** Year or number of the law's edition, '2023'. */
  readonly edition: string;
  /** Null where the source has no articles or was not read. */
  readonly article: string | null;
  readonly gist: Bilingual;
  readonly status: LawStatus;
  readonly effectiveFrom: Day;
  /** Last day in force; null while it still is. */
  readonly effectiveTo: Day | null;
}

/** Rule id → its versions, oldest first, never overlapping. */
export type LawBook = ReadonlyMap<string, readonly LawVersion[]>;

export type Citation = LawVersion & { readonly id: string };

/** Why there is nothing to cite. */
export interface Uncited {
  readonly uncited: 'UNKNOWN_RULE' | 'NOT_YET_IN_FORCE' | 'NO_LONGER_IN_FORCE';
  readonly id: string;
}

/**
 * The version of a rule in force on the day of the act (INV-23): `cite(book, 'IP-T60', '2026-12-31')` is article 60,
 * a day later article 74. A rule without a version on that day is an answer, not an exception.
 */
export function cite(book: LawBook, id: string, on: Day): Citation | Uncited {
  const versions = book.get(id);
  if (!versions) return { uncited: 'UNKNOWN_RULE', id };
  const version = versions.find((v) => v.effectiveFrom <= on && (v.effectiveTo === null || on <= v.effectiveTo));
  if (version) return { id, ...version };
  const later = versions.some((v) => v.effectiveFrom > on);
  return { uncited: later ? 'NOT_YET_IN_FORCE' : 'NO_LONGER_IN_FORCE', id };
}

export const isCited = (answer: Citation | Uncited): answer is Citation => !('uncited' in answer);

/**
 * The versions that matter for a matter that spans two days, oldest first: both are shown when a law changed while the
 * case was open (domain.md §9.26).
 */
export function citeSpan(book: LawBook, id: string, from: Day, to: Day): readonly Citation[] {
  return (book.get(id) ?? [])
    .filter((v) => v.effectiveFrom <= to && (v.effectiveTo === null || from <= v.effectiveTo))
    .map((version) => ({ id, ...version }));
}
