import type { ReferTo } from './mediability-rows.js';

interface Ground {
  readonly basis: readonly string[];
  /** The other route the notice must name first, where there is one. */
  readonly referTo?: ReferTo;
}

/** Why a matter is not accepted (domain.md §3.1; the tick-boxes of the notice). */
export const NON_ACCEPTANCE_REASONS = {
  PARTY_REFUSES: { basis: ['PML-17b'] },
  NO_CONTACT: { basis: ['D-NO-CONTACT'] },
  NOT_AN_IP_DISPUTE: { basis: ['D-MEDIABILITY'] },
  NO_CLEAR_RESPONDENT_OR_CLAIM: { basis: ['D-MEDIABILITY'] },
  MATERIALS_MISSING: { basis: ['D-SUPPLEMENT'] },
  EXCLUSIVE_ORGAN: { basis: ['PM-22'], referTo: 'ADMINISTRATIVE_ORGAN' },
  VALIDITY_OR_REGISTRABILITY: { basis: ['IP-P45', 'PM-22'], referTo: 'CNIPA' },
  ADMINISTRATIVE_ACT: { basis: ['PM-22'], referTo: 'ADMINISTRATIVE_ORGAN' },
  SUSPECTED_CRIME: { basis: ['PML-25'], referTo: 'POLICE' },
  MONOPOLY_OR_PUBLIC_INTEREST: { basis: ['D-MONOPOLY'], referTo: 'ADMINISTRATIVE_ORGAN' },
  STATE_SECRET: { basis: ['D-STATE-SECRET'] },
  ALREADY_JUDGED: { basis: ['PM-22'], referTo: 'COURT' },
  ACCEPTED_ELSEWHERE: { basis: ['PM-22'], referTo: 'COURT' },
  NO_NEUTRAL_MEDIATOR: { basis: ['IM-15', 'INV-04'] },
  OTHER: { basis: ['D-MEDIABILITY'] },
} as const satisfies Record<string, Ground>;
export type NonAcceptanceReason = keyof typeof NON_ACCEPTANCE_REASONS;
export const NON_ACCEPTANCE_REASON_CODES = Object.keys(NON_ACCEPTANCE_REASONS) as NonAcceptanceReason[];

/** Why mediation ends without an agreement (domain.md §3.4). TRANSFERRED: another city carries on (§3.7). */
export const TERMINATION_GROUNDS = {
  REFUSED: { basis: ['PML-17b', 'IM-26', 'OM-25'] },
  WITHDRAWN: { basis: ['PML-23', 'IM-26', 'OM-25'] },
  UNREACHABLE: { basis: ['OM-15', 'OM-25'] },
  DEADLOCK: { basis: ['PML-26', 'IM-26', 'OM-25'] },
  EXPIRED: { basis: ['PM-SF1', 'IM-27a', 'OM-25'] },
  REFUSED_TO_SIGN: { basis: ['OM-25'] },
  SUED_OR_ARBITRATED: { basis: ['PML-03', 'PML-26'], referTo: 'COURT' },
  SHAM: { basis: ['IM-18', 'CPL-115'] },
  TRANSFERRED: { basis: ['D-XR'] },
  OTHER: { basis: ['IM-26'] },
} as const satisfies Record<string, Ground>;
export type TerminationGround = keyof typeof TERMINATION_GROUNDS;
export const TERMINATION_GROUND_CODES = Object.keys(TERMINATION_GROUNDS) as TerminationGround[];
