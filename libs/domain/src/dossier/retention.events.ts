import {
  choice,
  eventsOf,
  list,
  optional,
  peopleBehind,
  problem,
  ref,
  text,
  type Command,
  type Scene,
} from '../process/index.js';
import type { DueDate } from '../calendar/index.js';
import { RETENTION_CLASSES, type DossierFacts, type RetentionClass } from './dossier.facts.js';

const event = eventsOf<DossierFacts>();

/** A permanent dossier has no end, so no rule. */
const RETENTION_RULES: Readonly<Record<RetentionClass, string | null>> = {
  PERMANENT: null,
  YEARS_30: 'DL-RETAIN-LONG',
  YEARS_10: 'DL-RETAIN-SHORT',
};

/** How long it is kept, and how that ends: one person proposes, another decides. */
export const retentionEvents = {
  /** Counts from where the present period began; a class can only become longer. */
  extendRetention: event({
    by: ['archivist'],
    law: ['D-ARCHIVE'],
    fields: { retention: choice(RETENTION_CLASSES), reason: text({ max: 500 }) },
    rules: [
      ({ facts }, { retention }) =>
        RETENTION_CLASSES.indexOf(retention) >= RETENTION_CLASSES.indexOf(facts.retention!) &&
        problem('/retention', 'RETENTION_NOT_LONGER', ['D-ARCHIVE']),
    ],
    derive: (scene, { retention }) => ({
      retentionBy: endOfRetention(scene, retention, scene.facts.retentionFrom!),
    }),
    record: (_facts, { retention, derived }) => ({
      retention,
      retentionDueOn: derived.retentionBy?.due ?? null,
      retentionEnded: false,
      appraisal: null,
    }),
    issue: (_facts, { derived: { retentionBy } }) => [
      retentionBy
        ? { kind: 'moveDeadline', name: 'dossier.retention', date: retentionBy }
        : { kind: 'stopDeadline', name: 'dossier.retention', how: 'cancelled' },
    ],
  }),

  retentionDue: event({
    by: ['system'],
    law: ['D-ARCHIVE'],
    fields: {},
    expiry: true,
    record: () => ({ retentionEnded: true }),
    issue: () => [{ kind: 'openTask', task: 'appraiseRetention', to: 'archivist' }],
  }),

  appraiseRetention: event({
    by: ['archivist'],
    law: ['D-ARCHIVE', 'D-SEGREGATION'],
    fields: {
      proposal: choice(['KEEP', 'DESTROY']),
      report: text({ max: 4000, example: '已无查考价值' }),
      retention: optional(choice(RETENTION_CLASSES)),
    },
    rules: [
      (_scene, { proposal, retention }) =>
        (proposal === 'KEEP') !== (retention !== undefined) &&
        problem('/retention', 'RETENTION_GOES_WITH_KEEPING', ['D-ARCHIVE']),
    ],
    derive: ({ actor }) => ({ by: actor.id, ...(actor.actingFor && { for: actor.actingFor }) }),
    record: (_facts, { proposal, retention = null, on, derived }) => ({
      appraisal: { proposal, ...derived, on, retention },
    }),
    issue: (_facts, { proposal, on }) => [
      { kind: 'filePaper', paper: 'APPRAISAL_OF_RETENTION', on, facts: { proposal } },
      { kind: 'openTask', task: 'decideAppraisal', to: 'director' },
    ],
  }),

  approveKeeping: event({
    by: ['director'],
    law: ['D-ARCHIVE', 'D-SEGREGATION'],
    fields: {},
    rules: [notTheAppraiser],
    derive: (scene) => ({ retentionBy: endOfRetention(scene, scene.facts.appraisal!.retention!) }),
    record: ({ appraisal }, { on, derived }) => ({
      retention: appraisal!.retention,
      retentionFrom: on,
      retentionDueOn: derived.retentionBy?.due ?? null,
      retentionEnded: false,
      kept: true,
      appraisal: null,
    }),
    issue: (_facts, { derived }) => retentionClock(derived.retentionBy),
  }),

  /** 监销: two witnesses see it done, and sign the register. */
  approveDestruction: event({
    by: ['director'],
    law: ['D-ARCHIVE', 'D-SEGREGATION'],
    fields: { witnesses: list(ref('person'), { min: 2, max: 5 }) },
    rules: [
      notTheAppraiser,
      (_scene, { witnesses }) =>
        new Set(witnesses).size < witnesses.length &&
        problem('/witnesses', 'WITNESSES_NOT_DISTINCT', ['D-SEGREGATION']),
    ],
    issue: ({ volumes, supplements }, { on, witnesses }) => [
      {
        kind: 'filePaper',
        paper: 'DESTRUCTION_REGISTER',
        on,
        facts: { volumes: volumes.length, supplements: supplements.length, witnesses },
      },
      { kind: 'notify', to: ['supervisor', 'archivist'], template: 'dossierDestroyed' },
    ],
    undoable: false,
  }),

  rejectAppraisal: event({
    by: ['director'],
    law: ['D-ARCHIVE', 'D-SEGREGATION'],
    fields: { reason: text({ max: 500 }) },
    rules: [notTheAppraiser],
    record: () => ({ appraisal: null }),
    issue: () => [{ kind: 'openTask', task: 'appraiseRetention', to: 'archivist' }],
  }),
};

function notTheAppraiser({ facts, actor }: Scene<DossierFacts>) {
  const { appraisal } = facts;
  const same = peopleBehind(actor).some((id) => id === appraisal?.by || id === appraisal?.for);
  return same && problem('', 'TWO_PERSONS_NEEDED', ['D-SEGREGATION']);
}

/** End of retention, counted from `start`; null for permanent. */
export function endOfRetention(
  scene: Scene<DossierFacts>,
  retention: RetentionClass,
  start = scene.on,
): DueDate | null {
  const rule = RETENTION_RULES[retention];
  return rule === null ? null : scene.due(rule, start);
}

export const retentionClock = (date: DueDate | null): Command[] =>
  date ? [{ kind: 'startDeadline', name: 'dossier.retention', date, fires: 'retentionDue', to: ['archivist'] }] : [];
