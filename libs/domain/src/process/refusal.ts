import type { Role } from './actor.js';

/** One thing wrong with one field. `pointer` is a JSON Pointer into the payload. */
export interface Problem {
  readonly pointer: string;
  readonly code: string;
  readonly law?: readonly string[];
  readonly params?: Record<string, string | number>;
}

/** One reason why an event cannot happen now: the guard's name, its law, and who could change that. */
export interface Unmet {
  readonly guard: string;
  readonly law: readonly string[];
  readonly curedBy: readonly Role[];
}

/** An expected "no". A value in the core, problem+json at the edge (trust.md §3.2). */
export type Refusal =
  | {
      readonly refused: 'WRONG_STATE';
      readonly from: string;
      readonly event: string;
      readonly allowed: readonly string[];
    }
  | { readonly refused: 'NOT_YOURS'; readonly from: string; readonly event: string; readonly by: readonly Role[] }
  | { readonly refused: 'UNMET'; readonly from: string; readonly event: string; readonly unmet: readonly Unmet[] }
  | { readonly refused: 'RULE'; readonly from: string; readonly event: string; readonly problems: readonly Problem[] }
  | { readonly refused: 'STALE'; readonly currentVersion: number }
  | { readonly refused: 'RACE'; readonly currentVersion: number };

export const isRefusal = (x: object): x is Refusal => 'refused' in x;

export const problem = (
  pointer: string,
  code: string,
  law: readonly string[] = [],
  params?: Record<string, string | number>,
): Problem => ({ pointer, code, law, ...(params && { params }) });
