import type { FindingCode, NoticeCode } from '../finding.js';

/** What a verification found, in one language. {name} is replaced by a value. */
export interface RecordWords {
  /** `what` was seen, and what it `means` to somebody who has to act on it. */
  readonly findings: Record<FindingCode, { readonly what: string; readonly means: string }>;
  readonly notices: Record<NoticeCode, string>;
}
