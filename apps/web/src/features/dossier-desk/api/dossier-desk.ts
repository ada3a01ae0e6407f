import { useQuery } from '@tanstack/react-query';
import type { Entry } from '../../../components/desk/deed';
import type { PaperPage } from '../../../components/paper/paper-page';
import { get } from '../../../lib/http';

export interface DeskPaper {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly on: string;
  readonly entry: number;
  /** Place in the statutory contents; 0 is not part of the volume. */
  readonly place: number;
  readonly pages: number | null;
}

export interface ContentsLine {
  readonly place: number;
  readonly papers: readonly string[];
  readonly required: boolean;
  readonly present: boolean;
  readonly law: readonly string[];
  readonly filed: readonly { readonly id: string; readonly kind: string }[];
}

export interface Misdated {
  readonly earlier: string;
  readonly earlierOn: string;
  readonly later: string;
  readonly laterOn: string;
  readonly law: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string | null;
}
type Index = readonly { readonly paper: string; readonly pages: number }[];

export interface DossierDesk {
  readonly today: string;
  readonly contents: readonly ContentsLine[];
  readonly missing: number;
  readonly papers: readonly DeskPaper[];
  readonly index: Index;
  /** The index that would hold what is in no volume yet. */
  readonly indexToBe: Index;
  readonly unsealed: readonly string[];
  readonly misdated: readonly Misdated[];
  readonly closedOn: string | null;
  readonly compiler: Named | null;
  readonly volumes: readonly {
    readonly no: number;
    readonly sealedOn: string;
    readonly pages: number;
    readonly compiler: Named;
    readonly checker: Named;
  }[];
  readonly supplements: readonly { readonly no: number; readonly on: string; readonly index: Index }[];
  readonly timesReturned: number;
  readonly acts: readonly Entry[];
  readonly retention: string | null;
  readonly retentionDueOn: string | null;
  readonly loan: { readonly borrower: string; readonly on: string; readonly returnBy: string } | null;
}

export const useDossierDesk = (id: string) =>
  useQuery({ queryKey: ['desk', 'dossier', id], queryFn: () => get<DossierDesk>(`/api/dossiers/${id}/desk`) });

export const useVolumePages = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['desk', 'dossier', id, 'pages'],
    queryFn: () => get<{ cover: PaperPage; contents: PaperPage; backCover: PaperPage }>(`/api/dossiers/${id}/pages`),
    enabled,
  });
