import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export interface MyCase {
  readonly id: string;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string;
  readonly stage: string;
  readonly nextDue: string | null;
  readonly nextDueName: string | null;
}

interface Ahead {
  readonly startsAt: string;
  /** Null for a session this person may only know to take up time. */
  readonly case: { readonly id: string } | null;
}

const AHEAD_DAYS = 60;

/** Open cases this person mediates; what falls due first comes first. */
export const useMyMediations = () =>
  useQuery({
    queryKey: ['cases', 'mine', 'by-urgency'],
    queryFn: () => get<{ items: MyCase[] }>('/api/cases', { mine: true, open: true, sort: 'due', limit: 100 }),
  });

/** Sessions of the weeks to come, in order. */
export const useMySessions = (today: string) =>
  useQuery({
    queryKey: ['sessions', 'ahead', today],
    queryFn: () => get<{ items: Ahead[] }>('/api/sessions', { from: today, to: later(today) }),
  });

const later = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
