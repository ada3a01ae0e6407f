import type { ClauseKind, DraftFinding, EffectiveReading, Execution } from '../agreement/index.js';
import type { Day } from '../calendar/index.js';

/** One agreement from draft to performance. Wording, names and accounts stay outside; here are ids, days and fen. */
export interface SettlementFacts {
  /** 1 for the first agreement of the case; each redraft counts on. */
  readonly round: number;
  readonly draft: DraftSummary | null;
  /** Since when the paper lies ready to be signed. */
  readonly openedOn: Day | null;
  /** Acts of executing the paper; of a mediator with the person who signed. */
  readonly executions: readonly (Execution & { readonly person?: string })[];
  /** Organisations of a joint mediation that added their seal. */
  readonly partnerSeals: readonly string[];
  readonly form: 'WRITTEN' | 'ORAL' | null;
  /** The earliest reading; every clock runs from it (D-EFFECTIVE-EARLIEST). */
  readonly effectiveOn: Day | null;
  /** All readings of domain.md §2.11 that are complete, earliest first. */
  readonly readings: readonly EffectiveReading[];
  readonly items: readonly Item[];
  readonly lastDueOn: Day | null;
  readonly servedTo: readonly string[];
  /** A confirmation was opened for an earlier agreement: the next one is assessed there. */
  readonly confirmationOpened: boolean;
  readonly confirmed: boolean;
  /** 委托: the court's own 调解书, which can be enforced by itself. */
  readonly courtPaperOn: Day | null;
  /** Last day to apply for enforcement, once there is something enforceable (CPL-250). */
  readonly enforceBy: Day | null;
  /** Indicative end of limitation, shown and never a bar (LIM-193); null while nobody is late. */
  readonly limitationOn: Day | null;
  readonly urgedOn: readonly Day[];
  readonly breach: { readonly by: string; readonly on: Day } | null;
  readonly enforcement: { readonly on: Day; readonly court: string } | null;
  readonly variedBy: 'COURT' | 'PARTIES' | null;
  /** Return visits made after the last due date. */
  readonly visitedOn: readonly Day[];
}

export interface DraftSummary {
  readonly savedOn: Day;
  readonly totalFen: number;
  readonly clauses: readonly ClauseKind[];
  /** Confirms ownership of a right, or who invented: no court confirms it (JC-355, D-INVENTOR-STATUS). */
  readonly ownershipClause: boolean;
  readonly obligations: readonly Obligation[];
  readonly findings: readonly DraftFinding[];
}

/** As drafted; its id comes when the agreement takes effect and the obligation exists. */
export interface Obligation {
  readonly obligor: string;
  readonly obligee: string;
  readonly act: 'PAY' | 'DO' | 'REFRAIN';
  /** 0 unless something is paid. */
  readonly amountFen: number;
  /** Absent where it is performed as soon as the agreement is effective. */
  readonly dueOn?: Day;
  readonly instalments: readonly { readonly amountFen: number; readonly dueOn?: Day }[];
}

/** One thing to be performed on one day: an obligation or an instalment of it. */
export interface Item {
  readonly obligation: string;
  /** 1 where the obligation is performed at once. */
  readonly instalment: number;
  readonly obligor: string;
  readonly obligee: string;
  readonly act: 'PAY' | 'DO' | 'REFRAIN';
  readonly amountFen: number;
  readonly paidFen: number;
  readonly dueOn: Day;
  readonly standing: 'OPEN' | 'OVERDUE' | 'DONE';
  readonly performedOn: Day | null;
}

export const blankSettlement: SettlementFacts = {
  round: 0,
  draft: null,
  openedOn: null,
  executions: [],
  partnerSeals: [],
  form: null,
  effectiveOn: null,
  readings: [],
  items: [],
  lastDueOn: null,
  servedTo: [],
  confirmationOpened: false,
  confirmed: false,
  courtPaperOn: null,
  enforceBy: null,
  limitationOn: null,
  urgedOn: [],
  breach: null,
  enforcement: null,
  variedBy: null,
  visitedOn: [],
};

/** What a new attempt starts from: the draft stays to be worked on, everything that followed is gone. */
export const anew = ({ round, draft, confirmationOpened }: SettlementFacts): SettlementFacts => ({
  ...blankSettlement,
  round: round + 1,
  draft,
  confirmationOpened,
});
