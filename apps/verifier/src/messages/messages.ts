import type { RecordWords, Verdict } from '#libs/domain';

/** Every word the verifier says, in one language. {name} is replaced by a value. */
export interface Messages extends RecordWords {
  readonly usage: string;
  readonly title: string;
  readonly file: string;
  readonly header: string;
  readonly counts: string;
  readonly scopes: Record<'all' | 'case', string>;
  readonly outcomes: Record<Verdict['outcome'], string>;
  readonly anchored: string;
  readonly first: string;
  readonly others: string;
  readonly places: Record<'seq' | 'span' | 'entry' | 'line' | 'comma', string>;
  readonly colon: string;
  readonly expected: string;
  readonly found: string;
  readonly nothing: string;
  readonly limits: string;
  readonly always: string;
  readonly skipped: string;
  readonly keepThis: string;
  readonly problems: Record<ProblemCode, string>;
}

export type ProblemCode = 'USAGE' | 'HEAD_UNREADABLE' | 'FILE_UNREADABLE';
export type Language = 'zh-CN' | 'en';
