import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export interface DossierRow {
  readonly id: string;
  readonly caseId: string;
  readonly state: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
}

/** Volumes in one state that this person may see, the newest case first. */
export const useDossiers = (state: string) =>
  useQuery({
    queryKey: ['dossiers', state],
    queryFn: () => get<{ items: DossierRow[]; total: number }>('/api/dossiers', { state, limit: 100 }),
  });
