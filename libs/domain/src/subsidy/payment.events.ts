import { choice, eventsOf, fen, flag, problem, text } from '../process/index.js';
import { CHECK_METHODS, IRREGULAR_GROUNDS, totalOf, type SubsidyFacts } from './subsidy.facts.js';
import { freshHands, HANDS, handOf, stop } from './subsidy.rules.js';
import type { Scene } from '../process/index.js';

const event = eventsOf<SubsidyFacts>();
type Here = Scene<SubsidyFacts>;

/** To the mediator directly, to an account somebody else has verified, and only what the fund had set aside. */
const accountsVerified = ({ facts, world }: Here) => {
  const missing = facts.lines.find(
    ({ mediator, fen: sum }) => sum > 0 && !world.hands?.verifiedAccounts.includes(mediator),
  );
  return !!missing && problem('', 'ACCOUNT_NOT_VERIFIED', ['D-SUBSIDY'], { mediator: missing.mediator });
};

const clawbackWithin = ({ facts }: Here, { fen: sum }: { fen: number }) =>
  sum > (facts.paid?.fen ?? 0) && problem('/fen', 'ABOVE_PAID', ['D-SUBSIDY'], { fen: facts.paid?.fen ?? 0 });

const notMoreThanOwed = ({ facts }: Here, { fen: sum }: { fen: number }) => {
  const owed = facts.clawback!.fen - facts.clawback!.recoveredFen;
  return sum > owed && problem('/fen', 'ABOVE_OWED', ['D-SUBSIDY'], { fen: owed });
};

