import type { SignedHead } from './head.js';

/** What can be wrong with an export. Words for them: words/. */
export const FINDING_CODES = [
  // Nothing can be said about the record.
  'EMPTY',
  'NOT_AN_EXPORT',
  'UNANCHORED',
  // The file itself.
  'MALFORMED_LINE',
  'NOT_CANONICAL',
  'UNKNOWN_KIND',
  'LINE_ORDER',
  'FILE_CHANGED',
  // The sealed sequence.
  'SEQ_GAP',
  'SEQ_REPEATED',
  'SEALED_AFTER_UNSEALED',
  'SEALED_COUNT',
  // The chain of a case.
  'NUMBER_GAP',
  'DUPLICATE_ENTRY',
  'HASH_MISMATCH',
  'CLOCK_BACK',
  // The path of a lifecycle.
  'PROCESS_STATE',
  'PROCESS_VERSION',
  'PROCESS_MOVED',
  // Keys, heads and proofs in the export.
  'KEY_BAD',
  'HEAD_KEY_UNKNOWN',
  'HEAD_SIGNATURE',
  'HEAD_ALG',
  'HEAD_ORDER',
  'HEAD_BEYOND',
  'HEAD_ROOT',
  'PROOF_BAD',
  // The heads that were kept outside.
  'KEPT_KEY_MISSING',
  'KEPT_SIGNATURE',
  'KEPT_ALG',
  'KEPT_BEYOND',
  'KEPT_ROOT',
  'KEPT_ABSENT',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  readonly code: FindingCode;
  /** Line of the file, from 1; absent when it concerns a kept head. */
  readonly line?: number;
  /** Sealed sequence number: of the entry, or the first of those in question up to `upTo`. */
  readonly seq?: number;
  readonly upTo?: number;
  readonly case?: string;
  /** Entry number in its case. */
  readonly no?: number;
  readonly expected?: string | number | null;
  readonly found?: string | number | null;
}

/** True statements that are no fault but limit what the verdict is worth. */
export const NOTICE_CODES = [
  'NO_KEPT_HEAD',
  'NO_HEAD_AT_ALL',
  'EXTRACT',
  'UNPROVEN_CASES',
  'AFTER_KEPT_HEAD',
  'AFTER_LAST_HEAD',
  'NOT_SEALED',
  'KEY_NOT_VOUCHED',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface Notice {
  readonly code: NoticeCode;
  readonly count?: number;
  readonly key?: string;
}

/** Codes that mean "cannot be verified" rather than "was changed". */
export const UNUSABLE: readonly FindingCode[] = ['EMPTY', 'NOT_AN_EXPORT', 'UNANCHORED'];

export interface Verdict {
  /** True only if every line was understood and every check held. */
  readonly ok: boolean;
  readonly outcome: 'intact' | 'tampered' | 'unusable';
  readonly region?: string;
  readonly exportedAt?: string;
  readonly scope?: 'all' | 'case';
  readonly entries: number;
  readonly sealed: number;
  readonly cases: number;
  readonly heads: number;
  /** Heads kept outside that were given, and the largest of those that fit. */
  readonly kept: number;
  readonly anchor?: SignedHead;
  /** The newest head of the export whose root and signature fit: the one to keep from now on. */
  readonly latest?: SignedHead;
  readonly notices: readonly Notice[];
  /** The first entry that is wrong, or, when no entry gives itself away, the first finding. */
  readonly first?: Finding;
  readonly findingCount: number;
  /** At most 100. */
  readonly findings: readonly Finding[];
}
