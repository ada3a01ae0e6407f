import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export const TIMELINE_KINDS = ['ACT', 'CLOCK', 'PAPER', 'SESSION', 'NOTICE', 'REVERSAL', 'LATE'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineFilter {
  readonly kind?: TimelineKind;
  readonly room?: string;
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ClockNote {
  readonly name: string;
  readonly started?: { readonly due: string };
  readonly movedFrom?: string;
  readonly ended?: string;
}

export interface TimelineEntry {
  readonly no: number;
  readonly at: string;
  readonly on: string;
  readonly room: string | null;
  readonly event: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: {
    readonly id: string;
    readonly name: string | null;
    readonly role: string;
    readonly forName?: string;
  };
  readonly step: string;
  readonly reverses: number | null;
  readonly reversedBy: number | null;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly ClockNote[];
  readonly papers: readonly { readonly kind: string; readonly number?: string }[];
  readonly numbers: readonly string[];
  readonly told: readonly { readonly template: string; readonly people: number; readonly failed: number }[];
  readonly seq: number | null;
}

export interface Timeline {
  readonly items: readonly TimelineEntry[];
  readonly next: string | null;
  readonly total: number;
}

export const useTimeline = (caseId: string, filter: TimelineFilter) =>
  useQuery({
    queryKey: ['case', caseId, 'timeline', filter],
    queryFn: () => get<Timeline>(`/api/cases/${caseId}/timeline`, { limit: 500, ...filter }),
    placeholderData: keepPreviousData,
  });

export interface FactChange {
  readonly of: string;
  readonly fact: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export const useEntryChange = (caseId: string, no: number) =>
  useQuery({
    queryKey: ['case', caseId, 'timeline', 'entry', no],
    queryFn: () => get<{ changes: readonly FactChange[] }>(`/api/cases/${caseId}/timeline/${no}`),
    staleTime: Infinity,
  });

export interface ChainCheck {
  readonly entries: number;
  readonly verifiedTo: number;
  readonly holds: boolean;
  readonly firstBad: number | null;
  readonly sealedTo: number;
  readonly head: { readonly size: number; readonly at: string; readonly keyId: string } | null;
}

export const useChain = (caseId: string) =>
  useQuery({ queryKey: ['case', caseId, 'chain'], queryFn: () => get<ChainCheck>(`/api/cases/${caseId}/chain`) });
