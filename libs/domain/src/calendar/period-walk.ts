import { addDays, addMonths, addYears, type Day } from './day.js';
import type { PeriodRule } from './period-rule.js';
import type { RestDay, RestReason, WorkCalendar } from './work-calendar.js';

/** One line of an explanation: what happened to one day, and by which counting rule (domain.md §2.9). */
export interface CountStep {
  readonly day: Day;
  readonly kind: 'start' | 'counted' | 'skipped' | 'excluded' | 'rolled' | 'due';
  readonly reason:
    RestReason | 'START_DAY' | 'CORRESPONDING_DAY' | 'MONTH_END' | 'APPRAISAL' | 'AGREED_END' | 'LAST_DAY';
  readonly law: string;
  /** The how-manieth counted day of the period. */
  readonly count?: number;
  /** Days left out as one block, when only their number is known. */
  readonly days?: number;
  readonly holiday?: string;
  /** Document number of the notice that makes the day what it is. */
  readonly notice?: string;
  readonly provisional?: true;
}

/**
 * Counts a period. Both the plain date and its explanation come from here, so they cannot differ: with `steps` every day
 * is noted, without it natural days are added in one go.
 */
export class PeriodWalk {
  /** A day that decided the result had no published notice (T-10). */
  provisional = false;
  private counted = 0;

  constructor(
    private readonly calendar: WorkCalendar,
    private readonly region: string | undefined,
    private readonly steps?: CountStep[],
  ) {}

  start(day: Day): void {
    this.steps?.push({ day, kind: 'start', reason: 'START_DAY', law: 'T-1' });
  }

  /** The rule's own length from `start`, before any rest day is looked at; working days look at each. */
  length(rule: PeriodRule, start: Day): Day {
    if (rule.cal === 'W') return this.workingDays(start, rule.n);
    return rule.unit === 'd' ? this.naturalDays(start, rule.n) : this.corresponding(rule, start);
  }

  naturalDays(from: Day, count: number, excluded?: ReadonlySet<Day>): Day {
    const end = addDays(from, count);
    if (this.steps) for (let day = from; day < end;) this.countNatural((day = addDays(day, 1)), excluded);
    return end;
  }

  /** Days that stand still, known only by their number. */
  standstill(from: Day, days: number): Day {
    const end = addDays(from, days);
    if (days > 0) this.steps?.push({ day: end, kind: 'excluded', reason: 'APPRAISAL', law: 'OM-26', days });
    return end;
  }

  agreed(end: Day): Day {
    this.steps?.push({ day: end, kind: 'counted', reason: 'AGREED_END', law: 'IM-27d' });
    return end;
  }

  /** A last day on a rest day gives way to the first working day after it (T-3, T-8). */
  roll(day: Day): Day {
    for (let at = day; ; at = addDays(at, 1)) {
      const rest = this.look(at);
      if (!rest.rest) return at;
      this.note(at, 'rolled', rest, 'T-3');
    }
  }

  due(day: Day): void {
    this.steps?.push({ day, kind: 'due', reason: 'LAST_DAY', law: 'T-4' });
  }

  private workingDays(from: Day, count: number): Day {
    let day = from;
    while (this.counted < count) {
      day = addDays(day, 1);
      const rest = this.look(day);
      if (!rest.rest) this.counted++;
      this.note(day, rest.rest ? 'skipped' : 'counted', rest, 'T-8');
    }
    return day;
  }

  private corresponding(rule: PeriodRule, start: Day): Day {
    const end = rule.unit === 'y' ? addYears(start, rule.n) : addMonths(start, rule.n);
    const reason = end.slice(8) === start.slice(8) ? 'CORRESPONDING_DAY' : 'MONTH_END';
    this.steps?.push({ day: end, kind: 'counted', reason, law: 'T-2' });
    return end;
  }

  private countNatural(day: Day, excluded?: ReadonlySet<Day>): void {
    if (excluded?.has(day)) {
      this.steps?.push({ day, kind: 'excluded', reason: 'APPRAISAL', law: 'OM-26' });
      return;
    }
    this.counted++;
    this.note(day, 'counted', this.calendar.restForPeriod(day, this.region), 'T-1');
  }

  private look(day: Day): RestDay {
    const rest = this.calendar.restForPeriod(day, this.region);
    if (rest.provisional) this.provisional = true;
    return rest;
  }

  private note(day: Day, kind: CountStep['kind'], rest: RestDay, law: string): void {
    this.steps?.push({
      day,
      kind,
      reason: rest.why,
      law,
      ...(kind === 'counted' && { count: this.counted }),
      ...(rest.holiday && { holiday: rest.holiday }),
      ...(rest.notice?.documentNumber && { notice: rest.notice.documentNumber }),
      ...(rest.provisional && { provisional: true }),
    });
  }
}
