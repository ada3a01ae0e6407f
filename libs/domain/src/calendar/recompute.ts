import { isCalendarProblem, type CalendarProblem } from './calendar-problem.js';
import type { Day } from './day.js';
import { dueUnder, type DueDate, type PeriodInput } from './due-date.js';
import type { RuleBook } from './rule-book.js';
import type { WorkCalendar } from './work-calendar.js';

/** A date as it is kept: what it was counted from, by which version of the rule, and what came of it. */
export type StoredDate = PeriodInput & Pick<DueDate, 'ruleVersion' | 'due' | 'provisional'>;

/** One stored date that another calendar sees differently. `stored` is handed back, so a row keeps its id. */
export interface DueDateChange<Stored extends StoredDate> {
  readonly stored: Stored;
  readonly was: Day;
  readonly becomes: Day;
  /** MOVED to another day; CONFIRMED: same day, no longer provisional; UNSETTLED: same day, provisional again. */
  readonly change: 'MOVED' | 'CONFIRMED' | 'UNSETTLED';
  readonly date: DueDate;
}

export interface Recomputation<Stored extends StoredDate> {
  readonly changes: readonly DueDateChange<Stored>[];
  /** Dates that cannot be computed again: the rule version has left the book. */
  readonly problems: readonly { readonly stored: Stored; readonly problem: CalendarProblem | 'RULE_VERSION_GONE' }[];
  readonly unchanged: number;
}

/**
 * What a new calendar changes in dates that were computed under an older one (T-10). The rule version of each date stays as
 * it was. Nothing is moved here: whoever loads a notice sees this list first.
 */
export function recompute<Stored extends StoredDate>(
  book: RuleBook,
  calendar: WorkCalendar,
  stored: Iterable<Stored>,
): Recomputation<Stored> {
  const changes: DueDateChange<Stored>[] = [];
  const problems: { stored: Stored; problem: CalendarProblem | 'RULE_VERSION_GONE' }[] = [];
  let unchanged = 0;
  for (const old of stored) {
    const rule = book.versionOf(old.rule, old.ruleVersion);
    const date = rule ? dueUnder(rule, calendar, inputOf(old)) : 'RULE_VERSION_GONE';
    if (date === 'RULE_VERSION_GONE' || isCalendarProblem(date)) problems.push({ stored: old, problem: date });
    else if (date.due === old.due && date.provisional === old.provisional) unchanged++;
    else changes.push({ stored: old, was: old.due, becomes: date.due, change: kindOf(old, date), date });
  }
  return { changes, problems, unchanged };
}

function kindOf(old: StoredDate, date: DueDate): 'MOVED' | 'CONFIRMED' | 'UNSETTLED' {
  if (old.due !== date.due) return 'MOVED';
  return date.provisional ? 'UNSETTLED' : 'CONFIRMED';
}

/** Only what a period is counted from: a stored row has more. */
export function inputOf({ rule, start, region, excludedDays, agreedEnd, extraDays }: PeriodInput): PeriodInput {
  return {
    rule,
    start,
    ...(region !== undefined && { region }),
    ...(excludedDays !== undefined && { excludedDays }),
    ...(agreedEnd !== undefined && { agreedEnd }),
    ...(extraDays !== undefined && { extraDays }),
  };
}
