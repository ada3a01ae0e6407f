import type { Account } from '../seed/people.js';

/** One request, the same for floor and project. */
export interface Asked {
  readonly who: Account;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Given back with the answer. */
  readonly about: number;
}

/** What a window sends, one request after the other, and how it learns from the answers. */
export interface Traffic {
  next(): Asked;
  answered?(about: number, status: number, body: string): void;
}
