import type { ClassFinding, Ineligible, Line, Share, SubsidyInputs, TraceLine } from '../standard/index.js';

/** Everybody who decides on a claim, in the order of the chain (domain.md §3.8). */
export const LEVELS = ['CLAIM', 'FIRST', 'SECOND', 'APPROVAL', 'OBJECTION', 'PAYMENT', 'CHECK', 'CLAWBACK'] as const;
export type Level = (typeof LEVELS)[number];

/** The claim of one case from assessment to payment, check and recovery. Ids, codes, days and fen only. */
export interface SubsidyFacts {
  readonly closedOn: string | null;
  /** The last day on which it may be claimed. */
  readonly claimBy: string | null;
  readonly assessment: Assessment | null;
  readonly claim: Claim | null;
  /** How often it came back, and how often it may under the standard it was assessed by. */
  readonly returns: number;
  readonly returnsMost: number;
  /** Whoever has acted: nobody acts twice in the chain, at whatever desk (D-SEGREGATION). */
  readonly hands: readonly Hand[];
  readonly opinions: readonly Opinion[];
  /** As decided last; what is approved, published and paid. */
  readonly lines: readonly Line[];
  readonly noticeEndsOn: string | null;
  readonly objection: { readonly on: string; readonly ground: ObjectionGround } | null;
  /** In the ledger: set aside for this claim and not paid yet. */
  readonly committedFen: number;
  readonly paid: { readonly on: string; readonly reference: string; readonly fen: number } | null;
  readonly check: { readonly on: string; readonly how: CheckMethod; readonly clean: boolean } | null;
  readonly irregular: { readonly on: string; readonly ground: IrregularGround } | null;
  readonly clawback: { readonly on: string; readonly fen: number; readonly recoveredFen: number } | null;
}

/** What the standard made of the case, with everything needed to compute it again (domain.md §7.3; trust.md M-05). */
export interface Assessment {
  readonly on: string;
  readonly standard: { readonly id: string; readonly version: number };
  readonly inputs: SubsidyInputs;
  readonly reasons: readonly Ineligible[];
  readonly found: ClassFinding;
  readonly fen: number;
  readonly trace: readonly TraceLine[];
}

export interface Claim {
  readonly by: string;
  readonly on: string;
  /** 2025Q4: the quarter whose window was open. */
  readonly batch: string;
  readonly shares: readonly Share[];
}

export interface Hand {
  readonly level: Level;
  readonly person: string;
  /** The absent colleague for whom it was done: barred as if he had done it himself. */
  readonly for?: string;
}

export interface Opinion {
  readonly level: Level;
  readonly by: string;
  readonly on: string;
  readonly result: 'PASS' | 'RETURN' | 'REJECT';
  readonly fen: number;
  /** The sum is not what the standard gives; the reason stands in the record of the step. */
  readonly adjusted: boolean;
}

export const OBJECTION_GROUNDS = [
  'WRONG_FACTS',
  'WRONG_CLASS',
  'NOT_MEDIATED',
  'CONFLICT',
  'DUPLICATE',
  'OTHER',
] as const;
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];

export const CHECK_METHODS = ['PHONE', 'VISIT', 'DOSSIER'] as const;
export type CheckMethod = (typeof CHECK_METHODS)[number];

/** Why a payment is looked at again; the last four are told by another lifecycle or a complaint (domain.md §7.2). */
export const IRREGULAR_GROUNDS = [
  'FABRICATED',
  'INFLATED_CLASS',
  'DUPLICATE',
  'PAYEE',
  'CONFIRMATION_DISMISSED',
  'AGREEMENT_ANNULLED',
  'CASE_CORRECTED',
  'COMPLAINT_PROVEN',
] as const;
export type IrregularGround = (typeof IRREGULAR_GROUNDS)[number];

export const blankSubsidy: SubsidyFacts = {
  closedOn: null,
  claimBy: null,
  assessment: null,
  claim: null,
  returns: 0,
  returnsMost: 0,
  hands: [],
  opinions: [],
  lines: [],
  noticeEndsOn: null,
  objection: null,
  committedFen: 0,
  paid: null,
  check: null,
  irregular: null,
  clawback: null,
};

export const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { fen }) => sum + fen, 0);
