import { createContext, useContext } from 'react';

/** A lifecycle as the API shows it to this person. */
export interface ProcessShown {
  readonly id: string;
  readonly room: string;
  readonly state: string;
  readonly version: number;
  readonly facts?: unknown;
  readonly allowedEvents: readonly string[];
  readonly blockedEvents: readonly BlockedEvent[];
}

export interface BlockedEvent {
  readonly event: string;
  readonly by: readonly string[];
  readonly law: readonly string[];
  readonly unmet: readonly { guard: string; law: readonly string[]; curedBy: readonly string[] }[];
}

/** What the fields of a form may point at: the rows of the case it is about. */
export interface Subject {
  readonly caseId: string | null;
  readonly parties: readonly { id: string; name: string; role: string }[];
  readonly sessions: readonly { id: string; startsAt: string; place: string; state: string }[];
  readonly obligations: readonly {
    id: string;
    act: string;
    amountFen: number | null;
    due: string | null;
    instalment?: number;
  }[];
  readonly papers: readonly { id: string; kind: string; number: string | null; on: string; withdrawn?: boolean }[];
}

export const NO_CASE: Subject = { caseId: null, parties: [], sessions: [], obligations: [], papers: [] };

const Context = createContext<Subject>(NO_CASE);
export const SubjectProvider = Context.Provider;
export const useSubject = (): Subject => useContext(Context);
