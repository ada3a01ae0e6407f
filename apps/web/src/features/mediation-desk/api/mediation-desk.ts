import { useQuery } from '@tanstack/react-query';
import type { Entry } from '../../../components/desk/deed';
import type { KeptApart } from '../../../components/desk/kept-apart';
import { get } from '../../../lib/http';

export interface HeldRecord {
  readonly no: number;
  readonly on: string;
  readonly mode: string;
  readonly present: readonly string[];
  readonly signedBy: readonly string[];
  readonly summary: KeptApart<string>;
}

export interface DeskSession {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly closed: boolean;
  readonly state: string;
  readonly answers: readonly { party: string; attending: boolean }[];
  readonly record: HeldRecord | null;
}

export interface Note {
  readonly no: number;
  readonly on: string;
  readonly event: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly kind: 'CAUCUS' | 'CONCESSION' | 'NOTE';
  readonly text: KeptApart<string>;
}

export interface Proposal {
  readonly no: number;
  /** Counted over all sides: what an answer names. */
  readonly round: number;
  /** Counted on its own side. */
  readonly version: number;
  readonly on: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly text: KeptApart<string>;
  readonly answers: readonly {
    readonly party: string;
    readonly on: string;
    readonly answer: KeptApart<string>;
    readonly conditions: KeptApart<string> | null;
  }[];
}

export interface MediationDesk {
  readonly today: string;
  readonly term: {
    readonly termRule: string | null;
    readonly termStart: string | null;
    readonly termDue: string | null;
    readonly agreedEnd: string | null;
    readonly excludedDays: number;
    readonly termPassed: boolean;
  };
  readonly rightsNoticeOn: string | null;
  readonly sessions: readonly DeskSession[];
  /** Records of sessions that had not been booked. */
  readonly unplanned: readonly HeldRecord[];
  /** Said to the mediator alone, and notes beside an act; empty for everybody else. */
  readonly notes: readonly Note[];
  readonly proposals: readonly { readonly from: string; readonly versions: readonly Proposal[] }[];
  readonly undisputedFacts: readonly {
    readonly no: number;
    readonly on: string;
    readonly facts: KeptApart<readonly string[]>;
    readonly signedBy: readonly string[];
  }[];
  readonly contacts: readonly Entry[];
  readonly inquiries: readonly Entry[];
}

export const useMediationDesk = (id: string) =>
  useQuery({ queryKey: ['desk', 'mediation', id], queryFn: () => get<MediationDesk>(`/api/mediations/${id}/desk`) });
