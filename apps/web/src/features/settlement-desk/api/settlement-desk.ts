import { useQuery } from '@tanstack/react-query';
import type { Entry } from '../../../components/desk/deed';
import { get } from '../../../lib/http';
import type { Finding } from '../agreement/findings';
import type { SavedContent } from '../agreement/saved-draft';

export interface SavedVersion {
  readonly no: number;
  readonly on: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly totalFen: number;
  readonly content: SavedContent;
  readonly findings: readonly Finding[];
}

export interface Signing {
  readonly kind: 'PARTY' | 'MEDIATOR' | 'COMMITTEE' | 'PARTNER';
  readonly id: string;
  readonly name: string | null;
  readonly on: string | null;
  readonly means: string | null;
  readonly missing: boolean;
}

export interface Item {
  readonly obligation: string;
  readonly instalment: number;
  readonly obligor: string;
  readonly obligee: string;
  readonly act: 'PAY' | 'DO' | 'REFRAIN';
  readonly amountFen: number;
  readonly paidFen: number;
  readonly dueOn: string;
  readonly standing: 'OPEN' | 'OVERDUE' | 'DONE';
  readonly performedOn: string | null;
}

export interface SettlementDesk {
  readonly today: string;
  readonly round: number;
  readonly draft: SavedVersion | null;
  readonly versions: readonly SavedVersion[];
  readonly openedOn: string | null;
  readonly signing: readonly Signing[];
  readonly effectiveOn: string | null;
  readonly readings: readonly { day: string; basis: string }[];
  readonly form: 'WRITTEN' | 'ORAL' | null;
  readonly items: readonly Item[];
  readonly served: readonly { party: string; served: boolean }[];
  readonly performances: readonly Entry[];
  readonly urgings: readonly Entry[];
  readonly visits: readonly Entry[];
  readonly course: readonly Entry[];
  readonly enforceBy: string | null;
  readonly limitationOn: string | null;
}

export const useSettlementDesk = (id: string) =>
  useQuery({ queryKey: ['desk', 'settlement', id], queryFn: () => get<SettlementDesk>(`/api/settlements/${id}/desk`) });
