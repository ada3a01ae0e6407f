import type { TerminationGround } from '../taxonomy/index.js';

export const SUSPENSION_GROUNDS = ['SHAM', 'INVALIDATION_PENDING', 'INCAPACITY', 'CRIMINAL_CASE'] as const;
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number];

/** The mediators themselves stand in the case, where every lifecycle sees them. */
export interface MediationFacts {
  readonly termRule: string | null;
  readonly termStart: string | null;
  readonly termDue: string | null;
  /** The end all parties agreed on last. */
  readonly agreedEnd: string | null;
  /** The term passed in a case of our own: the director decides (PM-SF1). */
  readonly termPassed: boolean;
  /** Appraisals so far, where the rule leaves them out (OM-26). */
  readonly excludedDays: number;
  readonly appraisalEntrustedOn: string | null;
  /** The parties chose their mediators together (IM-12). */
  readonly chosenByParties: boolean;
  readonly rightsNoticeOn: string | null;
  /** Parties who signed the notice by themselves, before everybody had. */
  readonly rightsSignedBy?: readonly string[];
  /** Mediator whose recusal is asked for and not decided. */
  readonly challenged: string | null;
  /** Mediators whose disclosure the parties have not accepted. */
  readonly disclosedBy: readonly string[];
  readonly contacts: number;
  /** Sessions planned and not held. */
  readonly sessions: readonly string[];
  /** What parties said about the time of a planned session. */
  readonly sessionAnswers?: readonly {
    readonly session: string;
    readonly party: string;
    readonly attending: boolean;
  }[];
  readonly sessionsHeld: number;
  readonly lastSessionOn: string | null;
  readonly expertsOpen: number;
  /** Made so far; what they say and who would take them is kept apart. */
  readonly proposals?: number;
  readonly suspension: SuspensionGround | null;
  /** The reviewers found nothing that stands in the way (IM-18). */
  readonly cleared: boolean;
  /** Terms are agreed and being written: where a suspended case returns to. */
  readonly settling: boolean;
  /** A settlement exists already: it is drafted anew, not opened twice. */
  readonly drafted: boolean;
  readonly ground: TerminationGround | null;
  readonly crimeReported: boolean;
}

export const BLANK_MEDIATION: MediationFacts = {
  termRule: null,
  termStart: null,
  termDue: null,
  agreedEnd: null,
  termPassed: false,
  excludedDays: 0,
  appraisalEntrustedOn: null,
  chosenByParties: false,
  rightsNoticeOn: null,
  challenged: null,
  disclosedBy: [],
  contacts: 0,
  sessions: [],
  sessionsHeld: 0,
  lastSessionOn: null,
  expertsOpen: 0,
  suspension: null,
  cleared: false,
  settling: false,
  drafted: false,
  ground: null,
  crimeReported: false,
};
