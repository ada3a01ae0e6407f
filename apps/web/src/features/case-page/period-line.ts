import { words } from '../../lib/words';
import type { DeadlineLine } from './api/deadlines';
import { t } from './case-page.text';

/** 15 个工作日: the length of a period as its rule says it. */
export function lengthOf({ n, unit, cal }: DeadlineLine['period']): string {
  if (n === 0) return t('sameDay');
  if (unit === 'y') return t('periodYears', { n });
  if (unit === 'mon') return t('periodMonths', { n });
  return t(cal === 'W' ? 'periodWorkdays' : 'periodDays', { n });
}

/** What made the last day another than plain counting would: left out, agreed, skipped, moved over rest days. */
export function turnsOf(line: DeadlineLine): string[] {
  const { excludedDays, agreedEnd, skippedDays, rolledDays, holidays, makeUpDays } = line;
  const because = holidays.map((holiday) => words(`holiday.${holiday}`)).join('、');
  const reason = because ? `（${t('becauseOf', { holidays: because })}）` : '';
  return [
    excludedDays > 0 && t('excluded', { n: excludedDays }),
    agreedEnd !== null && t('agreedTo', { day: agreedEnd }),
    skippedDays > 0 && t('skipped', { n: skippedDays }) + reason,
    rolledDays > 0 && t('rolled', { n: rolledDays }) + reason,
    makeUpDays.length > 0 && t('makeUp', { days: makeUpDays.join('、') }),
  ].filter((turn): turn is string => typeof turn === 'string');
}
