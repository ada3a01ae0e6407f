import {
  choice,
  confidential,
  count,
  eventsOf,
  list,
  optional,
  peopleBehind,
  problem,
  ref,
  text,
} from '../process/index.js';
import { aboutOf, finished, keptOf, openItems, refraining, schedule, stopWaiting } from './performance-plan.js';
import type { SettlementFacts } from './settlement.facts.js';
import { strangerTo } from './settlement.rules.js';

const event = eventsOf<SettlementFacts>();

/** What the committee does about an agreement that is not performed, or was (PML 31 and 32). */
export const followUpEvents = {
  urge: event({
    by: ['mediator', 'intake'],
    law: ['PML-31'],
    fields: {
      obligor: ref('party'),
      means: choice(['PHONE', 'MESSAGE', 'LETTER', 'VISIT', 'PLATFORM']),
      said: confidential(text({ max: 2000 })),
    },
    rules: [({ file }, { obligor }) => strangerTo(file, '/obligor', obligor)],
    record: ({ urgedOn }, { on }) => ({ urgedOn: [...urgedOn, on] }),
    issue: (_facts, { on, obligor, means }) => [
      { kind: 'filePaper', paper: 'URGING_RECORD', on, facts: { obligor, means } },
    ],
  }),

  informSuit: event({
    by: ['mediator', 'intake'],
    law: ['PML-32', 'LIM-193'],
    fields: {},
    issue: ({ limitationOn }, { on }) => [
      { kind: 'filePaper', paper: 'SUIT_NOTICE', on, facts: { limitationOn } },
      { kind: 'notify', to: ['parties'], template: 'suitNotice', ...(limitationOn && { params: { limitationOn } }) },
    ],
  }),

  /** Those to whom something is owed let it go: nothing more is waited for, and nothing counts as paid that was not. */
  waiveRemainder: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-23'],
    fields: { waivedBy: list(ref('party')) },
    rules: [
      ({ facts }, { waivedBy }) =>
        [...new Set(openItems(facts).map(({ obligee }) => obligee))]
          .filter((obligee) => !waivedBy.includes(obligee))
          .map((party) => problem('/waivedBy', 'OBLIGEE_HAS_NOT_WAIVED', ['PML-23'], { party })),
    ],
    derive: ({ facts, on, newId }) => ({
      open: openItems(facts).map(aboutOf),
      kept: [...keptOf(facts.items, on, newId), ...refraining(facts.items, newId)],
    }),
    record: (_facts, { derived }) => ({ items: derived.kept, limitationOn: null }),
    issue: ({ items }, { on, waivedBy, derived }) => [
      ...stopWaiting(derived.open),
      schedule(items),
      { kind: 'filePaper', paper: 'PERFORMANCE_PROOF', on, facts: { waivedBy } },
      ...finished(),
    ],
  }),

  /** Sued, enforced in vain, gone: the committee cannot bring about more. Late payments are still recorded. */
  endFollowUp: event({
    by: ['director'],
    law: ['PML-31', 'PML-32'],
    fields: {
      ground: choice(['SUED', 'ENFORCED_IN_VAIN', 'INSOLVENT', 'OBLIGOR_GONE', 'OTHER']),
      reason: optional(confidential(text({ max: 1000 }))),
    },
    derive: ({ facts }) => ({ open: openItems(facts).map(aboutOf) }),
    record: () => ({ limitationOn: null }),
    issue: (_facts, { derived, ground }) => [
      ...stopWaiting(derived.open),
      { kind: 'tellProcess', room: 'dossier', event: 'performanceFinished', payload: {}, ifOpen: true },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'followUpEnded', params: { ground } },
    ],
  }),

  /** 回访, by somebody who did not mediate: a week after the last due date and again after three months (D-VISIT). */
  recordVisit: event({
    by: ['intake', 'director', 'mediator', 'supervisor'],
    law: ['PM-SF3', 'D-VISIT', 'D-VISIT-OTHER'],
    fields: {
      party: ref('party'),
      means: choice(['PHONE', 'VISIT', 'QUESTIONNAIRE', 'MESSAGE']),
      performance: choice(['PERFORMED', 'PARTLY', 'NOT_PERFORMED', 'NOT_REACHED']),
      satisfaction: optional(count({ min: 1, max: 5 })),
      suitBrought: optional(choice(['NO', 'YES', 'UNKNOWN'])),
      said: optional(confidential(text({ max: 2000 }))),
      measures: optional(confidential(text({ max: 2000 }))),
    },
    rules: [
      ({ file }, { party }) => strangerTo(file, '/party', party),
      ({ file, actor }) =>
        file.mediators.some(({ id }) => peopleBehind(actor).includes(id)) &&
        problem('', 'VISITOR_IS_CASE_MEDIATOR', ['D-VISIT-OTHER']),
    ],
    derive: ({ facts, on }, { performance }) => ({
      counts: performance !== 'NOT_REACHED' && on >= (facts.lastDueOn ?? on),
    }),
    record: ({ visitedOn }, { on, derived }) => ({ visitedOn: derived.counts ? [...visitedOn, on] : visitedOn }),
    issue: ({ visitedOn }, { on, party, means, performance, satisfaction, derived }) => [
      { kind: 'filePaper', paper: 'RETURN_VISIT', on, facts: { party, means, performance, satisfaction } },
      ...(derived.counts && visitedOn.length <= 2
        ? [
            {
              kind: 'stopDeadline',
              name: visitedOn.length === 1 ? 'settlement.visitFirst' : 'settlement.visitSecond',
              how: 'met',
            } as const,
          ]
        : []),
    ],
  }),
};
