import { useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export interface Notice {
  readonly id: string;
  readonly case: string | null;
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: string;
  readonly readAt: string | null;
}

export interface Notices {
  readonly unread: number;
  readonly items: readonly Notice[];
}

const KEY = ['notices'];
const SHOWN = 20;

const load = () => get<Notices>('/api/notices', { limit: SHOWN });

/** The newest notices and how many are unread; refreshed by the live line, and now and then without it. */
export const useNotices = () => useQuery({ queryKey: KEY, queryFn: load, refetchInterval: 120_000 });

/** Something new has come. */
export async function fetchNotices(): Promise<Notices> {
  await queryClient.cancelQueries({ queryKey: KEY });
  return queryClient.fetchQuery({ queryKey: KEY, queryFn: load, staleTime: 0 });
}

export async function markRead(id: string): Promise<void> {
  await post(`/api/notices/${id}/read`);
  await queryClient.invalidateQueries({ queryKey: KEY });
}

export async function markAllRead(): Promise<void> {
  await post('/api/notices/read-all');
  await queryClient.invalidateQueries({ queryKey: KEY });
}
