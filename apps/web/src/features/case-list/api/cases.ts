import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export interface CaseRow {
  readonly id: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly route: string;
  readonly right: string;
  readonly class: string | null;
  readonly outcome: string | null;
  readonly registeredOn: string;
  readonly acceptedOn: string | null;
  readonly closedOn: string | null;
  readonly nextDue: string | null;
  readonly nextDueName: string | null;
  readonly workingDaysLeft: number | null;
  /** The city's day on which the list was read. */
  readonly today: string;
  readonly parties?: readonly { role: string; name: string }[];
  readonly mediators?: readonly { id: string; name: string; lead: boolean }[];
  readonly sender?: { id: string; name: string } | null;
  readonly nextSession?: { startsAt: string; place: string | null } | null;
  readonly flags?: readonly string[];
}

export interface CaseListPage {
  readonly items: readonly CaseRow[];
  readonly next: string | null;
  readonly total: number;
  readonly totalCapped: boolean;
  /** Kept back because they wait for somebody else. */
  readonly locked: number;
  readonly lockedCapped: boolean;
}

export type Query = Readonly<Record<string, string>>;

export const useCases = (query: Query) =>
  useQuery({
    queryKey: ['cases', query],
    queryFn: ({ signal }) => get<CaseListPage>('/api/cases', query, signal),
    placeholderData: keepPreviousData,
  });

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ListOptions {
  readonly stages: readonly string[];
  readonly rights: readonly string[];
  readonly routes: readonly string[];
  readonly classes: readonly string[];
  readonly outcomes: readonly string[];
  readonly flags: readonly string[];
  readonly columns: readonly string[];
  readonly mediators: readonly Named[];
  readonly senders: readonly (Named & { kind: string })[];
  readonly actsOnCases: boolean;
  readonly mayExport: boolean;
  readonly mayShareViews: boolean;
}

export const useListOptions = () =>
  useQuery({
    queryKey: ['case-list-options'],
    queryFn: () => get<ListOptions>('/api/cases/list-options'),
    staleTime: 300_000,
  });
