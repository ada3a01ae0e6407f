import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export interface DeadlineLine {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly about: string | null;
  readonly state: string;
  readonly start: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly calendarVersion: string;
  readonly period: {
    readonly n: number;
    readonly unit: 'd' | 'mon' | 'y';
    readonly cal: 'N' | 'W';
    readonly roll: boolean;
    readonly extend: string | null;
    readonly law: readonly string[];
  };
  readonly excludedDays: number;
  readonly agreedEnd: string | null;
  readonly raw: string;
  readonly skippedDays: number;
  readonly rolledDays: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  readonly computed: { readonly due: string; readonly calendarVersion: string };
  readonly agrees: boolean;
}

export interface Step {
  readonly day: string;
  readonly kind: 'start' | 'counted' | 'skipped' | 'excluded' | 'rolled' | 'due';
  readonly reason: string;
  readonly law: string;
  readonly count?: number;
  readonly days?: number;
  readonly holiday?: string;
  readonly notice?: string;
}

export interface DeadlineExplained extends DeadlineLine {
  readonly steps: readonly Step[];
}

export const useDeadlines = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'deadlines'],
    queryFn: () => get<{ items: readonly DeadlineLine[]; calendarVersion: string }>(`/api/cases/${caseId}/deadlines`),
  });

export const useDeadline = (caseId: string, id: string) =>
  useQuery({
    queryKey: ['case', caseId, 'deadlines', id],
    queryFn: () => get<DeadlineExplained>(`/api/cases/${caseId}/deadlines/${id}`),
  });

export interface Extension {
  readonly due: string;
  readonly was: string;
  readonly raw: string;
  readonly provisional: boolean;
  readonly steps: readonly Step[];
}

/** What so many days more would come to; nothing is changed by asking. */
export const useExtension = (caseId: string, id: string, days: number | null) =>
  useQuery({
    queryKey: ['case', caseId, 'deadlines', id, 'extension', days],
    queryFn: () => get<Extension>(`/api/cases/${caseId}/deadlines/${id}/extension`, { days }),
    enabled: days !== null && days > 0,
    placeholderData: (before) => before,
  });
