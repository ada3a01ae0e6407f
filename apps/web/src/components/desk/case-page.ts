import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import type { ProcessShown } from '../act/subject';

export interface Party {
  readonly id: string;
  readonly role: string;
  readonly type: string;
  readonly name: string;
}

export interface Clock {
  readonly id: string;
  readonly process: string;
  readonly name: string;
  /** What it is about where several of a name run: an instalment, a party. */
  readonly about: string | null;
  readonly rule: string;
  readonly start: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly state: string;
}

export interface Paper {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly on: string;
  readonly entry: number;
  readonly withdrawn: boolean;
}

/** What a desk needs of the page of a case (GET /api/cases/:id). Days are 'YYYY-MM-DD', money fen. */
export interface CasePage {
  readonly id: string;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly stage: string;
  readonly today: string;
  readonly mediators: readonly { readonly id: string; readonly name: string | null; readonly lead: boolean }[];
  readonly parties: readonly Party[];
  readonly processes: readonly ProcessShown[];
  readonly deadlines: readonly Clock[];
  readonly papers: readonly Paper[];
  readonly sessions: readonly { id: string; startsAt: string; endsAt: string; place: string; state: string }[];
  readonly obligations: readonly {
    id: string;
    instalment: number;
    act: string;
    amountFen: number;
    due: string;
  }[];
  readonly names: { readonly people: Names; readonly organisations: Names };
}
type Names = Readonly<Record<string, string>>;

export const useCasePage = (id: string) =>
  useQuery({ queryKey: ['case', id], queryFn: () => get<CasePage>(`/api/cases/${id}`) });

/** What anybody or anything in a case is called; the id itself where it has no name here. */
export const nameIn = ({ parties, names }: CasePage, id: string): string =>
  parties.find((party) => party.id === id)?.name ?? names.people[id] ?? names.organisations[id] ?? id;
