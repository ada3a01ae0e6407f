import { eventsOf, fen, group, list, optional, problem, ref, text, type Role } from '../process/index.js';
import { totalOf, type Level, type SubsidyFacts } from './subsidy.facts.js';
import {
  adjusted,
  freshHands,
  HANDS,
  handOf,
  knownLines,
  notAboveStandard,
  opinionOf,
  release,
  stopReviews,
} from './subsidy.rules.js';

const event = eventsOf<SubsidyFacts>();

const OPINION = {
  opinion: text({ max: 1000, example: '材料齐全，类别与事实相符' }),
  adjustments: optional(
    list(group({ mediator: ref('person'), fen: fen({ min: 0 }), reason: text({ max: 500 }) }), { max: 20 }),
  ),
};
const REASON = { reason: text({ max: 1000, example: '缺少当事人签署的权利义务告知书' }) };
const ADJUSTABLE = [knownLines, notAboveStandard] as const;

/** A desk that lets a claim pass on to the next: same questions, same proof of who decided. */
const pass = (level: Level, by: Role, clock: string, rule: string, next: Role) =>
  event({
    by: [by],
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: OPINION,
    needs: HANDS,
    rules: [freshHands(level), ...ADJUSTABLE],
    derive: (scene) => ({ hand: handOf(level, scene.actor), next: scene.due(rule, scene.on) }),
    record: (facts, { on, adjustments, derived }) => {
      const lines = adjusted(facts.lines, adjustments);
      return {
        lines,
        hands: [...facts.hands, derived.hand],
        opinions: [...facts.opinions, opinionOf(level, derived.hand.person, on, 'PASS', lines, facts.lines)],
      };
    },
    issue: (facts, { on, derived }) => [
      ...stopReviews(),
      { kind: 'lendHand', level },
      { kind: 'startDeadline', name: clock, date: derived.next, fires: null, to: [next, 'supervisor'] },
      { kind: 'filePaper', paper: 'SUBSIDY_OPINION', on, facts: { level, result: 'PASS', fen: totalOf(facts.lines) } },
      { kind: 'notify', to: [next], template: 'subsidyPassedOn' },
    ],
  });

/** Back to the mediator, who says what was put right; at most as often as the standard allows. */
const sendBack = (level: Level, by: Role) =>
  event({
    by: [by],
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: REASON,
    needs: HANDS,
    rules: [freshHands(level)],
    derive: (scene) => ({ hand: handOf(level, scene.actor), again: scene.due('DL-SUB-RESUBMIT', scene.on) }),
    record: (facts, { on, derived }) => ({
      returns: facts.returns + 1,
      hands: [...facts.hands, derived.hand],
      opinions: [...facts.opinions, opinionOf(level, derived.hand.person, on, 'RETURN', facts.lines, facts.lines)],
    }),
    issue: (facts, { on, derived }) => [
      ...stopReviews(),
      { kind: 'lendHand', level },
      { kind: 'startDeadline', name: 'subsidy.resubmit', date: derived.again, fires: 'returnLapsed', to: ['mediator'] },
      { kind: 'filePaper', paper: 'SUBSIDY_OPINION', on, facts: { level, result: 'RETURN', returns: facts.returns } },
      { kind: 'notify', to: ['caseMediators'], template: 'subsidyReturned', params: { due: derived.again.due } },
    ],
  });

const reject = (level: Level, by: Role) =>
  event({
    by: [by],
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: REASON,
    needs: HANDS,
    rules: [freshHands(level)],
    derive: (scene) => ({ hand: handOf(level, scene.actor) }),
    record: (facts, { on, derived }) => ({
      hands: [...facts.hands, derived.hand],
      opinions: [...facts.opinions, opinionOf(level, derived.hand.person, on, 'REJECT', [], facts.lines)],
    }),
    issue: (_facts, { on }) => [
      ...stopReviews(),
      { kind: 'lendHand', level },
      { kind: 'filePaper', paper: 'SUBSIDY_OPINION', on, facts: { level, result: 'REJECT' } },
      { kind: 'notify', to: ['caseMediators'], template: 'subsidyRejected' },
    ],
  });

/** Decisions of the three bodies, one after another; nobody twice. */
export const reviewEvents = {
  /** 初审: the committee. */
  passFirst: pass('FIRST', 'reviewer1', 'subsidy.secondReview', 'DL-SUB-SECOND-REVIEW', 'reviewer2'),
  /** 复核: judicial office or one-stop centre. */
  passSecond: pass('SECOND', 'reviewer2', 'subsidy.approval', 'DL-SUB-APPROVAL', 'reviewer3'),

  /** 审定: justice bureau with the IP office. The sum is set aside in the fund, or the approval does not happen. */
  approve: event({
    by: ['reviewer3'],
    law: ['D-SUBSIDY', 'D-SEGREGATION'],
    fields: OPINION,
    needs: HANDS,
    rules: [freshHands('APPROVAL'), ...ADJUSTABLE],
    derive: (scene) => ({ hand: handOf('APPROVAL', scene.actor), publishBy: scene.due('DL-SUB-APPROVAL', scene.on) }),
    record: (facts, { on, adjustments, derived }) => {
      const lines = adjusted(facts.lines, adjustments);
      return {
        lines,
        committedFen: totalOf(lines),
        hands: [...facts.hands, derived.hand],
        opinions: [...facts.opinions, opinionOf('APPROVAL', derived.hand.person, on, 'PASS', lines, facts.lines)],
      };
    },
    issue: (facts, { on, derived }) => [
      ...stopReviews(),
      { kind: 'lendHand', level: 'APPROVAL' },
      { kind: 'moveFunds', entry: 'COMMIT', fen: facts.committedFen },
      {
        kind: 'startDeadline',
        name: 'subsidy.approval',
        date: derived.publishBy,
        fires: null,
        to: ['reviewer3', 'supervisor'],
      },
      {
        kind: 'filePaper',
        paper: 'SUBSIDY_OPINION',
        on,
        facts: { level: 'APPROVAL', result: 'PASS', fen: facts.committedFen },
      },
      { kind: 'notify', to: ['caseMediators'], template: 'subsidyPreApproved' },
    ],
    undoable: false,
  }),

  returnAtFirst: sendBack('FIRST', 'reviewer1'),
  returnAtSecond: sendBack('SECOND', 'reviewer2'),
  returnAtApproval: sendBack('APPROVAL', 'reviewer3'),

  rejectAtFirst: reject('FIRST', 'reviewer1'),
  rejectAtSecond: reject('SECOND', 'reviewer2'),
  rejectAtApproval: reject('APPROVAL', 'reviewer3'),

  /** What the approval stood on has changed: outcome, agreement, bank account. Both versions stay in the record (M-03). */
  voidApproval: event({
    by: ['system', 'reviewer3', 'finance'],
    law: ['D-SUBSIDY'],
    fields: { reason: text({ max: 500 }) },
    derive: (scene) => ({
      released: scene.facts.committedFen,
      review: scene.due('DL-SUB-FIRST-REVIEW', scene.on),
    }),
    record: () => ({ noticeEndsOn: null, objection: null, committedFen: 0 }),
    issue: (_facts, { derived }) => [
      ...stopReviews('cancelled'),
      ...release(derived.released),
      {
        kind: 'startDeadline',
        name: 'subsidy.firstReview',
        date: derived.review,
        fires: null,
        to: ['reviewer1', 'supervisor'],
      },
      { kind: 'notify', to: ['caseMediators', 'reviewer1'], template: 'subsidyApprovalVoid' },
    ],
    undoable: false,
  }),
};
