import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';

export interface Load {
  readonly open: number;
  readonly following: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** Open, by days since registration: up to 7, 30, 60, and more. */
  readonly ages: readonly number[];
  readonly oldestDays: number | null;
}

export interface Overview {
  readonly today: string;
  readonly stages: readonly (Load & { readonly stage: string })[];
  readonly people: readonly (Load & { readonly person: { readonly id: string; readonly name: string } | null })[];
  readonly queues: readonly {
    readonly role: string;
    readonly open: number;
    readonly untaken: number;
    readonly overdue: number;
    readonly medianDays: number;
    readonly oldestDays: number;
  }[];
  readonly funnel: readonly { readonly step: string; readonly cases: number }[];
}

export const useOverview = () =>
  useQuery({
    queryKey: ['supervision', 'overview'],
    queryFn: ({ signal }) => get<Overview>('/api/supervision/overview', undefined, signal),
  });

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  readonly total: number;
  readonly totalCapped: boolean;
}

type Filter = Readonly<Record<string, string | undefined>>;

/** A list that grows at its end. */
const usePages = <Row>(name: string, filter: Filter, limit = 25) =>
  useInfiniteQuery({
    queryKey: ['supervision', name, filter],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Row>>(`/api/supervision/${name}`, { ...filter, limit, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export interface ExceptionRow {
  readonly case: { readonly id: string; readonly number: string | null; readonly title: string };
  readonly no: number;
  readonly kinds: readonly string[];
  readonly room: string;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly on: string;
  readonly at: string;
  readonly lateDays: number;
  readonly actor: { readonly id: string; readonly name: string | null; readonly role: string };
  readonly reverses: { readonly no: number; readonly event: string; readonly on: string } | null;
  readonly papers: readonly { readonly kind: string; readonly on: string }[];
  readonly reason: string | null;
  readonly paper: string | null;
}
export const useExceptions = (filter: Filter) => usePages<ExceptionRow>('exceptions', filter);

export interface ReadRow {
  readonly no: number;
  readonly at: string;
  readonly event: string;
  readonly actor: {
    readonly id: string;
    readonly name: string | null;
    readonly role: string;
    readonly organisation: string | null;
  };
  readonly case: { readonly id: string; readonly number: string | null } | null;
  readonly payload: Readonly<Record<string, unknown>>;
}
export const useReads = (filter: Filter) => usePages<ReadRow>('reads', filter);

export interface SignedHead {
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly alg: string;
  readonly keyId: string;
  readonly signature: string;
}
export const useHeads = () => usePages<SignedHead>('record/heads', {}, 10);

interface LastCheck {
  readonly id: string;
  readonly finishedAt: string;
  readonly found: number;
}
export interface RecordState {
  readonly entries: number;
  readonly chains: number;
  readonly sealed: number;
  readonly unsealed: number;
  readonly unsealedSince: string | null;
  readonly heads: number;
  readonly latestHead: SignedHead | null;
  readonly keys: readonly { readonly keyId: string; readonly addedAt: string }[];
  readonly sealerSeen: boolean;
  readonly lastVerification: LastCheck | null;
  readonly lastComparison: LastCheck | null;
}
const RECORD = ['supervision', 'record'];
export const useRecordState = () =>
  useQuery({
    queryKey: RECORD,
    queryFn: ({ signal }) => get<RecordState>('/api/supervision/record', undefined, signal),
  });

export type CheckKind = 'VERIFICATION' | 'COMPARISON';
export interface CheckRow {
  readonly id: string;
  readonly kind: CheckKind;
  readonly day: string | null;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly requestedBy: { readonly id: string; readonly name: string } | null;
  readonly requestedAt: string;
  readonly finishedAt: string | null;
  readonly done: number;
  readonly total: number;
  readonly found: number | null;
}
const CHECKS = ['supervision', 'checks'];
const isOpen = ({ state }: CheckRow) => state === 'QUEUED' || state === 'RUNNING';

/** The latest checks; looked at again every second while one of them is under way. */
export const useChecks = () =>
  useQuery({
    queryKey: CHECKS,
    queryFn: ({ signal }) => get<Page<CheckRow>>('/api/supervision/checks', { limit: 20 }, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? 1_000 : false),
  });

export interface Finding {
  readonly code: string;
  readonly case?: string;
  readonly no?: number;
  readonly seq?: number;
  readonly what: string;
  readonly means: string;
}
export interface Difference {
  readonly case: string;
  readonly number: string | null;
  readonly what: string;
  readonly room: string | null;
  readonly fields: readonly string[];
}
export interface VerificationResult {
  readonly outcome: 'intact' | 'tampered' | 'unusable';
  readonly entries: number;
  readonly cases: number;
  readonly heads: number;
  readonly kept: number;
  readonly anchor: number | null;
  readonly findings: readonly Finding[];
  readonly notices: readonly { readonly code: string; readonly says: string }[];
}
export interface ComparisonResult {
  readonly cases: number;
  readonly differing: number;
  readonly unplayed: number;
  readonly differences: readonly Difference[];
}
export type CheckDetail = CheckRow & { readonly result: unknown };

export const useCheck = (id: string) =>
  useQuery({
    queryKey: [...CHECKS, id],
    queryFn: ({ signal }) => get<CheckDetail>(`/api/supervision/checks/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? 1_000 : false),
  });

/** Asks a worker; the answer comes at once, the result later. */
export function useAskForCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kind: CheckKind) => post<{ id: string }>('/api/supervision/checks', { kind }),
    onSuccess: () => client.invalidateQueries({ queryKey: CHECKS }),
  });
}

/** What the record's own state says is old once a check has ended. */
export function useForgetRecordState() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: RECORD, exact: true });
}

/** The case with this number, if the reader may see it. */
export async function caseByNumber(number: string): Promise<{ id: string; title: string } | null> {
  const { items } = await get<{
    items: readonly { id: string; title: string; caseNumber: string | null; registerNumber: string | null }[];
  }>('/api/cases', { q: number, limit: 5 });
  return items.find((one) => one.caseNumber === number || one.registerNumber === number) ?? null;
}
