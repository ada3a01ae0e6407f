import type { NonAcceptanceReason } from '../taxonomy/index.js';

export interface IntakeFacts {
  /** Day of the request: it interrupts limitation, not the day of acceptance (LIM-12). Null where nobody asked. */
  readonly requestedOn: string | null;
  readonly source: 'INSPECTION' | 'MARKET' | 'PRESS' | 'HOTLINE' | null;
  /** The organ's own limit for a matter it sent us (domain.md §9 item 27). */
  readonly organDueOn: string | null;
  readonly crossRegion: 'CASE_TRANSFER' | 'TIP_OFF_TRANSFER' | 'JOINT_MEDIATION' | 'ASSIST' | null;
  readonly supplementAskedOn: string | null;
  readonly supplementDueOn: string | null;
  readonly consentedBy: readonly string[];
  readonly contactDueOn: string | null;
  /** Recorded attempts to reach the other side. */
  readonly contacts: number;
  readonly reason: NonAcceptanceReason | 'WITHDRAWN' | null;
}

export const BLANK_INTAKE: IntakeFacts = {
  requestedOn: null,
  source: null,
  organDueOn: null,
  crossRegion: null,
  supplementAskedOn: null,
  supplementDueOn: null,
  consentedBy: [],
  contactDueOn: null,
  contacts: 0,
  reason: null,
};