/** Paid, looked at afterwards, and taken back where it was wrong. */
export const paymentEvents = {
  pay: event({
    by: ['finance'],
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: { reference: text({ max: 100, example: '国库支付凭证 2026-0012' }) },
    needs: HANDS,
    rules: [freshHands('PAYMENT'), accountsVerified],
    derive: (scene) => ({ hand: handOf('PAYMENT', scene.actor), fen: scene.facts.committedFen }),
    record: (facts, { on, reference, derived }) => ({
      hands: [...facts.hands, derived.hand],
      committedFen: 0,
      paid: { on, reference, fen: totalOf(facts.lines) },
    }),
    issue: (_facts, { on, derived }) => [
      stop('subsidy.payment'),
      { kind: 'lendHand', level: 'PAYMENT' },
      { kind: 'moveFunds', entry: 'PAY', fen: derived.fen },
      { kind: 'filePaper', paper: 'SUBSIDY_PAYMENT', on, facts: { fen: derived.fen } },
      { kind: 'notify', to: ['caseMediators'], template: 'subsidyPaid' },
    ],
    undoable: false,
  }),

  /** A phone call or a visit to the parties, or the dossier read again (domain.md §3.8). */
  recordCheck: event({
    by: ['supervisor'],
    law: ['D-SUBSIDY'],
    fields: { how: choice(CHECK_METHODS), reached: flag(), finding: text({ max: 2000 }) },
    needs: HANDS,
    rules: [freshHands('CHECK')],
    derive: (scene) => ({ hand: handOf('CHECK', scene.actor) }),
    record: ({ hands }, { on, how, derived }) => ({ hands: [...hands, derived.hand], check: { on, how, clean: true } }),
    issue: (_facts, { on, how }) => [
      { kind: 'lendHand', level: 'CHECK' },
      { kind: 'filePaper', paper: 'SUBSIDY_CHECK', on, facts: { how, clean: true } },
    ],
  }),

  /** The check, a complaint, or a change in the case itself: the payment is reviewed for clawback. */
  question: event({
    by: ['supervisor', 'system'],
    law: ['D-SUBSIDY'],
    fields: { ground: choice(IRREGULAR_GROUNDS), finding: text({ max: 2000 }) },
    derive: (scene) => ({ decide: scene.due('DL-SUB-OBJECTION', scene.on) }),
    record: (_facts, { on, ground }) => ({ irregular: { on, ground } }),
    issue: (_facts, { on, ground, derived }) => [
      { kind: 'startDeadline', name: 'subsidy.clawback', date: derived.decide, fires: null, to: ['supervisor'] },
      { kind: 'filePaper', paper: 'SUBSIDY_CHECK', on, facts: { ground, clean: false } },
      { kind: 'notify', to: ['supervisor', 'caseMediators'], template: 'subsidyQuestioned' },
    ],
    undoable: false,
  }),

  dropQuestion: event({
    by: ['reviewer3'],
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: { opinion: text({ max: 1000 }) },
    needs: HANDS,
    rules: [freshHands('CLAWBACK')],
    derive: (scene) => ({ hand: handOf('CLAWBACK', scene.actor) }),
    record: ({ hands }, { derived }) => ({ hands: [...hands, derived.hand], irregular: null }),
    issue: (_facts, { on }) => [
      stop('subsidy.clawback'),
      { kind: 'lendHand', level: 'CLAWBACK' },
      { kind: 'filePaper', paper: 'SUBSIDY_CHECK', on, facts: { dropped: true } },
      { kind: 'notify', to: ['caseMediators'], template: 'subsidyCleared' },
    ],
  }),

  /** After the mediator was heard; whoever approved does not decide it. */
  decideClawback: event({
    by: ['reviewer3', 'supervisor'],
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: { fen: fen(), reason: text({ max: 1000 }), heard: text({ max: 2000 }) },
    needs: HANDS,
    rules: [freshHands('CLAWBACK'), clawbackWithin],
    derive: (scene) => ({ hand: handOf('CLAWBACK', scene.actor), payBack: scene.due('DL-SUB-PAYMENT', scene.on) }),
    record: ({ hands }, { on, fen: sum, derived }) => ({
      hands: [...hands, derived.hand],
      clawback: { on, fen: sum, recoveredFen: 0 },
    }),
    issue: ({ clawback }, { on, derived }) => [
      stop('subsidy.clawback'),
      { kind: 'lendHand', level: 'CLAWBACK' },
      {
        kind: 'startDeadline',
        name: 'subsidy.recovery',
        date: derived.payBack,
        fires: null,
        to: ['finance', 'supervisor'],
      },
      { kind: 'filePaper', paper: 'CLAWBACK_NOTICE', on, facts: { fen: clawback!.fen } },
      { kind: 'notify', to: ['caseMediators', 'finance'], template: 'subsidyClawback' },
    ],
    undoable: false,
  }),

  recover: event({
    by: ['finance'],
    law: ['D-SUBSIDY'],
    fields: { fen: fen(), reference: text({ max: 100 }) },
    rules: [notMoreThanOwed],
    record: ({ clawback }, { fen: sum }) => ({
      clawback: { ...clawback!, recoveredFen: clawback!.recoveredFen + sum },
    }),
    issue: (_facts, { on, fen: sum }) => [
      { kind: 'moveFunds', entry: 'RECOVER', fen: sum },
      { kind: 'filePaper', paper: 'SUBSIDY_RECOVERY', on, facts: { fen: sum } },
    ],
    undoable: false,
  }),

  closeRecovery: event({
    by: ['finance'],
    law: ['D-SUBSIDY'],
    fields: {},
    issue: () => [stop('subsidy.recovery'), { kind: 'notify', to: ['supervisor'], template: 'subsidyRecovered' }],
  }),

  /** Not paid back: to the discipline organ. */
  refer: event({
    by: ['supervisor'],
    law: ['D-SUBSIDY'],
    fields: { to: text({ max: 200, example: '西宁市司法局纪检组' }), reason: text({ max: 1000 }) },
    issue: (_facts, { on }) => [
      stop('subsidy.recovery'),
      { kind: 'filePaper', paper: 'SUBSIDY_REFERRAL', on },
      { kind: 'notify', to: ['supervisor', 'caseMediators'], template: 'subsidyReferred' },
    ],
    undoable: false,
  }),
};
