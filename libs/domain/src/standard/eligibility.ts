import type { Exclusion, Standard } from './standard.js';
import type { SubsidyInputs } from './subsidy-inputs.js';

export interface Ineligible {
  readonly reason: Exclusion;
  readonly clause: string;
}

const EXCLUDES: Readonly<Record<Exclusion, (inputs: SubsidyInputs) => boolean>> = {
  COURT_FUNDED: ({ courtFunded }) => courtFunded,
  SHAM: ({ sham }) => sham,
  FILE_INCOMPLETE: ({ dossierSealed }) => !dossierSealed,
  PAPER_SUCCESS: ({ outcome, performed, confirmed, laterObligation }) =>
    outcome === 'SUCCESS' && laterObligation && !performed && !confirmed,
  CLAIM_TOO_LATE: ({ claimedOn, claimBy }) => claimedOn !== null && claimedOn > claimBy,
  PAYEE_INELIGIBLE: ({ mediators }) => !mediators.some(({ eligible }) => eligible),
  DUPLICATE: ({ duplicateOf }) => duplicateOf !== null,
  NO_WORK_DONE: ({ outcome }) => outcome === 'FAILED_BEFORE_SESSION',
};

/** Every reason why this case is not subsidised, with the clause that says so; none: it may be claimed. */
export const exclusionsOf = (standard: Standard, inputs: SubsidyInputs): Ineligible[] =>
  (Object.keys(EXCLUDES) as Exclusion[])
    .filter((reason) => EXCLUDES[reason](inputs))
    .map((reason) => ({ reason, clause: standard.exclusions[reason].clause }));
