import {
  choice,
  confidential,
  count,
  day,
  eventsOf,
  flag,
  group,
  list,
  optional,
  PAPER_KINDS,
  PAPERS,
  problem,
  text,
  type Command,
  type PaperKind,
  type Problem,
  type Scene,
} from '../process/index.js';
import type { DueDate } from '../calendar/index.js';
import { TERMINATION_GROUND_CODES } from '../taxonomy/index.js';
import type { DossierFacts, IndexLine } from './dossier.facts.js';

const event = eventsOf<DossierFacts>();

/** A line of an index: which paper, on how many pages. */
export const indexOfPapers = () => list(group({ paper: choice(PAPER_KINDS), pages: count({ min: 1, max: 5000 }) }));

const LOOSE_PAPERS = [
  'IDENTITY_PROOF',
  'AUTHORISATION',
  'RIGHT_CERTIFICATE',
  'EVIDENCE',
  'MATERIALS_LIST',
  'SERVICE_ADDRESS',
  'SERVICE_RETURN',
  'LATE_ENTRY_PROOF',
] as const satisfies readonly PaperKind[];

/** From the case's closing to the volume on the archivist's desk. */
export const compilingEvents = {
  open: event({ by: ['system'], law: ['PM-SF4'], fields: {} }),

  caseClosed: event({
    by: ['system'],
    law: ['D-ARCHIVE'],
    fields: {
      outcome: choice(['SUCCESS', 'FAILURE']),
      form: optional(choice(['WRITTEN', 'ORAL'])),
      ground: optional(choice(TERMINATION_GROUND_CODES)),
      nothingToPerform: optional(flag()),
    },
    derive: (scene) => ({ compileBy: stepDue(scene) }),
    record: (_facts, { on }) => ({ closedOn: on }),
    issue: ({ performed }, { outcome, nothingToPerform, derived }) => [
      compileClock(derived.compileBy),
      ...(performed || nothingToPerform || outcome === 'FAILURE' ? compileTask(derived.compileBy.due) : []),
    ],
  }),

  /** Sent when the last obligation is met; on the spot it may come before the closing. */
  performanceFinished: event({
    by: ['system'],
    law: ['D-ARCHIVE'],
    fields: {},
    record: () => ({ performed: true }),
    issue: ({ closedOn }) => (closedOn ? compileTask() : []),
  }),

  /** Sealed volumes stay as they are; what comes now goes into a further volume. */
  caseReopened: event({
    by: ['system'],
    law: ['D-ARCHIVE', 'INV-17'],
    fields: {},
    record: () => ({
      closedOn: null,
      performed: false,
      index: [],
      compiler: null,
      retentionEnded: false,
      appraisal: null,
    }),
    issue: () => [
      { kind: 'stopDeadline', name: 'dossier.compile', how: 'cancelled' },
      { kind: 'stopDeadline', name: 'dossier.check', how: 'cancelled' },
      { kind: 'stopDeadline', name: 'dossier.retention', how: 'cancelled' },
    ],
  }),

  startCompiling: event({ by: ['mediator'], law: ['D-ARCHIVE'], fields: {} }),

  /** Thirty days have passed without a volume: compiling begins by itself, the supervisor hears, the next period runs. */
  compilingDue: event({
    by: ['system'],
    law: ['D-ARCHIVE'],
    fields: {},
    expiry: true,
    derive: (scene) => ({ compileBy: stepDue(scene) }),
    issue: (_facts, { derived }) => [
      compileClock(derived.compileBy),
      ...compileTask(derived.compileBy.due),
      { kind: 'notify', to: ['supervisor', 'director'], template: 'dossierOverdue' },
    ],
  }),

  /** Papers that turn up while the volume is made. What an act brings about is filed by that act, and only by it. */
  addPapers: event({
    by: ['mediator', 'intake'],
    law: ['PM-SF4', 'D-LATE-ENTRY'],
    fields: { papers: list(group({ paper: choice(LOOSE_PAPERS), dated: day() }), { max: 50 }) },
    rules: [
      ({ on }, { papers }) =>
        papers.flatMap(({ dated }, i) =>
          dated > on ? [problem(`/papers/${i}/dated`, 'IN_FUTURE', ['D-LATE-ENTRY'])] : [],
        ),
    ],
    issue: (_facts, { papers }) => papers.map(({ paper, dated }) => ({ kind: 'filePaper', paper, on: dated })),
  }),

  submitDossier: event({
    by: ['mediator'],
    law: ['PM-SF4', 'D-ARCHIVE'],
    fields: {
      index: indexOfPapers(),
      pages: count({ min: 1, max: 100_000 }),
      /** 卷宗情况说明: what a reader of the volume should know, for instance why a paper is missing. */
      statement: optional(confidential(text({ max: 4000 }))),
    },
    needs: () => ({ papers: true }),
    rules: [
      (_scene, { index, pages }) =>
        index.reduce((sum, line) => sum + line.pages, 0) !== pages &&
        problem('/pages', 'PAGES_DO_NOT_ADD_UP', ['D-ARCHIVE']),
      (_scene, { index }) => outOfOrder(index),
      indexMatches,
    ],
    derive: (scene) => ({
      compiler: scene.actor.id,
      ...(scene.actor.actingFor && { compiledFor: scene.actor.actingFor }),
      checkBy: stepDue(scene),
    }),
    record: (_facts, { index, derived: { compiler, compiledFor } }) => ({
      index,
      compiler,
      ...(compiledFor && { compiledFor }),
    }),
    issue: (_facts, { index, pages, statement, on, derived }) => [
      ...(statement ? ([{ kind: 'filePaper', paper: 'DOSSIER_STATEMENT', on, facts: { statement } }] as const) : []),
      { kind: 'filePaper', paper: 'BACK_COVER', on, facts: { index, pages } },
      { kind: 'stopDeadline', name: 'dossier.compile', how: 'met' },
      {
        kind: 'startDeadline',
        name: 'dossier.check',
        date: derived.checkBy,
        fires: null,
        to: ['archivist', 'supervisor'],
      },
      { kind: 'openTask', task: 'checkDossier', to: 'archivist', dueOn: derived.checkBy.due },
    ],
  }),
};

