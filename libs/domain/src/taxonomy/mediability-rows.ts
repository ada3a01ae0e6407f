import type { Day } from '../calendar/day.js';
import type { DisputeFlag, DisputeFlags } from './dispute-flags.js';
import type { KindCode } from './kinds.js';
import { isKindInForce } from './kinds.js';
import { RIGHTS, isPatent, isRightInForce } from './rights.js';
import type { RightCode } from './rights.js';
import type { Route } from './routes.js';

/** Worst last: the verdict on a dispute is the worst of the rows that match it. */
export const VERDICTS = ['YES', 'WARN', 'NO'] as const;
export type MediabilityVerdict = (typeof VERDICTS)[number];

export const CONFIRMABLE = ['YES', 'DOUBTFUL', 'NO'] as const;
export type Confirmable = (typeof CONFIRMABLE)[number];

/** Who decides what a committee may not. */
export const REFER_TO = ['CNIPA', 'POLICE', 'COURT', 'ADMINISTRATIVE_ORGAN', 'REGISTRY'] as const;
export type ReferTo = (typeof REFER_TO)[number];

/** Why the answer is not a plain yes; each has a label in the catalogue. */
export const MEDIABILITY_REASONS = [
  'STATE_SECRET',
  'SUSPECTED_CRIME',
  'VALIDITY_OR_REGISTRABILITY',
  'ADMINISTRATIVE_ACT',
  'EXCLUSIVE_ORGAN',
  'ALREADY_JUDGED',
  'ACCEPTED_ELSEWHERE',
  'ACCEPTED_BY_REFERRING_BODY',
  'CAUSE_NOT_YET_IN_FORCE',
  'FEES_BEFORE_GRANT',
  'RIGHT_NOT_GRANTED',
  'MONOPOLY',
  'PUBLIC_INTEREST',
  'SHAM_SUSPICION',
  'OWNERSHIP_NOT_CONFIRMABLE',
  'INVENTOR_STATUS_NOT_CONFIRMED',
  'COURT_CLOSES_ITS_CASE',
  'FOREIGN_PARTY',
] as const;
export type MediabilityReason = (typeof MEDIABILITY_REASONS)[number];

export interface MediabilityInput {
  readonly right: RightCode;
  readonly kind: KindCode;
  readonly flags?: DisputeFlags;
  /** Decides whether acceptance elsewhere is the referring body's own (PM-22). */
  readonly route?: Route;
  /** Day of the request: codes and law are those in force then. */
  readonly on: Day;
}

export interface MediabilityRow {
  readonly when: (input: MediabilityInput) => boolean;
  readonly verdict: MediabilityVerdict;
  readonly confirmable: Confirmable;
  /** Absent on rows that only say "yes". */
  readonly reason?: MediabilityReason;
  readonly basis: readonly string[] | ((input: MediabilityInput) => readonly string[]);
  readonly referTo?: ReferTo | ((input: MediabilityInput) => ReferTo);
}

const flagged = (flag: DisputeFlag) => (input: MediabilityInput) => input.flags?.[flag] === true;
const kindIn =
  (...kinds: KindCode[]) =>
  (input: MediabilityInput) =>
    kinds.includes(input.kind);

/** These bodies accepted the matter themselves before they sent it: not "elsewhere" (PM-22, PM-NB1). */
const isOwnReferral = ({ route }: MediabilityInput) => route === 'COURT_ENTRUSTED' || route === 'ORGAN_TRANSFER';

/** Rights whose validity CNIPA does not decide. */
const VALIDITY_ELSEWHERE: Partial<Record<RightCode, ReferTo>> = {
  PV: 'ADMINISTRATIVE_ORGAN',
  COPY: 'REGISTRY',
  SW: 'REGISTRY',
  DOMAIN: 'REGISTRY',
};

