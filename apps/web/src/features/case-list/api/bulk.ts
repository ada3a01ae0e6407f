import { useQuery } from '@tanstack/react-query';
import { eventPath, roomPath, type FieldSchema } from '../../../components/act/machine';
import type { Room } from '#domain/process/room';
import { get, post } from '../../../lib/http';

export interface BulkEvent {
  readonly room: string;
  readonly event: string;
  readonly fields: FieldSchema;
}

/** Why a case was refused, as its own page would have said it. */
export interface Reason {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly message: string }[];
}

export type JobState = 'WAITING' | 'RUNNING' | 'FINISHED' | 'STOPPED';

export interface Job {
  readonly id: string;
  readonly room: string;
  readonly event: string;
  readonly trial: boolean;
  readonly state: JobState;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<'PENDING' | 'DONE' | 'POSSIBLE' | 'REFUSED' | 'STOPPED', number>>>;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly refusals?: readonly (Reason & { cases: number })[];
}

export interface JobItem {
  readonly n: number;
  readonly case: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string | null;
  readonly reason: Reason | null;
}

/** What this person may do to many cases, and to how many. */
export const useBulkEvents = () =>
  useQuery({
    queryKey: ['bulk-events'],
    queryFn: () => get<{ items: BulkEvent[]; cap: number }>('/api/bulk/events'),
    staleTime: Infinity,
  });

/** The cases ticked one by one, or everything a filter matches. */
export type Chosen = { readonly cases: readonly string[] } | { readonly filter: string };

/** Tries it on every case without writing; answered at once with a job. */
export const tryBulk = ({ room, event }: BulkEvent, chosen: Chosen, payload: object, key: string) =>
  post<{ id: string }>(
    `/api/bulk/${roomPath(room as Room)}/${eventPath(event)}`,
    { ...chosen, payload },
    { key, query: { dryRun: true } },
  );

/** Does what the trial found possible. */
export const runBulk = (trial: string, key: string) => post<{ id: string }>(`/api/bulk/${trial}/run`, {}, { key });

export const stopBulk = (job: string) => post<void>(`/api/bulk/${job}/stop`, {});

const isOver = (job: Job | undefined): boolean => job?.state === 'FINISHED' || Boolean(job?.finishedAt);
const WATCH_MS = 700;

export const useJob = (id: string | null) =>
  useQuery({
    queryKey: ['bulk-job', id],
    queryFn: () => get<Job>(`/api/bulk/${id}`),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : WATCH_MS),
  });

export const useRefused = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['bulk-refused', id],
    queryFn: () =>
      get<{ items: JobItem[]; next: string | null }>(`/api/bulk/${id}/items`, { state: 'REFUSED', limit: 100 }),
    enabled: wanted,
  });

export const useMyJobs = (open: boolean) =>
  useQuery({
    queryKey: ['bulk-jobs'],
    queryFn: async () => (await get<{ items: Job[] }>('/api/bulk')).items,
    enabled: open,
    refetchInterval: ({ state }) => (state.data?.every(isOver) ? false : 2 * WATCH_MS),
  });
