import type { Problem } from '../process/refusal.js';

/** Every finding, how hard it is, and the rule behind it. The words are in the catalogue. */
export const DRAFT_RULES = {
  TOO_FEW_PARTIES: ['HARD', ['PML-29a']],
  NAME_DIFFERS_FROM_RECORD: ['HARD', ['PML-29a', 'OM-17']],
  AGENT_WITHOUT_SPECIAL_AUTHORISATION: ['HARD', ['D-SPECIAL-AUTHORISATION', 'CPL-62']],
  COURT_DECIDES_ON_BREACH: ['HARD', ['CM-08']],
  CLAUSE_HAS_BLANKS: ['HARD', ['D-DRAFT-LINT', 'JC-358']],
  NOTHING_AGREED: ['HARD', ['PML-29a', 'JC-358']],
  OBLIGATION_ID_TWICE: ['HARD', ['D-DRAFT-LINT']],
  OBLIGOR_UNKNOWN: ['HARD', ['PML-29a', 'JC-358']],
  OBLIGEE_UNKNOWN: ['HARD', ['PML-29a', 'JC-358']],
  OBLIGOR_IS_OBLIGEE: ['HARD', ['D-DRAFT-LINT', 'JC-358']],
  ACT_MISSING: ['HARD', ['PML-29a', 'JC-358']],
  AMOUNT_MISSING: ['HARD', ['PML-29a', 'JC-358']],
  MANNER_MISSING: ['HARD', ['PML-29a']],
  DUE_DATE_MISSING: ['HARD', ['PML-29a', 'JC-358']],
  AMOUNT_WORDS_MISSING: ['HARD', ['D-DRAFT-LINT']],
  AMOUNT_WORDS_DIFFER: ['HARD', ['D-DRAFT-LINT', 'JC-358']],
  PAYEE_ACCOUNT_MISSING: ['HARD', ['D-DRAFT-LINT']],
  INSTALMENT_AMOUNT_MISSING: ['HARD', ['INV-11']],
  INSTALMENT_DUE_MISSING: ['HARD', ['PML-29a']],
  INSTALMENT_NUMBERS: ['HARD', ['D-DRAFT-LINT']],
  INSTALMENT_ORDER: ['HARD', ['D-DRAFT-LINT']],
  INSTALMENT_LAST_DUE: ['HARD', ['D-DRAFT-LINT']],
  INSTALMENT_SUM: ['HARD', ['INV-11']],
  TOTAL_SUM: ['HARD', ['INV-11']],
  OWNERSHIP_CLAUSE: ['WARNING', ['JC-355', 'INV-06']],
  OWNERSHIP_WORDING: ['WARNING', ['JC-355']],
  INVENTOR_STATUS_CLAUSE: ['WARNING', ['D-INVENTOR-STATUS']],
  THIRD_PARTY_RIGHTS: ['WARNING', ['JC-358']],
  INVALIDATION_CLAUSE_MISSING: ['WARNING', ['IP-P47']],
  STOP_OR_DESTROY_WITHOUT_DATE: ['WARNING', ['JC-358']],
  LICENCE_SCOPE_MISSING: ['WARNING', ['D-DRAFT-LINT']],
  LICENCE_TAX_MISSING: ['WARNING', ['D-DRAFT-LINT']],
  GUARANTOR_NOT_LISTED: ['WARNING', ['CM-09']],
} as const satisfies Record<string, readonly ['HARD' | 'WARNING', readonly string[]]>;
export type DraftCode = keyof typeof DRAFT_RULES;

/** A `Problem` as every payload has it, and how hard it is. */
export interface DraftFinding extends Problem {
  readonly code: DraftCode;
  readonly law: readonly string[];
  readonly severity: 'HARD' | 'WARNING';
}

/** One finding if the fault is there, none otherwise. */
export function rule(
  fault: boolean,
  code: DraftCode,
  pointer: string,
  params?: Record<string, string | number>,
): DraftFinding[] {
  const [severity, law] = DRAFT_RULES[code];
  return fault ? [{ pointer, code, law, severity, ...(params && { params }) }] : [];
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
export const isAmount = (fen: number | undefined): fen is number => Number.isSafeInteger(fen) && fen! > 0;
