import { count, day, eventsOf, group, list, optional, problem, ref, text } from '../process/index.js';
import { amountOf, classFromFacts, equalShares, exclusionsOf, type Share } from '../standard/index.js';
import type { Assessment, SubsidyFacts } from './subsidy.facts.js';
import {
  batchOf,
  endOfQuarterBefore,
  HANDS,
  handOf,
  linesFor,
  ownCase,
  quarterOf,
  sharesAmongMediators,
  stop,
} from './subsidy.rules.js';
import type { Scene } from '../process/index.js';

const event = eventsOf<SubsidyFacts>();
type Here = Scene<SubsidyFacts>;

/** What the standard in force makes of the case as it stands on this day. */
function assess({ world, facts, on }: Here, claimedOn: string | null): Assessment {
  const { standard, inputs: gathered } = world.subsidy!;
  const inputs = { ...gathered, closedOn: facts.closedOn!, claimBy: facts.claimBy!, claimedOn };
  const found = classFromFacts(standard, inputs);
  const reasons = exclusionsOf(standard, inputs);
  const { fen, trace } = amountOf(standard, inputs);
  const { id, version } = standard;
  return { on, standard: { id, version }, inputs, reasons, found, fen: reasons.length > 0 ? 0 : fen, trace };
}

const ASSESSED = { needs: () => ({ subsidy: true }) as const };
const CLAIMED = { needs: () => ({ subsidy: true, hands: true }) as const };
const SHARES = {
  /** Agreed among the mediators; without them, equal parts. */
  shares: optional(list(group({ mediator: ref('person'), parts: count({ min: 1, max: 1000 }) }), { max: 20 })),
};

const firstReviewClock = (scene: Here) => ({ review: scene.due('DL-SUB-FIRST-REVIEW', scene.on) });

