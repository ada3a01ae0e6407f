import {
  addDays,
  dueUnder,
  isCalendarProblem,
  type CalendarProblem,
  type CountStep,
  type DueDate,
  type PeriodInput,
  type PeriodRule,
  type RuleBook,
  type WorkCalendar,
} from '#libs/domain';
import type { ClockRow } from './case-rows.js';

/** A clock in one line: start → rule → left out → rest days → last day, counted anew beside what is stored. */
export interface DeadlineLine extends ClockRow {
  readonly period: Pick<PeriodRule, 'n' | 'unit' | 'cal' | 'roll' | 'status'> & {
    readonly extend: PeriodRule['extend'] | null;
    readonly exclude: PeriodRule['exclude'] | null;
    readonly law: readonly string[];
  };
  readonly excludedDays: number;
  readonly agreedEnd: string | null;
  /** Last day before rest days were looked at. */
  readonly raw: string;
  /** Rest days inside a count of working days. */
  readonly skippedDays: number;
  /** Rest days the end was moved over. */
  readonly rolledDays: number;
  /** Holidays that made a difference, and Saturdays or Sundays on which the country worked. */
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  /** What the calendar in force gives today. */
  readonly computed: { readonly due: string; readonly provisional: boolean; readonly calendarVersion: string };
  /** Counted anew it is the stored day. */
  readonly agrees: boolean;
}

export interface DeadlineExplained extends DeadlineLine {
  /** Each day counted, skipped, left out or rolled over, and why. */
  readonly steps: readonly CountStep[];
}

interface Book {
  readonly book: RuleBook;
  readonly calendar: WorkCalendar;
}

/** Null when the version of the rule under which it was counted has left the book. */
export function explainDeadline(
  { book, calendar }: Book,
  clock: ClockRow,
  input: PeriodInput,
): DeadlineExplained | null {
  const rule = book.versionOf(clock.rule, clock.ruleVersion);
  if (!rule) return null;
  const steps: CountStep[] = [];
  const date = dueUnder(rule, calendar, input, steps);
  if (isCalendarProblem(date)) return null;
  const { n, unit, cal, roll, extend = null, exclude = null, status, src } = rule;
  const skipped = steps.filter(({ kind }) => kind === 'skipped');
  const rolled = steps.filter(({ kind }) => kind === 'rolled');
  return {
    ...clock,
    period: { n, unit, cal, roll, extend, exclude, status, law: src },
    excludedDays: input.excludedDays ?? 0,
    agreedEnd: input.agreedEnd ?? null,
    raw: date.raw,
    skippedDays: skipped.length,
    rolledDays: rolled.length,
    holidays: [...new Set([...skipped, ...rolled].flatMap(({ holiday }) => holiday ?? []))],
    // Among natural days a Saturday at work makes a difference only where the period ends on it.
    makeUpDays: steps
      .filter(({ reason, day }) => reason === 'MAKE_UP_WORKDAY' && (cal === 'W' || day === date.due))
      .map(({ day }) => day),
    computed: { due: date.due, provisional: date.provisional, calendarVersion: date.calendarVersion },
    agrees: date.due === clock.due,
    steps,
  };
}

/** What an extension would come to, before anybody is asked to agree to it. */
export interface SimulatedExtension extends DueDate {
  readonly was: string;
  /** Who must agree. */
  readonly extend: PeriodRule['extend'] | null;
  readonly steps: readonly CountStep[];
}

/** `days` count from the last day the period has now, rest days included (domain.md §9 item 6). */
export function simulateExtension(
  { book, calendar }: Book,
  clock: ClockRow,
  input: PeriodInput,
  wish: { readonly agreedEnd?: string; readonly days?: number },
): SimulatedExtension | CalendarProblem {
  const rule = book.versionOf(clock.rule, clock.ruleVersion);
  const agreedEnd = wish.agreedEnd ?? addDays(clock.due, wish.days ?? 0);
  const { extraDays: _replaced, ...period } = input;
  const steps: CountStep[] = [];
  const date = rule
    ? dueUnder(rule, calendar, { ...period, agreedEnd }, steps)
    : { problem: 'RULE_UNKNOWN' as const, pointer: '/rule', law: [], params: { rule: clock.rule } };
  return isCalendarProblem(date) ? date : { ...date, was: clock.due, extend: rule?.extend ?? null, steps };
}
