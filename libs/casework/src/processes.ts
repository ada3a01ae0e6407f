import * as domain from '#libs/domain';
import type { Lifecycle, Room } from '#libs/domain';

/** The furnished rooms. */
export const LIFECYCLES: ReadonlyMap<Room, Lifecycle<any>> = new Map(
  [
    domain.intakeLifecycle,
    domain.courtReferralLifecycle,
    domain.mediationLifecycle,
    domain.settlementLifecycle,
    domain.confirmationLifecycle,
    domain.dossierLifecycle,
  ].map((lifecycle) => [lifecycle.room, lifecycle as Lifecycle<any>]),
);
