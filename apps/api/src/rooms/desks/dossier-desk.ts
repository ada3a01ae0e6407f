import {
  dossierChecklist,
  misdatedPapers,
  PAPERS,
  type ChecklistLine,
  type DossierFacts,
  type Misdated,
  type PaperKind,
} from '#libs/domain';
import { idsIn } from '../../cases/ids-in.js';
import { deskEntries, type Desk, type DeskEntry } from './desk-entries.queries.js';
import { papersOf, peopleNamed, type PaperOnDesk } from './desk-rows.queries.js';

/** The volume as compiler and checker see it: the statutory contents, the papers in their order, the checks so far. */
export interface DossierDesk {
  readonly today: string;
  readonly contents: readonly (ChecklistLine & { readonly filed: readonly PaperOnDesk[] })[];
  /** Lines that must be there and are not. */
  readonly missing: number;
  /** In the order of the dossier; what belongs in no volume comes last. */
  readonly papers: readonly (PaperOnDesk & { readonly place: number; readonly pages: number | null })[];
  readonly index: DossierFacts['index'];
  /** The index that would hold what is in no volume yet, in order; the pages are still to be counted. */
  readonly indexToBe: DossierFacts['index'];
  /** Filed since the last volume or supplement. */
  readonly unsealed: readonly PaperKind[];
  /** Papers whose dates contradict each other. */
  readonly misdated: readonly Misdated[];
  readonly closedOn: string | null;
  readonly compiler: Named | null;
  readonly volumes: readonly (Omit<DossierFacts['volumes'][number], 'compiler' | 'checker'> & {
    readonly compiler: Named;
    readonly checker: Named;
  })[];
  readonly supplements: DossierFacts['supplements'];
  readonly timesReturned: number;
  /** Handed in, sent back, sealed, lent, appraised. */
  readonly acts: readonly DeskEntry[];
  readonly retention: DossierFacts['retention'];
  readonly retentionDueOn: string | null;
  readonly loan: DossierFacts['loan'];
  readonly appraisal: DossierFacts['appraisal'];
}

interface Named {
  readonly id: string;
  readonly name: string | null;
}

const ACTS = [
  'startCompiling',
  'submitDossier',
  'returnDossier',
  'checkDossier',
  'addSupplement',
  'borrow',
  'extendLoan',
  'giveBack',
  'issueCopy',
  'admitReader',
  'extendRetention',
  'appraiseRetention',
  'approveKeeping',
  'approveDestruction',
  'rejectAppraisal',
];

export async function dossierDesk(desk: Desk): Promise<DossierDesk> {
  const facts = desk.process.facts as DossierFacts;
  const { file, today } = desk.found;
  const [acts, papers, people] = await Promise.all([
    deskEntries(desk, ACTS),
    papersOf(desk),
    peopleNamed(desk, idsIn([facts.compiler, facts.volumes])),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const named = (id: string): Named => ({ id, name: names.get(id) ?? null });
  const kinds = papers as readonly { kind: PaperKind; on: string }[];
  const contents = dossierChecklist(file, kinds).map((line) => ({
    ...line,
    filed: papers.filter(({ kind }) => line.papers.includes(kind as PaperKind)),
  }));
  const pages = new Map(facts.index.map((line) => [line.paper as string, line.pages]));
  const placed = papers.map((paper) => ({
    ...paper,
    place: PAPERS[paper.kind as PaperKind],
    pages: pages.get(paper.kind) ?? null,
  }));
  return {
    today,
    contents,
    missing: contents.filter(({ required, present }) => required && !present).length,
    papers: placed.sort((a, b) => (a.place || 99) - (b.place || 99) || a.entry - b.entry),
    index: facts.index,
    indexToBe: indexOf(kinds, facts.volumes.at(-1)?.sealedOn ?? ''),
    unsealed: facts.volumes.length > 0 ? kindsSince(kinds, lastOf(facts)) : [],
    misdated: misdatedPapers(kinds),
    closedOn: facts.closedOn,
    compiler: facts.compiler ? named(facts.compiler) : null,
    volumes: facts.volumes.map((volume) => ({
      ...volume,
      compiler: named(volume.compiler),
      checker: named(volume.checker),
    })),
    supplements: facts.supplements,
    timesReturned: facts.timesReturned,
    acts,
    retention: facts.retention,
    retentionDueOn: facts.retentionDueOn,
    loan: facts.loan,
    appraisal: facts.appraisal,
  };
}

type Kinds = readonly { readonly kind: PaperKind; readonly on: string }[];

/** Kinds that belong in a volume and were filed after a day, in the order of the dossier. */
const kindsSince = (papers: Kinds, day: string): PaperKind[] =>
  [...new Set(papers.filter(({ kind, on }) => PAPERS[kind] > 0 && on > day).map(({ kind }) => kind))].sort(
    (a, b) => PAPERS[a] - PAPERS[b],
  );

const lastOf = ({ volumes, supplements }: DossierFacts): string =>
  [volumes.at(-1)?.sealedOn ?? '', supplements.at(-1)?.on ?? ''].sort().at(-1)!;

/** One page for each paper to begin with; submitting adds the back cover. */
function indexOf(papers: Kinds, lastSeal: string): DossierFacts['index'] {
  const kinds = new Set<PaperKind>([...kindsSince(papers, lastSeal), 'BACK_COVER']);
  return [...kinds]
    .sort((a, b) => PAPERS[a] - PAPERS[b])
    .map((paper) => ({ paper, pages: papers.filter(({ kind, on }) => kind === paper && on > lastSeal).length || 1 }));
}
