import { calendarProblem, isCalendarProblem, type CalendarProblem } from './calendar-problem.js';
import { addDays, endOfDayInstant, isDay, type Day } from './day.js';
import type { PeriodRule } from './period-rule.js';
import { PeriodWalk, type CountStep } from './period-walk.js';
import type { RuleBook } from './rule-book.js';
import type { WorkCalendar } from './work-calendar.js';

/** What a period is counted from. */
export interface PeriodInput {
  readonly rule: string;
  /** Day of the trigger; not counted itself. */
  readonly start: Day;
  readonly region?: string;
  /** Days on which the clock stood still (`appraisalDays`). Only for rules that name what they exclude. */
  readonly excludedDays?: number;
  /** The end all parties agreed on. It lengthens the period, it never cuts off days that the law excludes. */
  readonly agreedEnd?: Day;
  /** The other way to extend: days after the last day the period has anyway (domain.md §9 item 6). */
  readonly extraDays?: number;
}

/** A period and its last day, with everything needed to compute it again: what it came from, by which rule and calendar. */
export interface DueDate extends PeriodInput {
  readonly ruleVersion: number;
  /** Last day before rest days were looked at. */
  readonly raw: Day;
  readonly due: Day;
  /** Instant (ISO, UTC) from which the period has run out: 24:00 of `due` in Shanghai. */
  readonly dueAt: string;
  /** A notice is still missing: the day may move when it comes (T-10). */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /** Rule ids to cite. */
  readonly citation: readonly string[];
  /** The start lies before the cited text came into force. */
  readonly beforeSource?: true;
}

export interface Explanation extends DueDate {
  readonly steps: readonly CountStep[];
}

/** One appraisal, to name its days in an explanation. */
export interface AppraisalSpan {
  readonly entrustedOn: Day;
  readonly receivedOn: Day;
}

/** The last day of a period (domain.md §2.10): length and excluded days first, then one roll at the end. */
export function dueDate(book: RuleBook, calendar: WorkCalendar, input: PeriodInput): DueDate | CalendarProblem {
  const rule = ruleFor(book, input);
  return isCalendarProblem(rule) ? rule : dueUnder(rule, calendar, input);
}

/** The same answer with every day that was counted, skipped, left out or rolled over, and why. */
export function explain(
  book: RuleBook,
  calendar: WorkCalendar,
  input: PeriodInput & { readonly appraisals?: readonly AppraisalSpan[] },
): Explanation | CalendarProblem {
  const { appraisals, ...period } = input;
  const rule = ruleFor(book, period);
  if (isCalendarProblem(rule)) return rule;
  const steps: CountStep[] = [];
  const spans = appraisals?.length ? daysOfSpans(appraisals) : undefined;
  const excludedDays = period.excludedDays ?? spans?.size;
  const date = dueUnder(
    rule,
    calendar,
    { ...period, ...(excludedDays !== undefined && { excludedDays }) },
    steps,
    spans,
  );
  return isCalendarProblem(date) ? date : { ...date, steps };
}

/** The date under one fixed version of a rule, as a recomputation needs it. `steps` and `spans` serve explanations. */
export function dueUnder(
  rule: PeriodRule,
  calendar: WorkCalendar,
  input: PeriodInput,
  steps?: CountStep[],
  spans?: ReadonlySet<Day>,
): DueDate | CalendarProblem {
  const problem = inputProblem(rule, input);
  if (problem) return problem;
  const { start, region, excludedDays = 0, agreedEnd, extraDays = 0 } = input;
  const walk = new PeriodWalk(calendar, region, steps);
  const roll = (day: Day): Day => (rule.roll ? walk.roll(day) : day);

  walk.start(start);
  let raw: Day;
  if (spans) {
    raw = walk.naturalDays(start, rule.n + excludedDays, spans);
    if (spans.size !== excludedDays || [...spans].some((day) => day <= start || day > raw))
      return calendarProblem('/appraisals', 'EXCLUSION_MISMATCH', ['OM-26']);
  } else {
    raw = walk.standstill(walk.length(rule, start), excludedDays);
  }
  if (agreedEnd !== undefined && agreedEnd < addDays(raw, -excludedDays))
    return calendarProblem('/agreedEnd', 'AGREED_END_TOO_EARLY', rule.src, { day: raw });
  if (agreedEnd !== undefined && agreedEnd > raw) raw = walk.agreed(agreedEnd);
  if (extraDays > 0) raw = walk.naturalDays(roll(raw), extraDays);
  const due = roll(raw);
  walk.due(due);

  return {
    ...input,
    ruleVersion: rule.version,
    raw,
    due,
    dueAt: endOfDayInstant(due),
    provisional: walk.provisional,
    calendarVersion: calendar.version,
    citation: rule.src,
    ...(rule.sourceFrom && start < rule.sourceFrom && { beforeSource: true }),
  };
}

function ruleFor(book: RuleBook, input: PeriodInput): PeriodRule | CalendarProblem {
  return isPlausible(input.start) ? book.ruleOn(input.rule, input.start) : calendarProblem('/start', 'DAY_INVALID');
}

function inputProblem(rule: PeriodRule, input: PeriodInput): CalendarProblem | undefined {
  const { excludedDays, agreedEnd, extraDays } = input;
  if (!isCount(excludedDays)) return calendarProblem('/excludedDays', 'DAYS_INVALID');
  if (!isCount(extraDays)) return calendarProblem('/extraDays', 'DAYS_INVALID');
  if (agreedEnd !== undefined && !isPlausible(agreedEnd)) return calendarProblem('/agreedEnd', 'DAY_INVALID');
  if (excludedDays && !rule.exclude) return calendarProblem('/excludedDays', 'NOT_EXCLUDABLE', rule.src);
  if (agreedEnd === undefined && !extraDays) return undefined;
  const pointer = agreedEnd === undefined ? '/extraDays' : '/agreedEnd';
  if (!rule.extend) return calendarProblem(pointer, 'NOT_EXTENDABLE', rule.src);
  return agreedEnd !== undefined && extraDays ? calendarProblem(pointer, 'EXTENSION_AMBIGUOUS') : undefined;
}

// Both bounds only catch slips of the keyboard; no real period comes near them.
const LATEST_DAY = '2199-12-31';
const MOST_DAYS = 3660;

const isPlausible = (day: unknown): day is Day => isDay(day) && day <= LATEST_DAY;
const isCount = (days: number | undefined): boolean =>
  days === undefined || (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS);

/** Days of all spans together; overlapping appraisals are left out once. Reversed or broken spans make no day. */
function daysOfSpans(spans: readonly AppraisalSpan[]): Set<Day> {
  const days = new Set<Day>();
  for (const { entrustedOn, receivedOn } of spans)
    if (isPlausible(entrustedOn) && isPlausible(receivedOn))
      for (let day = addDays(entrustedOn, 1); day <= receivedOn; day = addDays(day, 1)) days.add(day);
  return days;
}
