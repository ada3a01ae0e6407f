import { useQuery } from '@tanstack/react-query';
import type { CasePage, Clock, Paper, Party } from '../../../components/desk/case-page';
import type { ProcessShown } from '../../../components/act/subject';
import { get } from '../../../lib/http';

export interface LawText {
  readonly law: { readonly zh: string; readonly en: string };
  readonly article: string | null;
  readonly gist: { readonly zh: string; readonly en: string };
}

export interface PathStep {
  readonly state: string;
  readonly standing: 'done' | 'current' | 'next';
  readonly entry: number | null;
  readonly on: string | null;
}

export interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface PartyShown extends Party {
  readonly idNumber: string | null;
  readonly creditCode: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly legalRepresentative: string | null;
  readonly agent: { readonly name: string; readonly phone?: string; readonly specialAuthorisation?: boolean } | null;
}

export interface Obligation {
  readonly id: string;
  readonly instalment: number;
  readonly obligor: string;
  readonly obligee: string;
  readonly act: string;
  readonly amountFen: number;
  readonly due: string;
  readonly paidFen: number;
  readonly performedOn: string | null;
  readonly acts: readonly { readonly on: string; readonly paidFen: number }[] | null;
}

export interface OpenTask {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly person: string | null;
  readonly due: string | null;
  readonly priority: string;
}

/** Rows of a case, now or at an instant. */
export interface CaseRows {
  readonly parties: readonly PartyShown[];
  readonly deadlines: readonly (Clock & { readonly room: string })[];
  readonly papers: readonly (Paper & { readonly filedBy: string; readonly facts: Readonly<Record<string, unknown>> })[];
  readonly sessions: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly closed: boolean;
    readonly state: string;
    readonly mediators: readonly string[] | null;
  }[];
  readonly obligations: readonly Obligation[];
}

export type ShownProcess = ProcessShown & { readonly path: readonly PathStep[]; readonly facts: Record<string, any> };

/** The whole page of a case (GET /api/cases/:id). */
export interface CaseShown extends Omit<CasePage, keyof CaseRows | 'processes'>, CaseRows {
  readonly facts: Readonly<Record<string, any>>;
  readonly entries: number;
  readonly leadingProcess: string | null;
  readonly leadingDeadline: LeadingDeadline | null;
  readonly owner: (Named & { readonly role: string }) | null;
  readonly committee: Named;
  readonly court: Named | null;
  readonly organ: Named | null;
  readonly partner: Named | null;
  readonly flags: readonly { readonly flag: string; readonly law: readonly string[]; readonly about?: string }[];
  readonly processes: readonly ShownProcess[];
  readonly tasks: readonly OpenTask[];
}

export interface LeadingDeadline {
  readonly id: string;
  readonly name: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly workingDaysLeft: number | null;
}

/** The same answer the desks read, in full. */
export const useCase = (id: string) =>
  useQuery({ queryKey: ['case', id], queryFn: () => get<CaseShown>(`/api/cases/${id}`) });

/** What a page of that instant would have shown, rebuilt from the record. */
export interface CaseAt extends CaseRows {
  readonly at: string;
  readonly entries: number;
  readonly stage: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly facts: Readonly<Record<string, any>>;
  readonly processes: readonly { readonly id: string; readonly room: string; readonly state: string }[];
  readonly names: CasePage['names'];
}

export const useCaseAt = (id: string, at: string | null) =>
  useQuery({
    queryKey: ['case-at', id, at],
    queryFn: () => get<CaseAt>(`/api/cases/${id}`, { at }),
    enabled: at !== null,
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
