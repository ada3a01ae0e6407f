import { calendarProblem, type CalendarProblem } from './calendar-problem.js';
import type { Day } from './day.js';
import type { PeriodRule } from './period-rule.js';

/** All periods, each in its dated versions: which one counts is decided by the day on which the period starts (INV-23). */
export class RuleBook {
  private readonly versions = new Map<string, PeriodRule[]>();

  /** Throws if two versions of a rule share a number or a day. */
  constructor(readonly rules: readonly PeriodRule[]) {
    for (const rule of rules) {
      const others = this.versions.get(rule.id) ?? [];
      for (const other of others)
        if (other.version === rule.version || overlap(other, rule))
          throw new Error(`${rule.id}: versions ${other.version} and ${rule.version} overlap`);
      this.versions.set(rule.id, [...others, rule]);
    }
  }

  /** The version in force on a start day. */
  ruleOn(id: string, day: Day): PeriodRule | CalendarProblem {
    const versions = this.versions.get(id);
    if (!versions) return calendarProblem('/rule', 'RULE_UNKNOWN', [], { rule: id });
    const rule = versions.find((version) => covers(version, day));
    return rule ?? calendarProblem('/start', 'RULE_NOT_IN_FORCE', versions[0].src, { rule: id, day });
  }

  /** One exact version, for dates that were computed under it. */
  versionOf(id: string, version: number): PeriodRule | undefined {
    return this.versions.get(id)?.find((rule) => rule.version === version);
  }

  get ids(): string[] {
    return [...this.versions.keys()];
  }
}

const covers = (rule: PeriodRule, day: Day): boolean =>
  rule.effectiveFrom <= day && (rule.effectiveTo === undefined || day <= rule.effectiveTo);

const overlap = (a: PeriodRule, b: PeriodRule): boolean => covers(a, b.effectiveFrom) || covers(b, a.effectiveFrom);
