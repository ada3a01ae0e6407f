import type { CaseFacts, Guard } from '../process/index.js';
import { isCourtRoute, mediability, type MediabilityReason } from '../taxonomy/index.js';

/** Whether nothing in the table of domain.md §4.2 forbids mediation for this reason. */
const free = (reason: MediabilityReason, ...law: string[]): Guard<unknown> => ({
  holds: (_facts, file) => !mediability({ ...file, on: file.registeredOn }).reasons.includes(reason),
  law,
  curedBy: [],
});

/** One guard per reason, so that a refusal names the right one, its article and thereby who decides instead. */
export const MEDIABLE = {
  /** Validity and registrability are CNIPA's, then the court's. */
  notValidityDispute: free('VALIDITY_OR_REGISTRABILITY', 'IP-P45', 'PM-22'),
  /** Stop and report; compensation may be mediated later. */
  notCriminal: free('SUSPECTED_CRIME', 'PML-25'),
  notExclusiveOrgan: free('EXCLUSIVE_ORGAN', 'PM-22'),
  notAdministrativeAct: free('ADMINISTRATIVE_ACT', 'PM-22'),
  /** The referring body's own file is not "elsewhere". */
  notTakenElsewhere: free('ACCEPTED_ELSEWHERE', 'PM-22'),
  notAlreadyJudged: free('ALREADY_JUDGED', 'PM-22'),
  notStateSecret: free('STATE_SECRET', 'D-STATE-SECRET'),
  causeKnown: free('CAUSE_NOT_YET_IN_FORCE', 'POL-6'),
  /** Fees for use before the grant are mediable only after it. */
  feesAfterGrant: free('FEES_BEFORE_GRANT', 'IP-R102'),
} satisfies Record<string, Guard<unknown>>;
export const MEDIABLE_GUARDS = Object.keys(MEDIABLE) as (keyof typeof MEDIABLE)[];

/** The court's clocks and papers apply. */
export const fromCourt = (file: CaseFacts): boolean => isCourtRoute(file.route);

export const ROUTE_GUARDS = {
  referredByCourt: { holds: (_facts, file) => fromCourt(file), law: ['IM-11'], curedBy: [] },
  /** What a court referred is received or declined, and it is the court that takes it back (OM-12). */
  notReferredByCourt: { holds: (_facts, file) => !fromCourt(file), law: ['OM-12'], curedBy: [] },
} satisfies Record<string, Guard<unknown>>;
