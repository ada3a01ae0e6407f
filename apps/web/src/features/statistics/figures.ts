import { yuan } from '../../lib/money';
import { words } from '../../lib/words';
import { t } from './statistics.text';

/** Figures as they stand together on the board. The words and what each counts come from the catalogue. */
export const GROUPS = {
  groupIntake: ['registered', 'accepted', 'refused', 'closed', 'carriedOut'],
  groupResult: ['success', 'failure', 'successRate', 'written', 'oral', 'agreedFen'],
  groupTime: ['daysMean', 'daysMedian', 'netDaysMean', 'onTime', 'onTimeRate'],
  groupConfirmation: [
    'confirmationBase',
    'confirmationApplied',
    'confirmationConfirmed',
    'confirmationAppliedRate',
    'confirmationConfirmedRate',
  ],
  groupPerformance: [
    'agreements',
    'performed',
    'performedRate',
    'dueItems',
    'performedItemsRate',
    'dueFen',
    'performedFen',
    'performedFenRate',
  ],
} as const;
export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

export const titleOf = (indicator: string): string => words(`indicator.${indicator}`);
export const meaningOf = (indicator: string): string => words(`indicatorMeans.${indicator}`);

/** A figure as people read it; a dash where there is nothing to divide by. */
export function shown(indicator: string, value: number | null): string {
  if (value === null) return '—';
  if (indicator.endsWith('Fen')) return yuan(value);
  if (indicator.endsWith('Rate')) return `${value}%`;
  return value.toLocaleString('en-US');
}

/** With its unit, where it stands alone. */
export function shownAlone(indicator: string, value: number | null): string {
  const text = shown(indicator, value);
  if (value === null || indicator.endsWith('Rate')) return text;
  if (indicator.endsWith('Fen')) return t('yuan_', { n: text });
  return indicator.includes('ays') ? t('days_', { n: text }) : text;
}

/** What a row is called: a name, or the word for a code. */
export function rowTitle(by: string, { key, label }: { key: string; label: string | null }): string {
  if (key === 'NONE') return words(NO_KEY[by] ?? 'breakdown.none');
  return label ?? (by in LISTS ? words(`${LISTS[by]}.${key}`) : key);
}

const LISTS: Readonly<Record<string, string>> = {
  source: 'route',
  right: 'right',
  kind: 'kind',
  class: 'class',
  region: 'region',
};
const NO_KEY: Readonly<Record<string, string>> = {
  court: 'breakdown.noCourt',
  mediator: 'breakdown.noMediator',
  class: 'breakdown.noClass',
};
