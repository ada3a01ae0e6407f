/** What reading an identifier gives: its normal form, or a stable code that says what is wrong. Never an exception. */
export type Read<T, Code extends string> = { readonly ok: true; readonly value: T } | Bad<Code>;
export interface Bad<Code extends string> {
  readonly ok: false;
  readonly code: Code;
}

export const good = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const bad = <Code extends string>(code: Code): Bad<Code> => ({ ok: false, code });

/**
 * Longest text any of these parsers looks at; what is longer is refused unread, so no pattern can be made to work hard.
 * The longest lawful form is a court number with suffix, some thirty characters.
 */
const LONGEST = 64;
export const isTooLong = (text: string): boolean => text.length > LONGEST;
