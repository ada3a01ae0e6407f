import { useQuery } from '@tanstack/react-query';
import type { ClockChange } from '../../../components/act/act-result';
import { get } from '../../../lib/http';

type Facts = Readonly<Record<string, unknown>>;

/** The last step of a lifecycle, and what taking it back would leave (GET /api/cases/:id/corrections). */
export interface LastStep {
  readonly id: string;
  readonly room: string;
  readonly state: string;
  readonly version: number;
  readonly facts: Facts;
  readonly last: {
    readonly event: string;
    readonly entry: number;
    readonly on: string;
    readonly at: string;
    readonly by: { readonly id: string; readonly name: string | null };
    readonly expiry: boolean;
  };
  readonly becomes: {
    readonly state: string;
    readonly facts: Facts | null;
    readonly caseNow: Facts;
    readonly caseThen: Facts;
    readonly also: readonly { readonly room: string; readonly from: string; readonly to: string }[];
    readonly papers: readonly { readonly kind: string; readonly number: string | null }[];
  };
  readonly deadlines: readonly ClockChange[];
  readonly refused: {
    readonly code: 'RELIED_ON' | 'MOVED_ON' | 'OVERTOOK' | 'NOT_YOURS' | 'REFUSED';
    readonly rooms: readonly string[];
    readonly by: readonly string[];
    readonly unmet: readonly { readonly guard: string }[];
  } | null;
}

export const useCorrections = (id: string) =>
  useQuery({
    queryKey: ['corrections', id],
    queryFn: () => get<{ items: readonly LastStep[] }>(`/api/cases/${id}/corrections`),
  });
