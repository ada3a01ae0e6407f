import {
  confirmationLifecycle,
  courtReferralLifecycle,
  dossierLifecycle,
  intakeLifecycle,
  mediationLifecycle,
  settlementLifecycle,
  subsidyLifecycle,
  type Lifecycle,
  type Room,
} from '#libs/domain';

/** The furnished rooms. */
export const LIFECYCLES: ReadonlyMap<Room, Lifecycle<any>> = new Map<Room, Lifecycle<any>>([
  ['intake', intakeLifecycle],
  ['court-referral', courtReferralLifecycle],
  ['mediation', mediationLifecycle],
  ['settlement', settlementLifecycle],
  ['confirmation', confirmationLifecycle],
  ['dossier', dossierLifecycle],
  ['subsidy', subsidyLifecycle],
]);
