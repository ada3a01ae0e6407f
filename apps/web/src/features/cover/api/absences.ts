import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Absence {
  readonly id: string;
  readonly person: Named;
  readonly substitute: Named;
  readonly from: string;
  readonly to: string;
  readonly running: boolean;
  readonly mayEnd: boolean;
}

export interface NewAbsence {
  readonly person?: string;
  readonly substitute: string;
  readonly from: string;
  readonly to: string;
}

const KEY = ['absences'];
const again = () => Promise.all([KEY, ['session']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));

export const useAbsences = () =>
  useQuery({ queryKey: KEY, queryFn: () => get<{ items: readonly Absence[] }>('/api/absences') });

/** Who could stand in for somebody; for oneself without `person`. */
export const useSubstitutes = (person: string | undefined) =>
  useQuery({
    queryKey: ['substitutes', person ?? 'me'],
    queryFn: () => get<{ items: readonly Named[] }>('/api/absences/substitutes', { person }),
  });

/** For whom a director may declare an absence: the mediators of the house. */
export const useColleagues = (enabled: boolean) =>
  useQuery({
    queryKey: ['mediators'],
    queryFn: () => get<{ items: readonly { person: Named & { active: boolean } }[] }>('/api/mediators'),
    enabled,
  });

export const useDeclareAbsence = () =>
  useMutation({ mutationFn: (absence: NewAbsence) => post('/api/absences', absence), onSuccess: again });

export const useEndAbsence = () =>
  useMutation({ mutationFn: (id: string) => post(`/api/absences/${id}/end`), onSuccess: again });
