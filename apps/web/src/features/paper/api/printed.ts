import { useQuery } from '@tanstack/react-query';
import type { PrintedPaper } from '../../../components/paper/paper-page';
import { get, post } from '../../../lib/http';

export interface Printed extends PrintedPaper {
  readonly caseId: string;
  readonly withdrawn: boolean;
}

export const usePrinted = (id: string) =>
  useQuery({ queryKey: ['paper-page', id], queryFn: () => get<Printed>(`/api/papers/${id}/page`) });

/** The same page with nothing masked. The record keeps who asked for it and why. */
export const printInFull = (id: string, reason: string): Promise<Printed> => post(`/api/papers/${id}/page`, { reason });
