/** Judicial confirmation of one agreement: what the guards and dates stand on. Ids, codes and days only. */
export interface ConfirmationFacts {
  /** The earliest reading of the effective date; every clock runs from it (D-EFFECTIVE-EARLIEST). */
  readonly effectiveOn: string | null;
  /** The other reading, shown as a note (domain.md §2.11). */
  readonly laterOn: string | null;
  readonly barred: readonly Bar[];
  /** Last day of the joint application (DL-JC-APPLY). */
  readonly applyBy: string | null;
  /** The same from the later reading; shown, never counted on. */
  readonly laterApplyBy: string | null;
  /** Who has to join in: the parties bound by the agreement. */
  readonly signatories: readonly string[];
  /** Admissible courts as far as they were computed (domain.md §2.12); null: not computed, any court is taken and warned of. */
  readonly courts: readonly string[] | null;
  /** Courts that treat one party's application with the others' consent as joint (D-JOINT-APPLICATION). */
  readonly oneMayApply: readonly string[];
  readonly offeredOn: string | null;
  readonly declinedBy: string | null;
  readonly application: { readonly on: string; readonly court: string } | null;
  readonly refusedFor: RefusalGround | null;
  readonly acceptedOn: string | null;
  readonly courtNumber: string | null;
  /** The hard limit of the court's review (DL-JC-COURT-DECIDE-LIMIT). */
  readonly decideBy: string | null;
  /** The day the court set for a supplement (JC-354). */
  readonly supplementBy: string | null;
  readonly ruling: { readonly on: string; readonly number: string; readonly result: Ruling } | null;
  /** Receipt of the ruling by each party, and until when that party may object (JC-372a). */
  readonly served: readonly { readonly party: string; readonly on: string; readonly objectBy: string }[];
  readonly objection: { readonly by: 'PARTY' | 'OUTSIDER'; readonly on: string } | null;
}

export type Ruling = 'CONFIRMED' | 'DISMISSED' | 'REVOKED';

/** Why there is no confirmation at all (domain.md §3.6, first row). */
export type Bar = 'ENTRUSTED' | 'ORAL' | 'OWNERSHIP_CLAUSE';

/** JC-355 without the wrong court, which is no end: the parties go to the right one. */
export const REFUSAL_GROUNDS = [
  'OUTSIDE_COURT_SCOPE',
  'IDENTITY_RELATION',
  'OTHER_SPECIAL_PROCEDURE',
  'CONFIRMS_PROPERTY_OR_IP_RIGHT',
  'OTHER',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** JC-358. */
export const DISMISSAL_GROUNDS = [
  'BREAKS_MANDATORY_LAW',
  'HARMS_OTHERS',
  'AGAINST_PUBLIC_ORDER',
  'NOT_VOLUNTARY',
  'CONTENT_UNCLEAR',
  'OTHER',
] as const;

/** What goes with the application (JC-354; domain.md §3.6). */
export const ENCLOSURES = ['AGREEMENT', 'PRESIDING_PROOF', 'IDENTITY', 'ADDRESS', 'RIGHT_CERTIFICATE'] as const;

export const blankConfirmation: ConfirmationFacts = {
  effectiveOn: null,
  laterOn: null,
  barred: [],
  applyBy: null,
  laterApplyBy: null,
  signatories: [],
  courts: null,
  oneMayApply: [],
  offeredOn: null,
  declinedBy: null,
  application: null,
  refusedFor: null,
  acceptedOn: null,
  courtNumber: null,
  decideBy: null,
  supplementBy: null,
  ruling: null,
  served: [],
  objection: null,
};
