import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export interface Hit {
  readonly case: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly closedOn: string | null;
  readonly matched: { readonly kind: string; readonly text: string; readonly party: string | null };
}

/** One character is in every other title; the server asks for two as well. */
export const isEnough = (q: string): boolean => q.split(/\s+/).every((word) => [...word].length >= 2);

export const useSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => (await get<{ items: Hit[] }>('/api/search', { q, limit: 12 }, signal)).items,
    enabled: q !== '' && isEnough(q),
    placeholderData: keepPreviousData,
  });
