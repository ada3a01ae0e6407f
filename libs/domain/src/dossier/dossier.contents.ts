import type { CaseFacts, FiledPaper, PaperKind } from '../process/index.js';
import { isCourtRoute, type RightCode } from '../taxonomy/index.js';

/** One line of the statutory contents (domain.md §5.2): any one of `papers` fills it. */
export interface DossierItem {
  /** Position in the dossier; 14 holds what a court or another body sent and got. */
  readonly place: number;
  readonly papers: readonly PaperKind[];
  /** Must it be there before the dossier is sealed? Otherwise it is filed as needed. */
  readonly required: (file: CaseFacts, has: Has) => boolean;
  readonly law: readonly string[];
}

type Has = (paper: PaperKind) => boolean;

const always = () => true;
const asNeeded = () => false;
const success = (file: CaseFacts) => file.outcome === 'SUCCESS';
const failure = (file: CaseFacts) => file.outcome === 'FAILURE';
const written = (file: CaseFacts) => success(file) && file.form !== 'ORAL';
const oral = (file: CaseFacts) => success(file) && file.form === 'ORAL';
const viaCourt = (file: CaseFacts) => isCourtRoute(file.route);

/** Grounds that nobody can reach without having met the parties. */
const GROUNDS_AFTER_A_SESSION = ['DEADLOCK', 'REFUSED_TO_SIGN'];
const sessionHeld = (file: CaseFacts) => success(file) || GROUNDS_AFTER_A_SESSION.includes(file.ground ?? '');

/** A court that took its referral back wants no report; the volume then says so itself. */
const perhapsCalledBack = (file: CaseFacts) => file.ground === 'OTHER';

/** Rights a register proves. For the others the proof is evidence: a contract, authorship, secrecy measures. */
const REGISTERED_RIGHTS: readonly RightCode[] = ['PAT_INV', 'PAT_UM', 'PAT_DES', 'TM', 'PV', 'GI', 'IC'];
const registered = (file: CaseFacts) => REGISTERED_RIGHTS.includes(file.right);

/** Statuses of the confirmation that only a court paper can have brought about. */
const RULED = ['CONFIRMED', 'DISMISSED', 'OBJECTED', 'REVOKED'];
const APPLIED = [...RULED, 'APPLIED', 'SUPPLEMENT', 'UNDER_REVIEW', 'REFUSED', 'WITHDRAWN'];

