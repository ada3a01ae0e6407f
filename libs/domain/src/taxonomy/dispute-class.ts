import type { KindCode } from './kinds.js';
import type { RightCode } from './rights.js';

export const DISPUTE_CLASSES = ['SIMPLE', 'GENERAL', 'COMPLEX', 'MAJOR'] as const;
export type DisputeClass = (typeof DISPUTE_CLASSES)[number];

export interface ClassInput {
  /** Agreed sum on success, otherwise the sum claimed; fen, absent or 0 when no money is at stake. */
  readonly valueFen?: number;
  /** Number of parties on all sides. */
  readonly parties: number;
  readonly sessions: number;
  /** Expert, technical comparison or appraisal. */
  readonly expertUsed?: boolean;
  readonly fieldCheck?: boolean;
  readonly right: RightCode;
  readonly kind: KindCode;
  /** The director declared the case major, with reasons. */
  readonly directorDecision?: boolean;
}

/** Why a case is in its class; kept with a subsidy claim so that the chosen class can be checked (domain.md §7.2). */
export const CLASS_REASONS = [
  'DIRECTOR_DECISION',
  'VALUE_500K',
  'TEN_PARTIES',
  'VALUE_100K',
  'EXPERT',
  'FIELD_CHECK',
  'STATUS_OF_RIGHT',
  'THREE_PARTIES',
  'SMALL_ONE_SESSION',
  'THE_REST',
] as const;
export type ClassReason = (typeof CLASS_REASONS)[number];

const yuan = (amount: number): number => amount * 100;
const value = (c: ClassInput): number => c.valueFen ?? 0;

/** First match decides (domain.md §7.3, D-CLASS). */
const RULES: readonly (readonly [DisputeClass, ClassReason, (c: ClassInput) => boolean])[] = [
  ['MAJOR', 'VALUE_500K', (c) => value(c) >= yuan(500_000)],
  ['MAJOR', 'TEN_PARTIES', (c) => c.parties >= 10],
  ['MAJOR', 'DIRECTOR_DECISION', (c) => c.directorDecision === true],
  ['COMPLEX', 'VALUE_100K', (c) => value(c) >= yuan(100_000)],
  ['COMPLEX', 'EXPERT', (c) => c.expertUsed === true],
  ['COMPLEX', 'FIELD_CHECK', (c) => c.fieldCheck === true],
  ['COMPLEX', 'STATUS_OF_RIGHT', (c) => c.kind === 'OWNERSHIP' || c.kind === 'INVENTOR_STATUS'],
  ['COMPLEX', 'THREE_PARTIES', (c) => c.parties >= 3],
  ['SIMPLE', 'SMALL_ONE_SESSION', (c) => value(c) < yuan(10_000) && c.sessions <= 1],
  ['GENERAL', 'THE_REST', () => true],
];

/** The class of a case and the rule that put it there. */
export function classify(input: ClassInput): { class: DisputeClass; reason: ClassReason } {
  const [disputeClass, reason] = RULES.find(([, , holds]) => holds(input))!;
  return { class: disputeClass, reason };
}

export const classOf = (input: ClassInput): DisputeClass => classify(input).class;
