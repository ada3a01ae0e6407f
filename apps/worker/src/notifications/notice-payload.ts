export interface NoticePayload {
  readonly case: string;
  readonly to: readonly string[];
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
}
