import { useQuery } from '@tanstack/react-query';
import type { Entry } from '../../../components/desk/deed';
import { get } from '../../../lib/http';

export interface CompetentCourt {
  readonly organisation: string | null;
  readonly name: string | null;
  readonly code: string;
  readonly level: string;
  readonly grounds: readonly string[];
  /** Takes one party's application with the others' consent as joint. */
  readonly oneMayApply: boolean;
}

export interface ConfirmationDesk {
  readonly today: string;
  readonly effectiveOn: string | null;
  readonly applyBy: string | null;
  readonly laterApplyBy: string | null;
  readonly daysLeft: number | null;
  readonly workingDaysLeft: number | null;
  readonly barred: readonly string[];
  readonly courts: {
    readonly admissible: boolean;
    readonly barredBy?: string;
    readonly anyOf: boolean;
    readonly basis: readonly string[];
    readonly notes: readonly string[];
    readonly items: readonly CompetentCourt[];
  };
  readonly signatories: readonly { id: string; name: string | null; signed: boolean }[];
  readonly enclosures: readonly { item: string; there: boolean; enclosed: boolean }[];
  readonly application: { readonly on: string; readonly court: string } | null;
  readonly acceptedOn: string | null;
  readonly decideBy: string | null;
  readonly supplementBy: string | null;
  readonly ruling: { readonly on: string; readonly number: string; readonly result: string } | null;
  readonly served: readonly { party: string; name: string | null; on: string; objectBy: string; daysLeft: number }[];
  readonly entries: readonly Entry[];
}

export const useConfirmationDesk = (id: string) =>
  useQuery({
    queryKey: ['desk', 'confirmation', id],
    queryFn: () => get<ConfirmationDesk>(`/api/confirmations/${id}/desk`),
  });
