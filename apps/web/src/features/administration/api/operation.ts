import { useMutation, useQuery } from '@tanstack/react-query';
import { call, get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';
import { usePages, type Named } from './people';

const again = (...keys: string[]) => Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
/** What moves by itself is looked at again by itself. */
const WATCHED = { refetchInterval: 10_000 };

export interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly paused: boolean;
}

export const useQueues = () =>
  useQuery({
    queryKey: ['queues'],
    queryFn: () =>
      get<{ backend: 'postgres' | 'redis'; items: readonly QueueState[] | null }>('/api/administration/queues'),
    ...WATCHED,
  });

export const FAILURE_KINDS = ['notices', 'alarms', 'deliveries'] as const;

export interface Failure {
  readonly kind: (typeof FAILURE_KINDS)[number];
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  readonly failures: number;
  readonly failedAt: string | null;
  readonly case: string | null;
}

export const useFailures = () =>
  useQuery({
    queryKey: ['failures'],
    queryFn: () => get<{ items: readonly Failure[]; total: number }>('/api/administration/failures'),
    ...WATCHED,
  });

type OneFailure = Pick<Failure, 'kind' | 'id'>;

export const useRetry = () =>
  useMutation({
    mutationFn: ({ kind, id }: OneFailure) => post(`/api/administration/failures/${kind}/${id}/retry`),
    onSettled: () => again('failures', 'queues'),
  });

export const useGiveUp = () =>
  useMutation({
    mutationFn: ({ kind, id }: OneFailure) => post(`/api/administration/failures/${kind}/${id}/give-up`),
    onSettled: () => again('failures'),
  });

export interface SystemHealth {
  readonly now: string;
  readonly clockSet: boolean;
  readonly database: { version: string; bytes: number; connections: number; migration: string };
  readonly process: { node: string; startedAt: string; memoryBytes: number };
  readonly calendarVersion: string;
  readonly alarmsDue: number;
  readonly oldestAlarm: string | null;
  readonly outboxUnsent: number;
  readonly oldestUnsent: string | null;
  readonly deliveriesFailed: number;
  readonly unsealed: number;
  readonly lastHead: { size: number; at: string } | null;
  readonly workers: readonly {
    id: string;
    host: string;
    startedAt: string;
    seenAt: string;
    queueSeenAt: string | null;
    calendarVersion: string;
    sealing: boolean;
    alive: boolean;
  }[];
}

export const useHealth = () =>
  useQuery({ queryKey: ['health'], queryFn: () => get<SystemHealth>('/api/administration/health'), ...WATCHED });

export interface AdminAct {
  readonly no: number;
  readonly at: string;
  readonly kind: 'admin' | 'read';
  readonly event: string;
  readonly actor: Named;
  readonly role: string;
  readonly object: Readonly<Record<string, unknown>>;
}

export const useActs = (filter: { event?: string }) =>
  usePages<AdminAct>(['admin-acts', filter], '/api/administration/acts', { ...filter });

export interface Refused {
  readonly person: Named;
  readonly route: string;
  readonly hour: string;
  readonly count: number;
}

export const useRefusals = (from: string, to: string) =>
  useQuery({
    queryKey: ['refusals', from, to],
    queryFn: () => get<{ items: readonly Refused[] }>('/api/administration/refusals', { from, to }),
  });

export interface MeetingRoom extends Named {
  readonly seats: number | null;
  readonly active: boolean;
}

export const useRooms = () =>
  useQuery({
    queryKey: ['meeting-rooms', 'all'],
    queryFn: () => get<{ items: readonly MeetingRoom[] }>('/api/meeting-rooms'),
  });

export const useAddRoom = () =>
  useMutation({
    mutationFn: (room: { name: string; seats?: number }) => post('/api/meeting-rooms', room),
    onSuccess: () => again('meeting-rooms'),
  });

export const useChangeRoom = () =>
  useMutation({
    mutationFn: ({ id, ...patch }: { id: string; seats?: number; active?: boolean }) =>
      call('PATCH', `/api/meeting-rooms/${id}`, { body: patch }),
    onSuccess: () => again('meeting-rooms'),
  });
