/** Why a date cannot be given. `pointer` names the input that is wrong, as in every problem of a payload. */
export interface CalendarProblem {
  readonly problem: CalendarProblemCode;
  readonly pointer: string;
  readonly law: readonly string[];
  readonly params?: Record<string, string | number>;
}

export type CalendarProblemCode =
  | 'RULE_UNKNOWN'
  /** The rule exists, but no version of it covers the start day. */
  | 'RULE_NOT_IN_FORCE'
  /** No day of the calendar, or one beyond 2199. */
  | 'DAY_INVALID'
  /** Not a whole number of days from 0 to 3660. */
  | 'DAYS_INVALID'
  /** No text lets this period be extended. */
  | 'NOT_EXTENDABLE'
  /** Both an agreed end and a number of days were given. */
  | 'EXTENSION_AMBIGUOUS'
  /** The agreed end lies before the end that the period has anyway. */
  | 'AGREED_END_TOO_EARLY'
  /** No text leaves days out of this period. */
  | 'NOT_EXCLUDABLE'
  /** The excluded spans do not add up to the excluded days, or lie outside the period. */
  | 'EXCLUSION_MISMATCH'
  /** A report received before the appraisal was entrusted. */
  | 'APPRAISAL_REVERSED';

export function calendarProblem(
  pointer: string,
  problem: CalendarProblemCode,
  law: readonly string[] = [],
  params?: Record<string, string | number>,
): CalendarProblem {
  return { problem, pointer, law, ...(params && { params }) };
}

/** Tells a problem from the date, rule or number that was asked for. */
export function isCalendarProblem(answer: unknown): answer is CalendarProblem {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}
