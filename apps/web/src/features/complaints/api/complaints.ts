import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export const FINDINGS = ['PROVEN', 'PARTLY_PROVEN', 'NOT_PROVEN'] as const;
export const MEASURES = ['NONE', 'CRITICISM', 'CORRECTION', 'REPLACEMENT', 'REMOVAL_PROPOSED'] as const;
export type Finding = (typeof FINDINGS)[number];
export type Measure = (typeof MEASURES)[number];

export interface Decision {
  readonly finding: Finding;
  readonly measure: Measure;
  /** For the house. */
  readonly reason: string;
  /** What the party reads. */
  readonly reply: string;
}

export interface Complaint {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string | null; readonly title: string };
  readonly party: { readonly role: string; readonly name: string };
  readonly about: { readonly id: string; readonly name: string };
  readonly ground: string;
  readonly story: string;
  readonly lodgedAt: string;
  readonly due: string;
  readonly decidedByRole: 'director' | 'supervisor';
  readonly decision: (Decision & { readonly by: string; readonly at: string }) | null;
  /** It is this reader's to decide. */
  readonly mine: boolean;
}

interface Page {
  readonly items: readonly Complaint[];
  readonly next: string | null;
  readonly total: number;
}

const KEY = 'complaints';

/** Open ones first due first, decided ones latest first. */
export const useComplaints = (open: boolean) =>
  useInfiniteQuery({
    queryKey: [KEY, open],
    queryFn: ({ pageParam }) => get<Page>('/api/complaints', { open, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const useDecide = (id: string) =>
  useMutation({
    mutationFn: (decision: Decision) => post(`/api/complaints/${id}/decide`, decision),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  });
