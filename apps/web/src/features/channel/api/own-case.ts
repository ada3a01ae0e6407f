import { useMutation, useQuery } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';
import { queryClient } from '../../../lib/query';
import type { Uploaded } from '../../../components/evidence/send-file';

export interface Todo {
  readonly what: 'supplement' | 'consent' | 'signRights' | 'answerSession' | 'signAgreement' | 'perform';
  readonly by: string | null;
  readonly session?: string;
}
export interface OwnSession {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly state: 'BOOKED' | 'HELD';
  readonly attending: boolean | null;
}
export interface OwnPaperRow {
  readonly kind: string;
  readonly number: string | null;
  readonly on: string | null;
  readonly session?: string;
  readonly signing: 'TO_SIGN' | 'SIGNED' | null;
}
export interface OwnComplaint {
  readonly id: string;
  readonly about: string;
  readonly ground: string;
  readonly lodgedAt: string;
  readonly due: string;
  readonly reply: string | null;
  readonly decidedAt: string | null;
}

/** A case as its own party sees it. */
export interface OwnCase {
  readonly reference: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly registeredOn: string;
  readonly today: string;
  readonly committee: string;
  readonly right: string;
  readonly kind: string;
  readonly claimFen: number | null;
  readonly termDue: string | null;
  readonly me: {
    readonly role: string;
    readonly type: string;
    readonly name: string;
    readonly legalRepresentative: string | null;
  };
  readonly others: readonly { readonly role: string; readonly name: string }[];
  readonly mediators: readonly { readonly id: string; readonly name: string; readonly lead: boolean }[];
  readonly standing: {
    readonly now: string;
    readonly by: string | null;
    readonly ground: string | null;
    readonly todo: readonly Todo[];
  };
  readonly missing: readonly string[];
  readonly sessions: readonly OwnSession[];
  readonly papers: readonly OwnPaperRow[];
  readonly files: readonly (Uploaded & { readonly paper: string; readonly filedAt: string })[];
  readonly debts: readonly {
    readonly id: string;
    readonly act: string;
    readonly amountFen: number;
    readonly due: string;
    readonly paidFen: number;
    readonly performedOn: string | null;
    readonly mine: boolean;
  }[];
  readonly notices: readonly {
    readonly id: string;
    readonly at: string;
    readonly title: string;
    readonly body: string;
  }[];
  readonly steps: readonly { readonly on: string; readonly event: string }[];
  readonly complaints: readonly OwnComplaint[];
}

export const useOwnCase = () =>
  useQuery({ queryKey: ['own', 'case'], queryFn: () => get<OwnCase>('/api/public/case'), retry: false });

const again = () => queryClient.invalidateQueries({ queryKey: ['own'] });
/** A key for each press of a button, so that a lost answer can be asked for again. */
const key = () => crypto.randomUUID();

export const useConsent = () =>
  useMutation({
    mutationFn: (answer: { agree: boolean }) => post('/api/public/case/consent', answer, { key: key() }),
    onSuccess: again,
  });

export const useSessionAnswer = () =>
  useMutation({
    mutationFn: ({ session, ...answer }: { session: string; attending: boolean; reason?: string }) =>
      post(`/api/public/case/sessions/${session}/answer`, answer, { key: key() }),
    onSuccess: again,
  });

export interface HandedIn {
  readonly file: string;
  readonly name: string;
  readonly kind: string;
}
export const useHandIn = () =>
  useMutation({
    mutationFn: (materials: { materials: readonly HandedIn[]; complete?: boolean }) =>
      post('/api/public/case/materials', materials, { key: key() }),
    onSuccess: again,
  });

export const useComplain = () =>
  useMutation({
    mutationFn: (complaint: { mediator: string; ground: string; story: string }) =>
      post<{ dueOn: string }>('/api/public/case/complaints', complaint),
    onSuccess: again,
  });

export const UPLOADS = '/api/public/case/evidence';
export const contentOf = (id: string): string => `/api/public/case/evidence/${id}/content`;