/** Compiling and checking take thirty days each at most (DL-DOSSIER). */
export const stepDue = (scene: Scene<DossierFacts>): DueDate => scene.due('DL-DOSSIER', scene.on);

export const compileClock = (date: DueDate): Command => ({
  kind: 'startDeadline',
  name: 'dossier.compile',
  date,
  fires: 'compilingDue',
  to: ['mediator', 'supervisor'],
});

export const compileTask = (dueOn?: string): Command[] => [
  { kind: 'openTask', task: 'compileDossier', to: 'mediator', ...(dueOn && { dueOn }) },
];

/** The order of §5.2 is the order of places; inside one place the order is free. */
function outOfOrder(index: readonly IndexLine[]): Problem[] {
  const places = index.map(({ paper }) => PAPERS[paper]);
  return index.flatMap(({ paper }, i) => {
    if (places[i] === 0) return [problem(`/index/${i}/paper`, 'PAPER_NOT_PART_OF_DOSSIER', ['PM-SF4'], { paper })];
    return i > 0 && places[i] < places[i - 1]
      ? [problem(`/index/${i}`, 'INDEX_OUT_OF_ORDER', ['PM-SF4'], { paper })]
      : [];
  });
}

/**
 * What the volume itself adds is not filed yet when it is compiled: the back cover, perhaps a statement. A further volume
 * of a reopened case must hold what came after the last seal.
 */
function indexMatches(
  { facts, world }: Scene<DossierFacts>,
  { index, statement }: { index: readonly IndexLine[]; statement?: string },
): Problem[] {
  const { papers = [] } = world;
  const lastSeal = facts.volumes.at(-1)?.sealedOn ?? '';
  const own: readonly PaperKind[] = statement ? ['BACK_COVER', 'DOSSIER_STATEMENT'] : ['BACK_COVER'];
  const fresh = papers.filter(({ kind, on }) => PAPERS[kind] > 0 && on > lastSeal).map(({ kind }) => kind);
  const there = new Set<PaperKind>([...papers.map(({ kind }) => kind), ...own]);
  const listed = new Set(index.map(({ paper }) => paper));
  return [
    ...index.flatMap(({ paper }, i) =>
      there.has(paper) || PAPERS[paper] === 0
        ? []
        : [problem(`/index/${i}/paper`, 'INDEXED_PAPER_NOT_FILED', ['PM-SF4'], { paper })],
    ),
    ...[...new Set([...fresh, ...own])]
      .filter((paper) => !listed.has(paper))
      .map((paper) => problem('/index', 'PAPER_NOT_IN_INDEX', ['PM-SF4'], { paper })),
  ];
}
