import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export type TaskAct = 'claim' | 'release' | 'reassign' | 'prioritise' | 'complete' | 'cancel';

export interface Task {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly priority: 'URGENT' | 'NORMAL';
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly at: string;
  readonly ageDays: number;
  readonly due: string | null;
  readonly workingDaysLeft: number | null;
  readonly case: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly stage: string;
  /** Events of the case that do it, as room.event. */
  readonly doneBy: readonly string[];
  /** What this person may do with it now. */
  readonly acts: readonly TaskAct[];
}

export interface TaskPage {
  readonly items: readonly Task[];
  readonly next: string | null;
  readonly total: number;
  readonly totalCapped: boolean;
}

export interface Taker {
  readonly id: string;
  readonly name: string;
  readonly openTasks: number;
  readonly absent: boolean;
}

export type TaskFilter = Readonly<Record<string, string | undefined>>;

export const useTasks = (filter: TaskFilter) =>
  useQuery({
    queryKey: ['tasks', filter],
    queryFn: ({ signal }) => get<TaskPage>('/api/tasks', filter, signal),
    placeholderData: keepPreviousData,
  });

export const useTakers = (task: string) =>
  useQuery({
    queryKey: ['takers', task],
    queryFn: () => get<{ items: readonly Taker[] }>(`/api/tasks/${task}/takers`),
    staleTime: 0,
  });

export interface ActOnTask {
  readonly id: string;
  readonly act: TaskAct;
  readonly body?: object;
}

/** Whatever came of it, the lists are asked again: somebody may have been faster. */
export const useTaskAct = () =>
  useMutation({
    mutationFn: ({ id, act, body }: ActOnTask) => post<void>(`/api/tasks/${id}/${act}`, body),
    onSettled: () =>
      Promise.all([['tasks'], ['workbench']].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
