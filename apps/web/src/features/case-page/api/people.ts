import { useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';

export interface Letter {
  readonly id: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: string;
  readonly entry: number | null;
  readonly person: { readonly id: string; readonly name: string; readonly organisation: string };
  readonly readAt: string | null;
  readonly deliveries: readonly {
    readonly channel: string;
    readonly state: string;
    readonly attempts: number;
    readonly error: string | null;
    readonly at: string;
  }[];
}
export interface Letters {
  readonly items: readonly Letter[];
  readonly next: string | null;
  readonly total: number;
}

export const useLetters = (caseId: string, asked: { limit: number; failed?: boolean; after?: string }) =>
  useQuery({
    queryKey: ['case', caseId, 'correspondence', asked],
    queryFn: () => get<Letters>(`/api/cases/${caseId}/correspondence`, asked),
    placeholderData: (before) => before,
  });

export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly ways: readonly string[];
  readonly excluded: string | null;
  readonly lastReadAt: string | null;
}

export const useReaders = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'access'],
    queryFn: () => get<{ items: readonly Reader[] }>(`/api/cases/${caseId}/access`),
  });

const AGAIN_MS = 20_000;

/** Says that this page is open, and who else has it open. */
export const useViewers = (caseId: string) =>
  useQuery({
    queryKey: ['presence', caseId],
    queryFn: () =>
      post<{ items: readonly { person: string; name: string; since: string }[] }>(`/api/cases/${caseId}/presence`),
    refetchInterval: AGAIN_MS,
    staleTime: AGAIN_MS,
    retry: false,
  });

export type PartyPart = 'idNumber' | 'phone' | 'address' | 'agentPhone';

/** Numbers of a party in full. The record keeps who looked, when and why. */
export const revealParty = (caseId: string, id: string, parts: readonly PartyPart[], reason: string) =>
  post<{ party: { parts: Partial<Record<PartyPart, string | null>> } }>(`/api/cases/${caseId}/reveal`, {
    reason,
    party: { id, parts },
  }).then(({ party }) => party.parts);
