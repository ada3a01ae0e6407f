import {
  confirmationLifecycle,
  courtReferralLifecycle,
  dossierLifecycle,
  intakeLifecycle,
  mediationLifecycle,
  type Lifecycle,
  type Room,
} from '#libs/domain';

/** The furnished rooms. */
export const LIFECYCLES: ReadonlyMap<Room, Lifecycle<any>> = new Map<Room, Lifecycle<any>>([
  ['intake', intakeLifecycle],
  ['court-referral', courtReferralLifecycle],
  ['mediation', mediationLifecycle],
  ['confirmation', confirmationLifecycle],
  ['dossier', dossierLifecycle],
]);
