import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post, remove } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export interface Feed {
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly withParties: boolean;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface NewFeed {
  readonly label: string;
  readonly language: string;
  readonly withParties: boolean;
}

const KEY = ['calendar-feeds'];
const again = () => queryClient.invalidateQueries({ queryKey: KEY });

export const useFeeds = (enabled: boolean) =>
  useQuery({ queryKey: KEY, queryFn: () => get<{ items: readonly Feed[] }>('/api/calendar/feeds'), enabled });

export const useCreateFeed = () =>
  useMutation({
    mutationFn: (feed: NewFeed) => post<{ id: string; path: string }>('/api/calendar/feeds', feed),
    onSuccess: again,
  });

export const useEndFeed = () =>
  useMutation({ mutationFn: (id: string) => remove(`/api/calendar/feeds/${id}`), onSuccess: again });
