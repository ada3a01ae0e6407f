import { choice, courtNumber, day, eventsOf, list, optional, problem, ref } from '../process/index.js';
import { applyClock } from './application.events.js';
import { DISMISSAL_GROUNDS, ENCLOSURES, REFUSAL_GROUNDS, type ConfirmationFacts } from './confirmation.facts.js';
import { afterAcceptance, afterApplication, knownParty, standsAt, stopClocks } from './confirmation.rules.js';
import type { Command } from '../process/index.js';

const event = eventsOf<ConfirmationFacts>();

/** What the court does with an application until it rules, and what the parties answer. */
export const reviewEvents = {
  /** Two clocks run: the fifteen days of 2011 as a target, the thirty of CPL 187 as the limit (domain.md §9 item 9). */
  courtAccepts: event({
    by: ['court', 'intake'],
    law: ['JC-3', 'CPL-187', 'JC-15'],
    fields: { number: courtNumber() },
    rules: [afterApplication],
    derive: (scene) => ({
      target: scene.due('DL-JC-COURT-DECIDE-TARGET', scene.on),
      limit: scene.due('DL-JC-COURT-DECIDE-LIMIT', scene.on),
    }),
    record: (_facts, { on, number, derived }) => ({
      acceptedOn: on,
      courtNumber: number,
      decideBy: derived.limit.due,
    }),
    issue: (_facts, { on, number, derived }) => [
      { kind: 'stopDeadline', name: 'confirmation.courtAccept', how: 'met' },
      {
        kind: 'startDeadline',
        name: 'confirmation.courtTarget',
        date: derived.target,
        fires: null,
        to: ['mediator', 'court'],
      },
      {
        kind: 'startDeadline',
        name: 'confirmation.courtLimit',
        date: derived.limit,
        fires: null,
        to: ['supervisor', 'court'],
      },
      { kind: 'filePaper', paper: 'CONFIRMATION_ACCEPTANCE', on, facts: { number } },
      standsAt('UNDER_REVIEW'),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'confirmationAccepted' },
    ],
    undoable: false,
  }),

  courtRefuses: event({
    by: ['court', 'intake'],
    law: ['JC-355'],
    fields: { ground: choice(REFUSAL_GROUNDS), number: optional(courtNumber()) },
    rules: [afterApplication],
    record: (_facts, { ground }) => ({ refusedFor: ground }),
    issue: (_facts, { on, ground, number }) => [
      { kind: 'stopDeadline', name: 'confirmation.courtAccept', how: 'met' },
      { kind: 'filePaper', paper: 'CONFIRMATION_REFUSAL', on, facts: { ground, number } },
      standsAt('REFUSED'),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'confirmationRefused' },
    ],
    undoable: false,
  }),

  /** Wrong court: the parties may still go to the right one, and the thirty days go on as if nothing had happened. */
  courtPointsElsewhere: event({
    by: ['court', 'intake'],
    law: ['JC-355', 'CPL-205'],
    fields: { number: optional(courtNumber()) },
    rules: [afterApplication],
    derive: (scene) => ({ applyBy: scene.due('DL-JC-APPLY', scene.facts.effectiveOn!) }),
    record: ({ courts, application }) => ({
      courts: courts && courts.filter((court) => court !== application?.court),
      application: null,
    }),
    issue: (_facts, { on, number, derived }) => [
      { kind: 'stopDeadline', name: 'confirmation.courtAccept', how: 'met' },
      { kind: 'filePaper', paper: 'CONFIRMATION_REFUSAL', on, facts: { ground: 'WRONG_COURT', number } },
      applyClock(derived.applyBy),
      standsAt('OFFERED'),
      {
        kind: 'notify',
        to: ['parties', 'caseMediators'],
        template: 'confirmationElsewhere',
        params: { applyBy: derived.applyBy.due },
      },
    ],
    undoable: false,
  }),

  /** The day is the court's own; nothing but the court can say that it was missed. */
  askSupplement: event({
    by: ['court', 'intake'],
    law: ['JC-354'],
    fields: { until: day(), missing: list(choice([...ENCLOSURES, 'OTHER'])) },
    rules: [
      afterApplication,
      ({ on }, { until }) => until < on && problem('/until', 'BEFORE_THE_ACT', ['JC-354'], { day: on }),
    ],
    record: (_facts, { until }) => ({ supplementBy: until }),
    issue: (_facts, { on, until, missing }) => [
      { kind: 'filePaper', paper: 'CONFIRMATION_SUPPLEMENT', on, facts: { until, missing } },
      standsAt('SUPPLEMENT'),
      { kind: 'openTask', task: 'supplyCourt', to: 'mediator', dueOn: until },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'confirmationSupplement', params: { until } },
    ],
  }),

  supply: event({
    by: ['party', 'mediator', 'intake'],
    law: ['JC-354'],
    fields: { supplied: list(choice([...ENCLOSURES, 'OTHER'])) },
    warnings: ({ facts, on }) =>
      on > facts.supplementBy! ? [problem('/occurredOn', 'SUPPLEMENT_LATE', ['JC-357'])] : [],
    derive: (scene) => ({ courtAnswersBy: scene.due('DL-JC-COURT-ACCEPT', scene.on) }),
    record: () => ({ supplementBy: null }),
    issue: ({ acceptedOn }, { on, supplied, derived }) => [
      ...(acceptedOn
        ? []
        : [{ kind: 'moveDeadline', name: 'confirmation.courtAccept', date: derived.courtAnswersBy } as const]),
      { kind: 'filePaper', paper: 'CONFIRMATION_SUPPLEMENT', on, facts: { supplied } },
      standsAt(acceptedOn ? 'UNDER_REVIEW' : 'APPLIED'),
      { kind: 'notify', to: ['court'], template: 'confirmationSupplied' },
    ],
  }),

  treatAsWithdrawn: event({
    by: ['court', 'intake'],
    law: ['JC-357'],
    fields: { number: optional(courtNumber()) },
    rules: [
      ({ facts, on }) =>
        on <= facts.supplementBy! &&
        problem('/occurredOn', 'SUPPLEMENT_STILL_OPEN', ['JC-354', 'JC-357'], { until: facts.supplementBy! }),
    ],
    issue: (_facts, { on, number }) => [
      ...stopClocks('met'),
      { kind: 'filePaper', paper: 'CONFIRMATION_WITHDRAWAL', on, facts: { number, ground: 'NOT_SUPPLIED' } },
      standsAt('WITHDRAWN'),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'confirmationWithdrawn' },
    ],
    undoable: false,
  }),

  withdraw: event({
    by: ['party', 'intake', 'court'],
    law: ['JC-357'],
    fields: { party: ref('party'), number: optional(courtNumber()) },
    rules: [knownParty, afterApplication],
    issue: (_facts, { on, party, number }) => [
      ...stopClocks('cancelled'),
      { kind: 'filePaper', paper: 'CONFIRMATION_WITHDRAWAL', on, facts: { party, number } },
      standsAt('WITHDRAWN'),
      { kind: 'notify', to: ['court', 'parties', 'caseMediators'], template: 'confirmationWithdrawn' },
    ],
  }),

  /** The target moves by ten days; the limit only if the president granted more than it has anyway. */
  extendReview: event({
    by: ['court', 'intake'],
    law: ['JC-15', 'CPL-187'],
    fields: { until: day() },
    rules: [
      afterAcceptance,
      ({ on }, { until }) => until < on && problem('/until', 'BEFORE_THE_ACT', ['CPL-187'], { day: on }),
    ],
    derive: ({ facts, due }, { until }) => ({
      target: due('DL-JC-COURT-DECIDE-EXTENDED', facts.acceptedOn!),
      limit: until > facts.decideBy! ? due('DL-JC-COURT-DECIDE-LIMIT', facts.acceptedOn!, { agreedEnd: until }) : null,
    }),
    record: ({ decideBy }, { derived }) => ({ decideBy: derived.limit?.due ?? decideBy }),
    issue: (_facts, { derived }) => [
      { kind: 'moveDeadline', name: 'confirmation.courtTarget', date: derived.target },
      ...(derived.limit
        ? [{ kind: 'moveDeadline', name: 'confirmation.courtLimit', date: derived.limit } as const]
        : []),
    ],
  }),

  courtConfirms: event({
    by: ['court', 'intake'],
    law: ['CPL-206', 'PML-33b'],
    fields: { number: courtNumber() },
    rules: [afterAcceptance],
    record: (_facts, { on, number }) => ({ ruling: { on, number, result: 'CONFIRMED' } }),
    issue: (_facts, { on, number }) => ruled(on, number, 'CONFIRMED'),
    undoable: false,
  }),

  courtDismisses: event({
    by: ['court', 'intake'],
    law: ['CPL-206', 'JC-358'],
    fields: { number: courtNumber(), ground: choice(DISMISSAL_GROUNDS) },
    rules: [afterAcceptance],
    record: (_facts, { on, number }) => ({ ruling: { on, number, result: 'DISMISSED' } }),
    issue: (_facts, { on, number, ground }) => ruled(on, number, 'DISMISSED', ground),
    undoable: false,
  }),
};

const ruled = (on: string, number: string, result: 'CONFIRMED' | 'DISMISSED', ground?: string): Command[] => [
  ...stopClocks('met'),
  { kind: 'filePaper', paper: 'CONFIRMATION_RULING', on, facts: { number, result, ground } },
  standsAt(result),
  { kind: 'tellProcess', room: 'settlement', event: 'confirmationRuled', payload: { result }, ifOpen: true },
  {
    kind: 'notify',
    to: ['parties', 'caseMediators', 'intake'],
    template: result === 'CONFIRMED' ? 'confirmationGranted' : 'confirmationDismissed',
  },
];
