import {
  choice,
  eventsOf,
  flag,
  list,
  optional,
  PAPER_KINDS,
  peopleBehind,
  problem,
  text,
  type Scene,
} from '../process/index.js';
import { compileClock, compileTask, indexOfPapers, stepDue } from './compiling.events.js';
import { missingPapers } from './dossier.contents.js';
import { misdatedPapers } from './dossier.dates.js';
import { RETENTION_CLASSES, type DossierFacts } from './dossier.facts.js';
import { endOfRetention, retentionClock } from './retention.events.js';

const event = eventsOf<DossierFacts>();

/** Whoever compiled a volume cannot find its faults. */
const notTheCompiler = ({ facts, actor }: Pick<Scene<DossierFacts>, 'facts' | 'actor'>) =>
  peopleBehind(actor).some((id) => id === facts.compiler || id === facts.compiledFor) &&
  problem('', 'CHECKER_IS_COMPILER', ['D-COMPILER-CHECKER']);

/** The archivist's desk: sealed, sent back, or added to. */
export const sealingEvents = {
  /** Seals the volume. Every missing paper is told at once, each with what demands it. */
  checkDossier: event({
    by: ['archivist'],
    law: ['PML-27', 'PM-SF4', 'D-ARCHIVE'],
    fields: {
      signaturesAndSeals: flag(),
      pagesNumbered: flag(),
      indexMatches: flag(),
      retention: optional(choice(RETENTION_CLASSES)),
      /** 卷号 and place on the shelf. */
      volumeNumber: optional(text({ max: 60, example: '2025-002' })),
      shelf: optional(text({ max: 100, example: '一库3架2层' })),
    },
    needs: () => ({ papers: true }),
    rules: [
      notTheCompiler,
      (_scene, { signaturesAndSeals, pagesNumbered, indexMatches }) =>
        Object.entries({ signaturesAndSeals, pagesNumbered, indexMatches }).flatMap(([item, passed]) =>
          passed ? [] : [problem(`/${item}`, 'CHECK_NOT_PASSED', ['D-ARCHIVE'])],
        ),
      ({ file, world }) =>
        missingPapers(file, world.papers ?? []).map(({ papers, place, law }) =>
          problem('', 'PAPER_MISSING', law, { paper: papers[0], place }),
        ),
      ({ world }) =>
        misdatedPapers(world.papers ?? []).map(({ law, ...pair }) => problem('', 'PAPERS_MISDATED', law, { ...pair })),
    ],
    derive: (scene, { retention = 'YEARS_30' }) => ({
      checker: scene.actor.id,
      retention,
      retentionBy: endOfRetention(scene, retention),
      // Sealed once more after a supplement: the claim of the case is open already.
      opensSubsidy: scene.stateOf('subsidy') === undefined ? scene.facts.closedOn : null,
    }),
    record: ({ volumes, index, compiler }, { on, derived }) => ({
      volumes: [
        ...volumes,
        {
          no: volumes.length + 1,
          sealedOn: on,
          compiler: compiler!,
          checker: derived.checker,
          pages: index.reduce((sum, { pages }) => sum + pages, 0),
          index,
        },
      ],
      retention: derived.retention,
      retentionDueOn: derived.retentionBy?.due ?? null,
      retentionFrom: on,
      retentionEnded: false,
      appraisal: null,
      kept: false,
    }),
    issue: ({ volumes }, { on, derived, volumeNumber = '', shelf = '' }) => [
      { kind: 'stopDeadline', name: 'dossier.check', how: 'met' },
      {
        kind: 'filePaper',
        paper: 'CHECK_LIST',
        on,
        facts: { volume: volumes.length, volumeNumber, shelf, retention: derived.retention },
      },
      ...retentionClock(derived.retentionBy),
      {
        kind: 'notify',
        to: ['caseMediators', 'director'],
        template: 'dossierSealed',
        params: { volume: volumes.length },
      },
      ...(derived.opensSubsidy
        ? [
            {
              kind: 'openProcess',
              room: 'subsidy',
              event: 'open',
              payload: { closedOn: derived.opensSubsidy },
            } as const,
          ]
        : []),
    ],
    undoable: false,
  }),

  returnDossier: event({
    by: ['archivist'],
    law: ['D-ARCHIVE'],
    fields: {
      reasons: list(text({ max: 500, example: '调解记录缺记录人签名' }), { max: 50 }),
      missing: optional(list(choice(PAPER_KINDS), { max: 50 })),
    },
    rules: [notTheCompiler],
    derive: (scene) => ({ compileBy: stepDue(scene) }),
    record: ({ timesReturned }) => ({ timesReturned: timesReturned + 1 }),
    issue: (_facts, { derived, reasons }) => [
      { kind: 'stopDeadline', name: 'dossier.check', how: 'met' },
      compileClock(derived.compileBy),
      ...compileTask(derived.compileBy.due),
      { kind: 'notify', to: ['caseMediators'], template: 'dossierReturned', params: { reasons: reasons.length } },
    ],
  }),

  /** 补充卷: later papers never go into a sealed volume (INV-17). */
  addSupplement: event({
    by: ['archivist', 'mediator'],
    law: ['INV-17', 'D-ARCHIVE'],
    fields: { index: indexOfPapers(), reason: text({ max: 500, example: '归档后收到履行凭证' }) },
    needs: () => ({ papers: true }),
    rules: [
      ({ world }, { index }) =>
        index.flatMap(({ paper }, i) =>
          world.papers?.some(({ kind }) => kind === paper)
            ? []
            : [problem(`/index/${i}/paper`, 'INDEXED_PAPER_NOT_FILED', ['INV-17'], { paper })],
        ),
    ],
    record: ({ supplements }, { on, index }) => ({
      supplements: [...supplements, { no: supplements.length + 1, on, index }],
    }),
    issue: ({ supplements }, { on, index }) => [
      { kind: 'filePaper', paper: 'SUPPLEMENT_VOLUME', on, facts: { no: supplements.length, index } },
    ],
    undoable: false,
  }),
};
