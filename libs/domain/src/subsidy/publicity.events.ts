import { choice, eventsOf, optional, text, type Role } from '../process/index.js';
import { OBJECTION_GROUNDS, type SubsidyFacts } from './subsidy.facts.js';
import { freshHands, HANDS, handOf, release, stop } from './subsidy.rules.js';

const event = eventsOf<SubsidyFacts>();

/** Decided by a reviewer of any level who had nothing to do with this claim. */
const DECIDERS: readonly Role[] = ['reviewer1', 'reviewer2', 'reviewer3'];

/** Five working days in public: mediator, case number, class and sum, and nothing of the parties (domain.md §3.8). */
export const publicityEvents = {
  publish: event({
    by: ['reviewer3', 'finance'],
    law: ['D-SUBSIDY'],
    fields: {},
    derive: (scene) => ({ ends: scene.due('DL-SUB-PUBLICITY', scene.on) }),
    record: (_facts, { derived }) => ({ noticeEndsOn: derived.ends.due }),
    issue: (facts, { on, derived }) => [
      stop('subsidy.approval'),
      {
        kind: 'startDeadline',
        name: 'subsidy.publicity',
        date: derived.ends,
        fires: 'publicityEnded',
        to: ['finance'],
      },
      { kind: 'filePaper', paper: 'SUBSIDY_NOTICE', on, facts: { until: derived.ends.due, fen: facts.committedFen } },
      { kind: 'notify', to: ['caseMediators'], template: 'subsidyPublished', params: { due: derived.ends.due } },
    ],
    undoable: false,
  }),

  /** Anybody may object; whoever takes it down enters it. */
  object: event({
    by: ['intake', 'supervisor', 'reviewer1', 'reviewer2', 'system'],
    law: ['D-SUBSIDY'],
    fields: { ground: choice(OBJECTION_GROUNDS), said: text({ max: 2000 }), objector: optional(text({ max: 200 })) },
    derive: (scene) => ({ decide: scene.due('DL-SUB-OBJECTION', scene.on) }),
    record: (_facts, { on, ground }) => ({ objection: { on, ground } }),
    issue: (_facts, { on, ground, derived }) => [
      stop('subsidy.publicity', 'cancelled'),
      {
        kind: 'startDeadline',
        name: 'subsidy.objection',
        date: derived.decide,
        fires: null,
        to: ['reviewer3', 'supervisor'],
      },
      { kind: 'filePaper', paper: 'SUBSIDY_OBJECTION', on, facts: { ground } },
      { kind: 'notify', to: ['supervisor', 'reviewer2'], template: 'subsidyObjected' },
    ],
    undoable: false,
  }),

  publicityEnded: event({
    by: ['system'],
    law: ['D-SUBSIDY'],
    fields: {},
    derive: (scene) => ({ pay: scene.due('DL-SUB-PAYMENT', scene.on) }),
    issue: (_facts, { derived }) => [
      { kind: 'startDeadline', name: 'subsidy.payment', date: derived.pay, fires: null, to: ['finance', 'supervisor'] },
      { kind: 'notify', to: ['finance', 'caseMediators'], template: 'subsidyApproved' },
    ],
    expiry: true,
  }),

  dismissObjection: event({
    by: DECIDERS,
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: { opinion: text({ max: 1000 }) },
    needs: HANDS,
    rules: [freshHands('OBJECTION')],
    derive: (scene) => ({ hand: handOf('OBJECTION', scene.actor), pay: scene.due('DL-SUB-PAYMENT', scene.on) }),
    record: ({ hands }, { derived }) => ({ hands: [...hands, derived.hand] }),
    issue: (_facts, { on, derived }) => [
      stop('subsidy.objection'),
      { kind: 'lendHand', level: 'OBJECTION' },
      { kind: 'startDeadline', name: 'subsidy.payment', date: derived.pay, fires: null, to: ['finance', 'supervisor'] },
      { kind: 'filePaper', paper: 'SUBSIDY_OPINION', on, facts: { level: 'OBJECTION', result: 'PASS' } },
      { kind: 'notify', to: ['finance', 'caseMediators'], template: 'subsidyApproved' },
    ],
    undoable: false,
  }),

  upholdObjection: event({
    by: DECIDERS,
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: { opinion: text({ max: 1000 }) },
    needs: HANDS,
    rules: [freshHands('OBJECTION')],
    derive: (scene) => ({ hand: handOf('OBJECTION', scene.actor), released: scene.facts.committedFen }),
    record: ({ hands }, { derived }) => ({ hands: [...hands, derived.hand], committedFen: 0 }),
    issue: (_facts, { on, derived }) => [
      stop('subsidy.objection'),
      { kind: 'lendHand', level: 'OBJECTION' },
      ...release(derived.released),
      { kind: 'filePaper', paper: 'SUBSIDY_OPINION', on, facts: { level: 'OBJECTION', result: 'REJECT' } },
      { kind: 'notify', to: ['caseMediators'], template: 'subsidyRejected' },
    ],
    undoable: false,
  }),
};
