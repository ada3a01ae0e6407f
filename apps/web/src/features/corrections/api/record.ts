import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export interface Entry {
  readonly no: number;
  readonly at: string;
  readonly on: string;
  readonly room: string | null;
  readonly event: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: { readonly id: string; readonly name: string | null; readonly role: string };
  /** The entry whose effect this one takes back. */
  readonly reverses: number | null;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

const MOST = 500;

/** The record of the case, oldest first; long enough to tell what was put right in it. */
export const useRecord = (id: string) =>
  useQuery({
    queryKey: ['timeline', id, 'corrections'],
    queryFn: () => get<{ items: readonly Entry[] }>(`/api/cases/${id}/timeline`, { limit: MOST }),
  });
