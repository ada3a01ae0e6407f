import type { Day } from '../calendar/day.js';

/** What the parties disagree about (domain.md §4.1). */
export const KIND_CODES = [
  'INFRINGEMENT',
  'OWNERSHIP',
  'INVENTOR_STATUS',
  'REMUNERATION',
  'LICENCE_CONTRACT',
  'TRANSFER_CONTRACT',
  'ROYALTY',
  'DAMAGES_AMOUNT',
  'NON_INFRINGEMENT',
  'MALICIOUS_SUIT',
  'PREFILING_INJUNCTION_LOSS',
  'SEP',
  'OTHER',
] as const;
export type KindCode = (typeof KIND_CODES)[number];

/** Kinds that became causes of action later than the rest (POL-6). */
const KIND_FROM: Partial<Record<KindCode, Day>> = { SEP: '2026-01-01' };

export const isKindInForce = (kind: KindCode, on: Day): boolean => (KIND_FROM[kind] ?? on) <= on;
