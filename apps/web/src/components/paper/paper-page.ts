import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';

/** A page as it is printed (GET /api/papers/:id/page): no words are left to choose. */
export interface PaperPage {
  readonly title: string;
  readonly number: string | null;
  readonly to: string | null;
  readonly blocks: readonly PageBlock[];
  readonly signatures: readonly { readonly label: string; readonly name: string; readonly on: string | null }[];
  readonly date: string;
}

export type PageBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'line'; readonly text: string; readonly align: 'left' | 'center' | 'right' }
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface PrintedPaper {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly masked: boolean;
  readonly page: PaperPage;
}

export const usePaperPage = (id: string) =>
  useQuery({ queryKey: ['paper-page', id], queryFn: () => get<PrintedPaper>(`/api/papers/${id}/page`) });
