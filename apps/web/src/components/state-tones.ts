/**
 * What a state means for whoever looks at it: something to do, waiting for somebody else, ended well, ended without
 * success, stopped. One table over all lifecycles; state-tones.spec.ts holds it against the machines.
 */
export type Tone = 'todo' | 'waiting' | 'good' | 'ended' | 'stopped';

const table: Record<Tone, string> = {
  todo: `intake.REGISTERED court-referral.RECEIVED court-referral.IN_MEDIATION court-referral.AGREED court-referral.FAILED
    mediation.APPOINTING mediation.ASSIGNED mediation.READY mediation.MEDIATING mediation.SETTLING
    settlement.DRAFTING settlement.OVERDUE settlement.BREACHED settlement.VARIED confirmation.ELIGIBLE confirmation.SUPPLEMENT
    confirmation.OBJECTED dossier.OPEN dossier.COMPILING dossier.SUBMITTED
    subsidy.ELIGIBLE subsidy.SUBMITTED subsidy.FIRST_REVIEWED subsidy.SECOND_REVIEWED subsidy.PRE_APPROVED subsidy.OBJECTED
    subsidy.APPROVED subsidy.IRREGULAR subsidy.CLAWBACK_DUE subsidy.RETURNED`,
  waiting: `intake.SUPPLEMENTING intake.CONSULTING court-referral.SENT court-referral.FED_BACK settlement.EXECUTING
    settlement.EFFECTIVE settlement.PERFORMING settlement.PARTLY_PERFORMED settlement.ENFORCEMENT
    confirmation.OFFERED confirmation.APPLIED confirmation.UNDER_REVIEW dossier.BORROWED subsidy.AWAITING subsidy.PUBLICITY`,
  good: `intake.ACCEPTED court-referral.CLOSED mediation.CONCLUDED settlement.PERFORMED confirmation.CONFIRMED
    dossier.ARCHIVED dossier.KEPT subsidy.PAID subsidy.CHECKED subsidy.RECOVERED`,
  ended: `intake.NOT_ACCEPTED intake.RETURNED intake.WITHDRAWN court-referral.DECLINED court-referral.LAPSED
    court-referral.WITHDRAWN mediation.TERMINATED settlement.NOT_CONCLUDED settlement.UNPERFORMED settlement.VOID
    confirmation.NONE confirmation.BARRED confirmation.DECLINED confirmation.LAPSED confirmation.REFUSED
    confirmation.WITHDRAWN confirmation.DISMISSED confirmation.REVOKED confirmation.CLOSED dossier.DESTROYED subsidy.INELIGIBLE subsidy.REJECTED subsidy.LAPSED subsidy.REFERRED`,
  stopped: `court-referral.SUSPENDED mediation.SUSPENDED`,
};

/** `mediation.MEDIATING` → 'todo' */
export const STATE_TONES: ReadonlyMap<string, Tone> = new Map(
  Object.entries(table).flatMap(([tone, states]) => states.split(/\s+/).map((state) => [state, tone as Tone])),
);
