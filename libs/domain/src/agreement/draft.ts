import type { Day } from '../calendar/day.js';
import type { RightCode } from '../taxonomy/rights.js';

/** An agreement before anyone has signed it (domain.md §3.5). Money in fen. */
export interface AgreementDraft {
  readonly right: RightCode;
  readonly parties: readonly DraftParty[];
  /** Outsiders who stand in for a party (CM-09). */
  readonly guarantors?: readonly DraftParty[];
  readonly clauses: readonly Clause[];
  readonly obligations: readonly DraftObligation[];
  /** Sum of everything to be paid; 0 when no money changes hands. */
  readonly totalFen: number;
  /** The mediator notes that somebody outside has rights in what is settled. */
  readonly touchesOutsiders?: boolean;
}

export interface DraftParty {
  readonly id: string;
  /** As the draft has it. */
  readonly name: string;
  /** As the identity document or register has it. */
  readonly nameOnRecord: string;
  /** Present when somebody signs in the party's place. */
  readonly agent?: { readonly specialAuthorisation: boolean };
}

export interface DraftObligation {
  readonly id: string;
  readonly obligorId: string;
  readonly obligeeId: string;
  readonly act: 'PAY' | 'DO' | 'REFRAIN';
  /** What is to be done or left undone; not needed for PAY. */
  readonly what?: string;
  readonly amountFen?: number;
  /** 人民币捌仟元整 */
  readonly amountInWords?: string;
  /** How it is performed: transfer, delivery, notice … */
  readonly manner: string;
  /** Last day; of the last instalment where there are instalments. */
  readonly dueOn?: Day;
  readonly instalments?: readonly { readonly no: number; readonly amountFen: number; readonly dueOn?: Day }[];
  readonly payeeAccountRef?: string;
  /** Paid in the mediation room: no account is needed. */
  readonly paidOnTheSpot?: boolean;
}

export const CLAUSE_KINDS = [
  'PAYMENT',
  'STOP',
  'DESTROY',
  'APOLOGY',
  'LICENCE',
  'OWNERSHIP_CONFIRMATION',
  'INVENTOR_STATUS',
  'INVALIDATION',
  'BREACH',
  'GUARANTEE',
  'CONFIDENTIALITY',
  'OTHER',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export const BREACH_CONSEQUENCES = ['PENALTY', 'INTEREST', 'SUE', 'COURT_DECIDES', 'OTHER'] as const;
export type BreachConsequence = (typeof BREACH_CONSEQUENCES)[number];

interface ClauseOf<K extends ClauseKind> {
  readonly kind: K;
  /** The wording; read for what its kind hides. */
  readonly text?: string;
}

export type Clause =
  | ClauseOf<'PAYMENT' | 'APOLOGY' | 'OWNERSHIP_CONFIRMATION' | 'INVENTOR_STATUS' | 'CONFIDENTIALITY' | 'OTHER'>
  /** What happens to payments if the right is later declared invalid (IP-P47). */
  | ClauseOf<'INVALIDATION'>
  | (ClauseOf<'STOP' | 'DESTROY'> & { readonly byWhen?: Day })
  | (ClauseOf<'LICENCE'> & { readonly scope?: string; readonly taxBorneBy?: string })
  | (ClauseOf<'BREACH'> & { readonly consequence: BreachConsequence })
  | (ClauseOf<'GUARANTEE'> & { readonly guarantorId?: string });

/** Clauses a court would not confirm (JC-355, D-INVENTOR-STATUS): facts for `confirmationCourts`. */
export const confirmationClauses = ({ clauses }: Pick<AgreementDraft, 'clauses'>) => ({
  ownershipClause: clauses.some(({ kind }) => kind === 'OWNERSHIP_CONFIRMATION'),
  inventorStatusClause: clauses.some(({ kind }) => kind === 'INVENTOR_STATUS'),
});