/** The contents of a dossier, in order. Mediation records everything (PML-27), one case in one dossier (PM-SF4). */
export const DOSSIER_CONTENTS: readonly DossierItem[] = [
  {
    place: 1,
    papers: ['APPLICATION', 'ORAL_APPLICATION', 'PROACTIVE_REGISTRATION', 'ACCEPTANCE_REGISTER'],
    required: always,
    law: ['PML-27', 'PM-SF4'],
  },
  {
    place: 2,
    papers: ['RIGHTS_NOTICE'],
    // Owed before mediation (PM-30): a case that ended before the first session may lack it.
    required: (file, has) => sessionHeld(file) || has('SESSION_RECORD'),
    law: ['PM-30', 'PM-SF4'],
  },
  { place: 3, papers: ['IDENTITY_PROOF'], required: always, law: ['PM-SF4'] },
  {
    place: 4,
    papers: ['AUTHORISATION'],
    required: ({ parties }) => parties.some(({ agent }) => agent !== undefined),
    law: ['PM-SF4', 'D-SPECIAL-AUTHORISATION'],
  },
  { place: 5, papers: ['INVESTIGATION_RECORD'], required: asNeeded, law: ['PM-SF4'] },
  { place: 6, papers: ['RIGHT_CERTIFICATE'], required: registered, law: ['D-ARCHIVE'] },
  {
    place: 6,
    papers: ['EVIDENCE', 'RIGHT_CERTIFICATE'],
    required: (file) => !registered(file),
    law: ['D-ARCHIVE'],
  },
  { place: 7, papers: ['SESSION_RECORD'], required: sessionHeld, law: ['PML-27', 'PM-SF4'] },
  {
    place: 7,
    // Nobody met: what was tried, or why there is nothing, must be told.
    papers: ['SESSION_RECORD', 'CONTACT_RECORD', 'DOSSIER_STATEMENT'],
    required: (file) => failure(file) && !sessionHeld(file),
    law: ['PML-27'],
  },
  { place: 8, papers: ['AGREEMENT'], required: written, law: ['PML-27', 'PML-28'] },
  { place: 8, papers: ['ORAL_AGREEMENT_REGISTER'], required: oral, law: ['PML-27', 'PML-28'] },
  { place: 8, papers: ['TERMINATION_NOTICE'], required: failure, law: ['PML-26', 'INV-08'] },
  { place: 8, papers: ['REMEDIES_NOTICE'], required: failure, law: ['PML-26', 'INV-08'] },
  { place: 9, papers: ['PERFORMANCE_PROOF'], required: asNeeded, law: ['PML-31'] },
  { place: 10, papers: ['RETURN_VISIT'], required: asNeeded, law: ['PM-SF3'] },
  {
    place: 11,
    papers: ['CONFIRMATION_APPLICATION'],
    required: ({ confirmation = '' }) => APPLIED.includes(confirmation),
    law: ['PML-33a'],
  },
  {
    place: 11,
    papers: ['CONFIRMATION_RULING'],
    required: ({ confirmation = '' }) => RULED.includes(confirmation),
    law: ['CPL-206'],
  },
  { place: 12, papers: ['DOSSIER_STATEMENT'], required: asNeeded, law: ['PM-SF4'] },
  { place: 12, papers: ['UNDISPUTED_FACTS'], required: asNeeded, law: ['POL-7'] },
  { place: 13, papers: ['BACK_COVER'], required: always, law: ['PM-SF4'] },
  { place: 14, papers: ['REFERRAL_LETTER'], required: viaCourt, law: ['IM-11'] },
  { place: 14, papers: ['RECEIPT'], required: viaCourt, law: ['IM-27a', 'OM-12'] },
  {
    place: 14,
    papers: ['FILING_WITH_COURT'],
    required: (file) => file.route === 'COURT_DELEGATED' && success(file),
    law: ['IM-19a'],
  },
  {
    place: 14,
    papers: ['TERMINATION_REPORT'],
    required: (file) => viaCourt(file) && failure(file) && !perhapsCalledBack(file),
    law: ['IM-26', 'INV-08'],
  },
  {
    place: 14,
    papers: ['FEEDBACK'],
    required: (file) => viaCourt(file) && !perhapsCalledBack(file),
    law: ['D-FEEDBACK', 'INV-08'],
  },
  {
    place: 14,
    papers: ['FEEDBACK', 'DOSSIER_STATEMENT'],
    required: (file) => viaCourt(file) && perhapsCalledBack(file),
    law: ['D-FEEDBACK', 'INV-08'],
  },
  { place: 14, papers: ['TRANSFER_LETTER'], required: ({ route }) => route === 'ORGAN_TRANSFER', law: ['PM-NB1'] },
  { place: 14, papers: ['CROSS_REGION_LETTER'], required: ({ route }) => route === 'CROSS_REGION', law: ['D-XR'] },
];

export interface ChecklistLine {
  readonly place: number;
  readonly papers: readonly PaperKind[];
  readonly required: boolean;
  readonly present: boolean;
  readonly law: readonly string[];
}

/** The contents of this case's dossier as a checklist: what must be there, what may, and what is. */
export function dossierChecklist(file: CaseFacts, papers: readonly Pick<FiledPaper, 'kind'>[]): ChecklistLine[] {
  const filed = new Set(papers.map(({ kind }) => kind));
  const has: Has = (paper) => filed.has(paper);
  return DOSSIER_CONTENTS.map(({ required, ...item }) => ({
    ...item,
    required: required(file, has),
    present: item.papers.some(has),
  }));
}

export const missingPapers = (file: CaseFacts, papers: readonly Pick<FiledPaper, 'kind'>[]): ChecklistLine[] =>
  dossierChecklist(file, papers).filter(({ required, present }) => required && !present);