/** The table of domain.md §4.2, what forbids first. */
export const MEDIABILITY_ROWS: readonly MediabilityRow[] = [
  {
    when: flagged('stateSecret'),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'STATE_SECRET',
    basis: ['D-STATE-SECRET'],
  },
  {
    when: flagged('suspectedCrime'),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'SUSPECTED_CRIME',
    basis: ['PML-25'],
    referTo: 'POLICE',
  },
  {
    when: flagged('validityOrRegistrability'),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'VALIDITY_OR_REGISTRABILITY',
    basis: ({ right }) => (isPatent(right) ? ['IP-P45'] : right === 'TM' || right === 'GI' ? ['IP-T44'] : ['PM-22']),
    referTo: ({ right }) => VALIDITY_ELSEWHERE[right] ?? 'CNIPA',
  },
  {
    when: flagged('administrativePenalty'),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'ADMINISTRATIVE_ACT',
    basis: ['PM-22'],
    referTo: 'ADMINISTRATIVE_ORGAN',
  },
  {
    when: flagged('exclusiveOrgan'),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'EXCLUSIVE_ORGAN',
    basis: ['PM-22'],
    referTo: 'ADMINISTRATIVE_ORGAN',
  },
  {
    when: flagged('alreadyJudged'),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'ALREADY_JUDGED',
    basis: ['PM-22'],
    referTo: 'COURT',
  },
  {
    when: (input) => flagged('acceptedElsewhere')(input) && !isOwnReferral(input),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'ACCEPTED_ELSEWHERE',
    basis: ['PM-22'],
    referTo: 'COURT',
  },
  {
    // Someone must look whether it is indeed that body's own file.
    when: (input) => flagged('acceptedElsewhere')(input) && isOwnReferral(input),
    verdict: 'WARN',
    confirmable: 'YES',
    reason: 'ACCEPTED_BY_REFERRING_BODY',
    basis: ['PM-22'],
  },
  {
    when: (input) => !isRightInForce(input.right, input.on) || !isKindInForce(input.kind, input.on),
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'CAUSE_NOT_YET_IN_FORCE',
    basis: ['POL-6'],
  },
  {
    // Fees for use between publication and grant are owed, and mediable, only after the grant.
    when: (input) => flagged('rightNotYetGranted')(input) && input.kind === 'ROYALTY',
    verdict: 'NO',
    confirmable: 'NO',
    reason: 'FEES_BEFORE_GRANT',
    basis: ['IP-R102', 'LIM-P74'],
  },
  {
    when: (input) => flagged('rightNotYetGranted')(input) && kindIn('INFRINGEMENT', 'DAMAGES_AMOUNT')(input),
    verdict: 'WARN',
    confirmable: 'YES',
    reason: 'RIGHT_NOT_GRANTED',
    basis: ['D-MEDIABILITY'],
  },
  {
    when: (input) => flagged('monopoly')(input) || input.right === 'MONO',
    verdict: 'WARN',
    confirmable: 'DOUBTFUL',
    reason: 'MONOPOLY',
    basis: ['D-MONOPOLY'],
    referTo: 'ADMINISTRATIVE_ORGAN',
  },
  {
    when: flagged('publicInterest'),
    verdict: 'WARN',
    confirmable: 'DOUBTFUL',
    reason: 'PUBLIC_INTEREST',
    basis: ['D-MONOPOLY', 'JC-358'],
    referTo: 'ADMINISTRATIVE_ORGAN',
  },
  {
    when: flagged('shamSuspicion'),
    verdict: 'WARN',
    confirmable: 'NO',
    reason: 'SHAM_SUSPICION',
    basis: ['IM-18'],
  },
  {
    when: kindIn('OWNERSHIP'),
    verdict: 'WARN',
    confirmable: 'NO',
    reason: 'OWNERSHIP_NOT_CONFIRMABLE',
    // People's mediation does not suspend the procedure at CNIPA, an authority's or a court's does (IP-R103).
    basis: ({ right }) => (isPatent(right) ? ['IP-R102', 'IP-R103', 'JC-355'] : ['JC-355']),
  },
  {
    when: kindIn('INVENTOR_STATUS'),
    verdict: 'WARN',
    confirmable: 'NO',
    reason: 'INVENTOR_STATUS_NOT_CONFIRMED',
    basis: ['IP-R102', 'D-INVENTOR-STATUS'],
  },
  {
    // The court closes its own case by its own paper (INV-05).
    when: ({ route }) => route === 'COURT_ENTRUSTED',
    verdict: 'YES',
    confirmable: 'NO',
    reason: 'COURT_CLOSES_ITS_CASE',
    basis: ['IM-20'],
  },
  {
    when: flagged('foreignParty'),
    verdict: 'YES',
    confirmable: 'YES',
    reason: 'FOREIGN_PARTY',
    basis: ['D-FOREIGN'],
  },
  {
    when: kindIn('INFRINGEMENT', 'DAMAGES_AMOUNT', 'NON_INFRINGEMENT'),
    verdict: 'YES',
    confirmable: 'YES',
    basis: ({ right }) => ['PML-03', ...RIGHTS[right].mediationBasis],
  },
  { when: kindIn('REMUNERATION', 'ROYALTY'), verdict: 'YES', confirmable: 'YES', basis: ['PML-03', 'IP-R102'] },
  {
    when: kindIn(
      'LICENCE_CONTRACT',
      'TRANSFER_CONTRACT',
      'MALICIOUS_SUIT',
      'PREFILING_INJUNCTION_LOSS',
      'SEP',
      'OTHER',
    ),
    verdict: 'YES',
    confirmable: 'YES',
    basis: ['PML-03'],
  },
];
