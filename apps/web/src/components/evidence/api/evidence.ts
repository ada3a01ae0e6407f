import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import type { Uploaded } from '../send-file';

export interface EvidenceFile extends Uploaded {
  readonly paper: string;
  readonly secrecy: string;
  readonly party: string | null;
  readonly filedBy: { readonly id: string; readonly name: string | null };
  readonly filedAt: string;
  readonly entry: number;
  readonly withdrawn: boolean;
}

/** The files of a case this reader may open, and how many there are besides. */
export const useEvidence = (caseId: string) =>
  useQuery({
    queryKey: ['evidence', caseId],
    queryFn: () => get<{ items: readonly EvidenceFile[]; kept: number }>(`/api/cases/${caseId}/evidence`),
  });

export const contentOf = (id: string, download = false): string =>
  `/api/evidence/${id}/content${download ? '?download=true' : ''}`;
