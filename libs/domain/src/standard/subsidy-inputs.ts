import type { DisputeClass } from '../taxonomy/index.js';
import type { SubsidyOutcome } from './standard.js';

/**
 * Everything a standard is applied to, taken from the record of the case on the day the claim was decided and stored with
 * the decision. Whoever computes again needs this and the standard, and nothing else (trust.md M-05).
 */
export interface SubsidyInputs {
  readonly closedOn: string;
  readonly claimedOn: string | null;
  /** The last day on which the case may be claimed (DL-SUB-CLAIM-LAST). */
  readonly claimBy: string;
  readonly class: DisputeClass;
  readonly outcome: SubsidyOutcome;
  readonly form: 'WRITTEN' | 'ORAL' | null;
  /** Agreed sum on success, otherwise the sum claimed; null without money. */
  readonly valueFen: number | null;
  readonly parties: number;
  readonly sessions: number;
  /** Expert, technical comparison or field check was used. */
  readonly expertise: boolean;
  readonly ownershipOrInventor: boolean;
  /** The director decided with reasons that the case is major. */
  readonly majorByDecision: boolean;
  /** Its place among the settled cases of its series, from 1; null outside a series. */
  readonly seriesPlace: number | null;
  readonly joint: boolean;
  readonly confirmed: boolean;
  readonly performed: boolean;
  /** Money or acts were still owed when the agreement took effect. */
  readonly laterObligation: boolean;
  readonly courtFunded: boolean;
  readonly sham: boolean;
  readonly dossierSealed: boolean;
  /** Another claim for the same dispute, in this fund or another. */
  readonly duplicateOf: string | null;
  readonly mediators: readonly InputMediator[];
}

export interface InputMediator {
  readonly id: string;
  readonly lead: boolean;
  /** On the roster on the closing day, and not barred from being paid. */
  readonly eligible: boolean;
}

/** As the record of the case gives them; the days of closing and claiming are added where they are known. */
export type GatheredInputs = Omit<SubsidyInputs, 'closedOn' | 'claimBy' | 'claimedOn'>;