/** From the sealed dossier to a claim that is on its way. */
export const claimEvents = {
  /** The dossier is sealed: the case can be assessed from now on, and claimed until the last day. */
  open: event({
    by: ['system'],
    law: ['D-SUBSIDY'],
    fields: { closedOn: day() },
    derive: (scene, { closedOn }) => ({ last: scene.due('DL-SUB-CLAIM-LAST', closedOn) }),
    record: (_facts, { closedOn, derived }) => ({ closedOn, claimBy: derived.last.due }),
    issue: (_facts, { derived }) => [
      { kind: 'startDeadline', name: 'subsidy.claim', date: derived.last, fires: 'claimLapsed', to: ['mediator'] },
    ],
    undoable: false,
  }),

  /** The eligibility run found nothing against it. */
  findEligible: event({
    by: ['system'],
    law: ['D-SUBSIDY'],
    fields: {},
    ...ASSESSED,
    rules: [
      (scene) => {
        const [excluded] = assess(scene, null).reasons;
        return !!excluded && problem('', 'EXCLUDED', ['D-SUBSIDY'], { reason: excluded.reason });
      },
    ],
    derive: (scene) => ({ assessment: assess(scene, null), returnsMost: scene.world.subsidy!.standard.returns.most }),
    record: (_facts, { derived }) => ({ assessment: derived.assessment, returnsMost: derived.returnsMost }),
    issue: () => [{ kind: 'notify', to: ['caseMediators'], template: 'subsidyEligible' }],
    undoable: false,
  }),

  /** With every reason and its clause; looked at again when the case changes. */
  findIneligible: event({
    by: ['system'],
    law: ['D-SUBSIDY'],
    fields: {},
    ...ASSESSED,
    rules: [(scene) => assess(scene, null).reasons.length === 0 && problem('', 'NOTHING_EXCLUDES', ['D-SUBSIDY'])],
    derive: (scene) => ({ assessment: assess(scene, null) }),
    record: (_facts, { derived }) => ({ assessment: derived.assessment }),
    undoable: false,
  }),

  claim: event({
    by: ['mediator'],
    law: ['D-SUBSIDY'],
    fields: { ...SHARES },
    ...CLAIMED,
    rules: [
      ownCase,
      sharesAmongMediators,
      ({ facts, on }) =>
        on > facts.claimBy! && problem('/occurredOn', 'CLAIM_TOO_LATE', ['D-SUBSIDY'], { day: facts.claimBy! }),
      (scene) => {
        const [excluded] = assess(scene, scene.on).reasons;
        return (
          !!excluded && problem('', 'EXCLUDED', ['D-SUBSIDY'], { reason: excluded.reason, clause: excluded.clause })
        );
      },
    ],
    derive: (scene, { shares }) => {
      const assessment = assess(scene, scene.on);
      const agreed = shares ?? equalShares(assessment.inputs.mediators);
      const quarterEnd = endOfQuarterBefore(scene.on);
      const window = scene.due('DL-SUB-CLAIM-QUARTER', quarterEnd).due;
      return {
        assessment,
        shares: agreed as readonly Share[],
        lines: linesFor({ facts: { ...scene.facts, assessment }, file: scene.file }, agreed),
        batch: batchOf(scene.on, window, quarterOf(quarterEnd)),
        hand: handOf('CLAIM', scene.actor),
        ...firstReviewClock(scene),
      };
    },
    record: ({ hands }, { on, derived }) => ({
      assessment: derived.assessment,
      claim: { by: derived.hand.person, on, batch: derived.batch, shares: derived.shares },
      lines: derived.lines,
      hands: [...hands, derived.hand],
    }),
    issue: (_facts, { on, derived }) => [
      stop('subsidy.claim'),
      {
        kind: 'startDeadline',
        name: 'subsidy.firstReview',
        date: derived.review,
        fires: null,
        to: ['reviewer1', 'supervisor'],
      },
      { kind: 'lendHand', level: 'CLAIM' },
      { kind: 'filePaper', paper: 'SUBSIDY_CLAIM', on, facts: { batch: derived.batch, fen: derived.assessment.fen } },
      { kind: 'notify', to: ['reviewer1'], template: 'subsidyClaimed' },
    ],
  }),

  withdrawClaim: event({
    by: ['mediator'],
    law: ['D-SUBSIDY'],
    fields: { reason: text({ max: 500 }) },
    needs: HANDS,
    rules: [ownCase],
    derive: (scene) => ({ last: scene.due('DL-SUB-CLAIM-LAST', scene.facts.closedOn!) }),
    // Whoever acted stays barred: the claim goes, the hands remain.
    record: () => ({ claim: null, lines: [] }),
    issue: (_facts, { derived }) => [
      stop('subsidy.firstReview', 'cancelled'),
      { kind: 'startDeadline', name: 'subsidy.claim', date: derived.last, fires: 'claimLapsed', to: ['mediator'] },
    ],
  }),

  /** What was asked for has been put right; the standard in force today is applied anew. */
  resubmit: event({
    by: ['mediator'],
    law: ['D-SUBSIDY'],
    fields: { answer: text({ max: 1000 }), ...SHARES },
    ...CLAIMED,
    rules: [
      ownCase,
      sharesAmongMediators,
      (scene) => {
        const [excluded] = assess(scene, scene.facts.claim!.on).reasons;
        return (
          !!excluded && problem('', 'EXCLUDED', ['D-SUBSIDY'], { reason: excluded.reason, clause: excluded.clause })
        );
      },
    ],
    derive: (scene, { shares }) => {
      const assessment = assess(scene, scene.facts.claim!.on);
      const agreed = shares ?? scene.facts.claim!.shares;
      const lines = linesFor({ facts: { ...scene.facts, assessment }, file: scene.file }, agreed);
      return { assessment, shares: agreed as readonly Share[], lines, ...firstReviewClock(scene) };
    },
    record: ({ claim }, { derived }) => ({
      assessment: derived.assessment,
      claim: { ...claim!, shares: derived.shares },
      lines: derived.lines,
    }),
    issue: (_facts, { on, derived }) => [
      stop('subsidy.resubmit'),
      {
        kind: 'startDeadline',
        name: 'subsidy.firstReview',
        date: derived.review,
        fires: null,
        to: ['reviewer1', 'supervisor'],
      },
      { kind: 'filePaper', paper: 'SUBSIDY_CLAIM', on, facts: { again: true, fen: derived.assessment.fen } },
      { kind: 'notify', to: ['reviewer1'], template: 'subsidyClaimed' },
    ],
  }),

  claimLapsed: event({
    by: ['system'],
    law: ['D-SUBSIDY'],
    fields: {},
    issue: () => [{ kind: 'notify', to: ['caseMediators'], template: 'subsidyLapsed' }],
    expiry: true,
  }),

  returnLapsed: event({
    by: ['system'],
    law: ['D-SUBSIDY'],
    fields: {},
    issue: () => [{ kind: 'notify', to: ['caseMediators'], template: 'subsidyLapsed' }],
    expiry: true,
  }),
};
