import type { Words } from '#libs/domain';

/**
 * Every problem the API can answer with, and its status. A closed list: docs/http-status-codes.md is generated from it,
 * and nothing else ever leaves the house as an error (trust.md §3.1, §3.2).
 */
export const PROBLEMS = {
  MALFORMED: 400,
  INVALID_SHAPE: 400,
  IDEMPOTENCY_KEY_MISSING: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  IF_MATCH_INVALID: 400,

  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  FOLLOW_REFUSED: 401,

  FORBIDDEN: 403,
  CROSS_SITE: 403,
  ACTING_FOR_REFUSED: 403,
  NOT_YOURS: 403,

  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,

  WRONG_STATE: 409,
  NO_PROCESS: 409,
  UNMET: 409,
  RACE: 409,
  DUPLICATE: 409,
  PAPER_CHANGED: 409,
  TASK_TAKEN: 409,
  TASK_ENDED: 409,
  TASK_DONE_BY_CASE: 409,

  STALE: 412,
  EDITED: 412,
  PAYLOAD_TOO_LARGE: 413,
  FILE_TOO_LARGE: 413,
  UPLOADS_WAITING: 413,
  ADDRESS_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  FILE_REFUSED: 415,

  RULE: 422,
  INVALID_VALUE: 422,
  IDEMPOTENCY_KEY_REUSED: 422,

  PRECONDITION_REQUIRED: 428,
  RATE_LIMITED: 429,
  TOO_MANY_STREAMS: 429,
  REVEALED_TOO_MUCH: 429,
  HEADERS_TOO_LARGE: 431,

  INTERNAL: 500,
  UNAVAILABLE: 503,
  STORAGE_FULL: 507,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** One thing wrong with one field; the message is put into words at the very end. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly law?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Extras {
  readonly errors?: readonly FieldProblem[];
  /** For the sentence, never echoed as such. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Further members of the document: `currentVersion`, `allowedEvents`, `from` … */
  readonly members?: Readonly<Record<string, unknown>>;
  /** A sentence that needs the words of the domain: states, events, conditions. Else the code's own sentence is said. */
  readonly detail?: (words: Words) => string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** The one error the edge throws. Everything else that is thrown is a defect, or the database out of reach. */
export class HttpProblem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly extras: Extras = {},
  ) {
    super(code, { cause: extras.cause });
    this.status = PROBLEMS[code];
  }
}

export const notFound = (): HttpProblem => new HttpProblem('NOT_FOUND');

export const invalidValue = (pointer: string, code: string, more: Omit<FieldProblem, 'pointer' | 'code'> = {}) =>
  new HttpProblem('INVALID_VALUE', { errors: [{ pointer, code, ...more }] });
