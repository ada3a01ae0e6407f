import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

/** What is asked: a period, the day whose knowledge counts, and what the figures are split by. Empty is the server's choice. */
export interface Question {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly by?: string;
}

export type Figures = Readonly<Record<string, number | null>>;

export interface BoardRow {
  readonly key: string;
  readonly label: string | null;
  readonly figures: Figures;
}

/** One sum that must come out the same both ways. */
export interface Check {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

export interface Board {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly by: string | null;
  readonly total: Figures;
  readonly rows: readonly BoardRow[];
  readonly checks: readonly Check[];
  readonly mayExport: boolean;
}

export const useBoard = (question: Question) =>
  useQuery({
    queryKey: ['statistics', 'board', question],
    queryFn: ({ signal }) => get<Board>('/api/statistics/board', { ...question }, signal),
    // Another split of the same period: the old table stays until the new one is there.
    placeholderData: keepPreviousData,
  });

export interface CountedCase {
  readonly id: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly route: string;
  readonly right: string;
  readonly registeredOn: string;
  readonly acceptedOn: string | null;
  readonly closedOn: string | null;
  readonly days: number | null;
  readonly agreedFen: number | null;
}

interface CasesPage {
  readonly items: readonly CountedCase[];
  readonly next: string | null;
  readonly total: number;
  readonly totalCapped: boolean;
}

/** The cases behind one figure. */
export const useCountedCases = (cell: Question & { readonly indicator: string; readonly key?: string }) =>
  useInfiniteQuery({
    queryKey: ['statistics', 'cases', cell],
    queryFn: ({ pageParam, signal }) =>
      get<CasesPage>('/api/statistics/cases', { ...cell, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
