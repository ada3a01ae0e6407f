import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export const PARTS = ['WAITING', 'OPEN', 'ENDED', 'CONFIRMATION'] as const;
export type Part = (typeof PARTS)[number];

/** One case as its sender follows it (GET /api/outgoing). */
export interface Outgoing {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly courtNumber: string | null;
  readonly title: string;
  readonly right: string;
  readonly route: string;
  readonly procedure: string | null;
  readonly online: boolean;
  readonly sentOn: string;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  readonly room: string;
  readonly state: string;
  readonly clocks: readonly { readonly name: string; readonly due: string; readonly provisional: boolean }[];
  /** Roles whose move it is. */
  readonly move: readonly string[];
}

interface Page {
  readonly items: readonly Outgoing[];
  readonly next: string | null;
  readonly total: number;
  readonly totalCapped: boolean;
}

export const useOutgoing = (part: Part, q: string, after: string | null) =>
  useQuery({
    queryKey: ['outgoing', part, q, after],
    queryFn: () => get<Page>('/api/outgoing', { part, q, after }),
    placeholderData: keepPreviousData,
  });

export const useOutgoingCounts = () =>
  useQuery({ queryKey: ['outgoing', 'counts'], queryFn: () => get<Record<Part, number>>('/api/outgoing/counts') });

export const useOutgoingCase = (id: string) =>
  useQuery({ queryKey: ['outgoing', id], queryFn: () => get<Outgoing>(`/api/outgoing/${id}`) });
