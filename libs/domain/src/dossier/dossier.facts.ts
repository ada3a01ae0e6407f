import type { PaperKind } from '../process/index.js';

/** 永久, 30 年, 10 年: the classes in use; no statute fixes them (domain.md §3.9, status U). */
export const RETENTION_CLASSES = ['PERMANENT', 'YEARS_30', 'YEARS_10'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

export const BORROWERS = ['STAFF', 'PARTY', 'COURT', 'ORGAN', 'SUPERVISION'] as const;
export type Borrower = (typeof BORROWERS)[number];

/** One line of the index of a volume (卷内目录). */
export interface IndexLine {
  readonly paper: PaperKind;
  readonly pages: number;
}

/** A sealed volume. Volumes and supplements are only ever added (INV-17). */
export interface SealedVolume {
  readonly no: number;
  readonly sealedOn: string;
  readonly compiler: string;
  readonly checker: string;
  readonly pages: number;
  readonly index: readonly IndexLine[];
}

export interface SupplementVolume {
  readonly no: number;
  readonly on: string;
  readonly index: readonly IndexLine[];
}

/** The original is out of the archive. */
export interface DossierLoan {
  readonly borrower: Borrower;
  readonly on: string;
  readonly returnBy: string;
  readonly overdue: boolean;
}

/** What the archivist proposes when retention has ended; somebody else decides. */
export interface RetentionAppraisal {
  readonly proposal: 'KEEP' | 'DESTROY';
  readonly by: string;
  /** The absent colleague in whose place it was proposed. */
  readonly for?: string;
  readonly on: string;
  /** Class of the further retention; only with KEEP. */
  readonly retention: RetentionClass | null;
}

export interface DossierFacts {
  /** Day the case was closed; null while it is open or open again. */
  readonly closedOn: string | null;
  /** Performance is finished: compiling need not wait for the clock. */
  readonly performed: boolean;
  readonly compiler: string | null;
  /** The absent colleague in whose place it was compiled: he cannot check it either. */
  readonly compiledFor?: string;
  /** Index of the volume in hand, as submitted. */
  readonly index: readonly IndexLine[];
  readonly timesReturned: number;
  readonly volumes: readonly SealedVolume[];
  readonly supplements: readonly SupplementVolume[];
  readonly retention: RetentionClass | null;
  /** Sealing, or the decision to keep it longer. */
  readonly retentionFrom: string | null;
  readonly retentionDueOn: string | null;
  readonly retentionEnded: boolean;
  /** Retention was prolonged after an appraisal. */
  readonly kept: boolean;
  readonly appraisal: RetentionAppraisal | null;
  readonly loan: DossierLoan | null;
  /** People let in to a trade-secret dossier besides its mediators and parties (INV-19). */
  readonly readers: readonly string[];
}

export const blankDossier: DossierFacts = {
  closedOn: null,
  performed: false,
  compiler: null,
  index: [],
  timesReturned: 0,
  volumes: [],
  supplements: [],
  retention: null,
  retentionFrom: null,
  retentionDueOn: null,
  retentionEnded: false,
  kept: false,
  appraisal: null,
  loan: null,
  readers: [],
};
