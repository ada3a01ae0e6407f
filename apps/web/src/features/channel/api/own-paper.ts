import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export interface Block {
  readonly heading?: string;
  readonly rows?: readonly (readonly [string, string])[];
  readonly paragraphs?: readonly string[];
  readonly items?: readonly string[];
}
export interface PaperContent {
  readonly kind: string;
  readonly title: string;
  readonly number: string | null;
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  readonly signatures: readonly string[];
  readonly issuer: string;
  readonly on: string | null;
}
export interface OwnPaper extends PaperContent {
  /** Of the Chinese content. */
  readonly hash: string;
  readonly signing: 'TO_SIGN' | 'SIGNED' | null;
  readonly translation: PaperContent | null;
}

export const useOwnPaper = (kind: string, session: string | null) =>
  useQuery({
    queryKey: ['own', 'paper', kind, session],
    queryFn: () => get<OwnPaper>(`/api/public/case/papers/${kind}`, { session }),
    retry: false,
    // What somebody is reading must not change under the pen; the server notices when it has.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export interface Signature {
  readonly documentHash: string;
  readonly strokes?: string;
  readonly typed?: string;
  readonly code: string;
  readonly agreed: boolean;
}
export interface Signed {
  readonly documentHash: string;
  readonly evidenceHash: string;
}

export const useSign = (kind: string) =>
  useMutation({
    mutationFn: (signature: Signature) =>
      post<Signed>(`/api/public/case/papers/${kind}/sign`, signature, { key: crypto.randomUUID() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['own', 'case'] }),
  });
