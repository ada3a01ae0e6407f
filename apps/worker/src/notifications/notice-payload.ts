export interface NoticePayload {
  /** Null for what concerns no case; then `people` names who is told. */
  readonly case: string | null;
  readonly to?: readonly string[];
  readonly people?: readonly string[];
  /** A party's access to its case: the mail carries a fresh one-time code for it. */
  readonly access?: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
}
