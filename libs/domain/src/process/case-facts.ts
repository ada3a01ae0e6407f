import type { DisputeClass, DisputeFlags, KindCode, PartyRole, RightCode, Route } from '../taxonomy/index.js';

/** What every lifecycle of one dispute shares. Ids, codes and dates only: names and numbers of people stay with the parties. */
export interface CaseFacts {
  readonly id: string;
  readonly region: string;
  /** The committee that handles the case. */
  readonly committee: string;
  readonly route: Route;
  /** The dispute arrived on the courts' online platform: other clocks and another effective date apply (OM-24, OM-19). */
  readonly online: boolean;
  readonly right: RightCode;
  readonly kind: KindCode;
  /** Numbers of the patents, marks or registrations in dispute, as the certificate writes them. */
  readonly rightNumbers?: readonly string[];
  readonly parties: readonly CaseParty[];
  readonly claimFen?: number;
  readonly class?: DisputeClass;
  readonly flags: DisputeFlags;
  /** Trade secrets involved: readers are a closed list and sessions are closed (INV-19). */
  readonly secret: boolean;
  readonly mediators: readonly CaseMediator[];
  readonly court?: string;
  readonly procedure?: 'ORDINARY' | 'SIMPLIFIED';
  readonly courtNumber?: string;
  readonly organ?: string;
  readonly partner?: string;
  /** Every organisation that mediates, with its place: each opens a court for confirmation (JC-352). */
  readonly places: readonly { readonly organisation: string; readonly region: string }[];
  readonly series?: string;
  readonly registeredOn: string;
  readonly acceptedOn?: string;
  /** Start of the mediation clock (domain.md §2.10); the yardstick of handling days. */
  readonly clockStartOn?: string;
  readonly termDueOn?: string;
  readonly closedOn?: string;
  readonly outcome?: 'SUCCESS' | 'FAILURE' | 'NOT_ACCEPTED';
  readonly ground?: string;
  readonly form?: 'WRITTEN' | 'ORAL';
  readonly agreedFen?: number;
  readonly ownershipClause?: boolean;
  readonly confirmation?: string;
  /** A party said no: nothing of the mediation may be dated later (PML-17b, INV-01). */
  readonly refusedOn?: string;
}

export interface CaseParty {
  readonly id: string;
  readonly role: PartyRole;
  readonly type: 'PERSON' | 'ORGANISATION';
  /** Region of domicile, for the court table (CPL-205). */
  readonly region?: string;
  readonly district?: string;
  readonly agent?: { readonly specialAuthorisation: boolean };
}

export interface CaseMediator {
  readonly id: string;
  readonly lead: boolean;
}

/** A change to the case as the record holds it: null stands for "no longer there". */
export type CaseChange = { readonly [K in keyof CaseFacts]?: CaseFacts[K] | null };

export function applyCaseChange(file: CaseFacts, change: CaseChange): CaseFacts {
  const next: Record<string, unknown> = { ...file };
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === undefined) delete next[key];
    else next[key] = value;
  }
  return next as unknown as CaseFacts;
}

/** The change that takes `change` back. */
export function inverseChange(file: CaseFacts, change: CaseChange): CaseChange {
  const before = file as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.keys(change).map((key) => [key, before[key] ?? null]));
}
