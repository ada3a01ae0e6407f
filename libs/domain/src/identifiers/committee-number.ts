import { SERIES } from '../process/paper.js';
import { bad, good, isTooLong } from './outcome.js';
import type { Read } from './outcome.js';

/** Every running series of the committee (domain.md §6.1); each counts from 1 every year, gap-free (INV-18). */
export const NUMBER_SERIES = { ...SERIES, CROSS_REGION: '西知协' } as const;
export type NumberSeries = keyof typeof NUMBER_SERIES;

/** Subsidy claims are numbered by quarterly batch: 西知补〔2025〕Q3-1, its claims 西知补〔2025〕Q3-1-12. */
export const SUBSIDY_PREFIX = '西知补';

export type CommitteeNumber =
  | { readonly series: NumberSeries; readonly year: number; readonly n: number; readonly text: string }
  | {
      readonly series: 'SUBSIDY_BATCH' | 'SUBSIDY_CLAIM';
      readonly year: number;
      readonly quarter: number;
      readonly batch: number;
      /** Place of a claim in its batch. */
      readonly n?: number;
      readonly text: string;
    };

export type CommitteeNumberProblem = 'NUMBER_FORM' | 'NUMBER_SERIES' | 'NUMBER_ZERO' | 'NUMBER_YEAR';

/** `formatNumber('MEDIATION', 2025, 1)` is 西知调〔2025〕1号. */
export function formatNumber(series: NumberSeries, year: number, n: number): string {
  return `${NUMBER_SERIES[series]}〔${whole(year, 2000, 2099)}〕${whole(n, 1, 999_999)}号`;
}

/** `formatBatchNumber(2025, 3, 1)` is 西知补〔2025〕Q3-1. */
export function formatBatchNumber(year: number, quarter: number, batch: number): string {
  return `${SUBSIDY_PREFIX}〔${whole(year, 2000, 2099)}〕Q${whole(quarter, 1, 4)}-${whole(batch, 1, 999)}`;
}

/** `formatClaimNumber(2025, 3, 1, 12)` is 西知补〔2025〕Q3-1-12. */
export function formatClaimNumber(year: number, quarter: number, batch: number, n: number): string {
  return `${formatBatchNumber(year, quarter, batch)}-${whole(n, 1, 9999)}`;
}

const RUNNING = /^([一-龥]{3,4}?)(?:字)?[〔[［](\d{4})[〕\]］](?:第)?(\d{1,6})号$/;
const SUBSIDY = /^西知补[〔[［](\d{4})[〕\]］]Q([1-4])-(\d{1,3})(?:-(\d{1,4}))?$/;

/** Reads any of the above, also the variant 西知调字〔2025〕第1号, and gives back the normal form. */
export function parseCommitteeNumber(text: string): Read<CommitteeNumber, CommitteeNumberProblem> {
  const compact = isTooLong(text) ? '' : text.replace(/\s/g, '');
  if (compact.startsWith(SUBSIDY_PREFIX)) return parseSubsidyNumber(compact);
  const match = RUNNING.exec(compact);
  if (!match) return bad('NUMBER_FORM');
  const series = (Object.keys(NUMBER_SERIES) as NumberSeries[]).find((s) => NUMBER_SERIES[s] === match[1]);
  const [year, n] = [Number(match[2]), Number(match[3])];
  if (!series) return bad('NUMBER_SERIES');
  if (year < 2000 || year > 2099) return bad('NUMBER_YEAR');
  return n === 0 ? bad('NUMBER_ZERO') : good({ series, year, n, text: formatNumber(series, year, n) });
}

function parseSubsidyNumber(text: string): Read<CommitteeNumber, CommitteeNumberProblem> {
  const match = SUBSIDY.exec(text);
  if (!match) return bad('NUMBER_FORM');
  const [year, quarter, batch] = match.slice(1, 4).map(Number);
  if (year < 2000 || year > 2099) return bad('NUMBER_YEAR');
  const n = match[4] === undefined ? undefined : Number(match[4]);
  if (batch === 0 || n === 0) return bad('NUMBER_ZERO');
  return n === undefined
    ? good({ series: 'SUBSIDY_BATCH', year, quarter, batch, text: formatBatchNumber(year, quarter, batch) })
    : good({ series: 'SUBSIDY_CLAIM', year, quarter, batch, n, text: formatClaimNumber(year, quarter, batch, n) });
}

/** Numbers are given out by the system itself: one out of range is a bug. */
function whole(value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`not a number of a series: ${value}`);
  return value;
}
