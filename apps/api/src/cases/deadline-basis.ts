import type { DueDate, PeriodInput } from '#libs/domain';

interface Clock {
  readonly rule: string;
  readonly ruleVersion: number;
  readonly start: string;
  readonly due: string;
}

/**
 * What a stored date was counted from: beside rule and start the days that stood still and the end that was agreed. The
 * step that started the clock computed the date once and keeps it in its entry; it is read there, not guessed.
 */
export function basisOf({ rule, ruleVersion, start, due }: Clock, derived: readonly unknown[]): PeriodInput {
  const dates = derived
    .flatMap(datesIn)
    .filter((date) => date.rule === rule && date.ruleVersion === ruleVersion && date.start === start);
  const { region, excludedDays, agreedEnd, extraDays } = dates.find((date) => date.due === due) ?? dates.at(-1) ?? {};
  return {
    rule,
    start,
    ...(region !== undefined && { region }),
    ...(excludedDays !== undefined && { excludedDays }),
    ...(agreedEnd !== undefined && { agreedEnd }),
    ...(extraDays !== undefined && { extraDays }),
  };
}

/** Every date a derivation has computed, however deep it lies. */
function datesIn(value: unknown): DueDate[] {
  if (!value || typeof value !== 'object') return [];
  const date = value as Partial<DueDate>;
  if (typeof date.rule === 'string' && typeof date.start === 'string' && typeof date.due === 'string') {
    return [date as DueDate];
  }
  return Object.values(value).flatMap(datesIn);
}
