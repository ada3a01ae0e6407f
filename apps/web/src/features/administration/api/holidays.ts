import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export const HOLIDAYS = [
  'NEW_YEARS_DAY',
  'SPRING_FESTIVAL',
  'TOMB_SWEEPING_DAY',
  'LABOUR_DAY',
  'DRAGON_BOAT_FESTIVAL',
  'MID_AUTUMN_FESTIVAL',
  'NATIONAL_DAY',
] as const;

/** A notice as a form has it. */
export interface NoticeForm {
  readonly year: number;
  readonly documentNumber: string;
  readonly source: string;
  readonly off: readonly { holiday: string; from: string; to?: string }[];
  readonly makeUp: readonly { holiday: string; day: string }[];
}

export interface Recount {
  readonly state: 'WAITING' | 'RUNNING' | 'DONE';
  readonly total: number;
  readonly checked: number;
  readonly moved: number;
  readonly settled: number;
  readonly problems: readonly { case: string; clock: string; problem: string }[];
  readonly finishedAt: string | null;
}

export interface Published {
  readonly id: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly publishedAt: string;
  readonly publishedBy: { id: string; name: string };
  readonly recount: Recount;
}

export interface Notice {
  readonly year: number;
  readonly documentNumber: string | null;
  readonly source: string;
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
  readonly holidays: Readonly<Record<string, string>>;
  readonly published: Published | null;
}

export interface Preview {
  readonly calendarVersion: string;
  readonly becomes: string;
  readonly replaces: string | null;
  readonly missing: readonly string[];
  readonly checked: number;
  readonly moved: number;
  readonly settled: number;
  readonly complete: boolean;
  readonly items: readonly {
    deadline: string;
    number: string | null;
    clock: string;
    rule: string;
    was: string;
    becomes: string;
    because: readonly { day: string; was: string; is: string; holiday?: string }[];
  }[];
  readonly problems: readonly { number: string | null; clock: string; problem: string }[];
}

const KEY = ['holiday-notices'];

export const useNotices = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => get<{ calendarVersion: string; items: readonly Notice[] }>('/api/holiday-notices'),
  });

/** Asked again until the last clock has been counted. */
export const useProgress = (id: string) =>
  useQuery({
    queryKey: [...KEY, id],
    queryFn: () => get<Published>(`/api/holiday-notices/${id}`),
    refetchInterval: ({ state }) => (state.data?.recount.state === 'DONE' ? false : 2_000),
  });

export const useReadNotice = () =>
  useMutation({ mutationFn: (text: string) => post<Partial<NoticeForm>>('/api/holiday-notices/read', { text }) });

export const usePreview = () =>
  useMutation({ mutationFn: (notice: NoticeForm) => post<Preview>('/api/holiday-notices/preview', notice) });

export const usePublish = () =>
  useMutation({
    mutationFn: (notice: NoticeForm & { calendarVersion: string }) =>
      post<{ id: string }>('/api/holiday-notices', notice),
    onSuccess: () =>
      Promise.all([KEY, ['calendar-days']].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
