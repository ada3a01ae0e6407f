import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post, remove } from '../../../lib/http';
import { queryClient } from '../../../lib/query';
import type { Named, Span } from './sessions';

export const KINDS = ['LEAVE', 'TRAINING', 'OTHER_DUTY', 'PRIVATE'] as const;
export type Kind = (typeof KINDS)[number];

export interface Unavailability {
  readonly id: string;
  readonly person: Named;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: Kind;
  readonly mine: boolean;
}

export interface NewUnavailability {
  readonly person?: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: Kind;
}

const again = () =>
  Promise.all(
    ['unavailability', 'sessions', 'free-slots'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
  );

export const useUnavailability = (span: Span, enabled: boolean) =>
  useQuery({
    queryKey: ['unavailability', span],
    queryFn: () => get<{ items: readonly Unavailability[] }>('/api/unavailability', { ...span }),
    enabled,
    placeholderData: (before) => before,
  });

export const useEnterUnavailability = () =>
  useMutation({ mutationFn: (entry: NewUnavailability) => post('/api/unavailability', entry), onSuccess: again });

export const useWithdrawUnavailability = () =>
  useMutation({ mutationFn: (id: string) => remove(`/api/unavailability/${id}`), onSuccess: again });
