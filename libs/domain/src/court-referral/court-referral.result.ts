import {
  choice,
  confidential,
  courtNumber,
  day,
  eventsOf,
  flag,
  optional,
  personal,
  problem,
  text,
  type CaseFacts,
  type Command,
} from '../process/index.js';
import { TERMINATION_GROUND_CODES, type TerminationGround } from '../taxonomy/index.js';
import type { CourtReferralFacts } from './court-referral.facts.js';

const event = eventsOf<CourtReferralFacts>();
const grounds = () => choice(TERMINATION_GROUND_CODES as [TerminationGround, ...TerminationGround[]]);

/** Refused or not to be found: the material goes back at once (OM-15, D-FEEDBACK). */
const AT_ONCE: readonly TerminationGround[] = ['REFUSED', 'UNREACHABLE'];
const BY_TYPE = {
  COURT_DELEGATED: ['DOCKETED', 'CONFIRMED', 'PERFORMED', 'NOT_DOCKETED'],
  COURT_ENTRUSTED: ['COURT_PAPER', 'WITHDRAWN_SUIT', 'JUDGMENT'],
} as const;
const NEEDS_AGREEMENT = ['CONFIRMED', 'PERFORMED', 'COURT_PAPER'];

/**
 * From the open case to the court's own outcome. What goes to the court is what these fields name: session records and
 * what was conceded for settlement only have no field here and so no way out (IM-22).
 */
export const result = {
  openCase: event({ by: ['system'], law: ['IM-27a'], fields: {} }),
  otherSideContacted: event({
    by: ['system'],
    law: ['OM-15'],
    fields: {},
    issue: () => [{ kind: 'stopDeadline', name: 'court-referral.contact', how: 'met' }],
  }),

  agreementReached: event({
    by: ['system'],
    law: ['IM-19a', 'IM-20'],
    fields: { effectiveOn: day() },
    derive: (scene) => ({ feedback: scene.due('DL-FEEDBACK-COURT', scene.on) }),
    record: (_facts, { effectiveOn }) => ({ result: 'AGREED' as const, resultOn: effectiveOn, ground: null }),
    issue: (_facts, { derived }) => [stopContact, startFeedback(derived.feedback), tellIntake('referralAgreed')],
  }),

  mediationFailed: event({
    by: ['system'],
    law: ['IM-21a', 'IM-21b', 'IM-26'],
    fields: { ground: grounds() },
    derive: (scene, { ground }) => ({
      feedback: scene.due(AT_ONCE.includes(ground) ? 'DL-RETURN-MATERIAL' : 'DL-FEEDBACK-COURT', scene.on),
    }),
    record: (_facts, { on, ground }) => ({ result: 'FAILED' as const, resultOn: on, ground }),
    issue: (_facts, { derived }) => [stopContact, startFeedback(derived.feedback), tellIntake('referralFailed')],
  }),

  mediationSuspended: event({
    by: ['system'],
    law: ['IM-18'],
    fields: { ground: text({ max: 40, example: 'SHAM' }) },
    issue: (_facts, { on, ground }) => [
      { kind: 'filePaper', paper: 'SUSPENSION_REPORT', on, facts: { ground } },
      { kind: 'notify', to: ['court'], template: 'mediationSuspended', params: { ground } },
    ],
  }),

  mediationResumed: event({
    by: ['system'],
    law: ['IM-18'],
    fields: {},
    issue: () => [{ kind: 'notify', to: ['court'], template: 'mediationResumed' }],
  }),

  /** A closing was taken back. Once the court has signed for the feedback this state is left and it is too late. */
  resultWithdrawn: event({
    by: ['system'],
    law: ['D-UNDO'],
    fields: {},
    record: () => ({ result: null, resultOn: null, ground: null, feedbackSentOn: null }),
    issue: () => [{ kind: 'stopDeadline', name: 'court-referral.feedback', how: 'cancelled' }],
  }),

  sendFeedback: event({
    by: ['intake', 'director'],
    law: ['IM-19a', 'IM-20', 'IM-26', 'OM-21', 'INV-08'],
    fields: {
      agreementServed: optional(flag()),
      materialsReturned: optional(flag()),
      undisputedFactsEnclosed: optional(flag()),
      costlyConduct: optional(confidential(text({ max: 2000 }))),
    },
    needs: () => ({ papers: true }),
    rules: [
      ({ facts }, { materialsReturned }) =>
        facts.result === 'FAILED' &&
        !materialsReturned &&
        problem('/materialsReturned', 'MATERIALS_NOT_RETURNED', ['IM-21a', 'IM-26']),
      ({ world }, { undisputedFactsEnclosed }) =>
        undisputedFactsEnclosed &&
        !world.papers?.some(({ kind }) => kind === 'UNDISPUTED_FACTS') &&
        problem('/undisputedFactsEnclosed', 'UNDISPUTED_FACTS_NOT_SIGNED', ['IM-22', 'POL-7']),
    ],
    warnings: ({ facts, file }, { agreementServed }) =>
      facts.result === 'AGREED' && file.route === 'COURT_DELEGATED' && !agreementServed
        ? [problem('/agreementServed', 'AGREEMENT_NOT_SERVED', ['IM-19a'])]
        : [],
    record: (_facts, { on }) => ({ feedbackSentOn: on }),
    issue: (facts, { on, undisputedFactsEnclosed = false }, file) => [
      ...reports(facts, on, file),
      {
        kind: 'filePaper',
        paper: 'FEEDBACK',
        on,
        facts: {
          result: facts.result,
          ...(facts.ground && { ground: facts.ground }),
          undisputedFactsEnclosed,
        },
      },
      { kind: 'notify', to: ['court'], template: 'feedbackSent' },
    ],
  }),

  signFeedback: event({
    by: ['court', 'intake'],
    law: ['IM-26', 'D-FEEDBACK'],
    undoable: false,
    fields: { receivedBy: optional(personal(text({ max: 100 }))) },
    derive: (scene) => ({ docketing: scene.due('DL-COURT-DOCKET', scene.on) }),
    issue: (facts, { derived }, file) => [
      { kind: 'stopDeadline', name: 'court-referral.feedback', how: 'met' },
      ...(facts.result === 'FAILED' && file.route === 'COURT_DELEGATED'
        ? [
            {
              kind: 'startDeadline',
              name: 'court-referral.docketing',
              date: derived.docketing,
              fires: null,
              to: ['intake', 'court'],
            } as const,
          ]
        : []),
    ],
  }),

  enterOutcome: event({
    by: ['court', 'intake'],
    law: ['IM-20', 'IM-21a', 'CPL-126'],
    fields: {
      outcome: choice([...BY_TYPE.COURT_DELEGATED, ...BY_TYPE.COURT_ENTRUSTED]),
      courtPaperNumber: optional(courtNumber()),
    },
    rules: [
      ({ file }, { outcome }) =>
        !(BY_TYPE[file.route as keyof typeof BY_TYPE] as readonly string[]).includes(outcome) &&
        problem('/outcome', 'OUTCOME_NOT_OF_THIS_ROUTE', ['IM-20', 'IM-21a']),
      ({ facts }, { outcome }) =>
        NEEDS_AGREEMENT.includes(outcome) &&
        facts.result !== 'AGREED' &&
        problem('/outcome', 'OUTCOME_NEEDS_AGREEMENT', ['INV-10']),
      (_scene, { outcome, courtPaperNumber }) =>
        !['PERFORMED', 'NOT_DOCKETED'].includes(outcome) &&
        !courtPaperNumber &&
        problem('/courtPaperNumber', 'COURT_PAPER_NUMBER_REQUIRED', ['IM-20']),
    ],
    record: (_facts, { outcome }) => ({ courtOutcome: outcome }),
    issue: (_facts, { on, outcome, courtPaperNumber }) => [
      { kind: 'stopDeadline', name: 'court-referral.docketing', how: 'met' },
      ...(courtPaperNumber
        ? [
            {
              kind: 'filePaper',
              paper: 'COURT_PAPER',
              on,
              facts: { outcome, number: courtPaperNumber },
            } as const,
          ]
        : []),
      ...(outcome === 'COURT_PAPER'
        ? [
            {
              kind: 'tellProcess',
              room: 'settlement',
              event: 'courtPaperServed',
              payload: { on },
              ifOpen: true,
            } as const,
          ]
        : []),
      { kind: 'notify', to: ['director', 'caseMediators'], template: 'courtOutcomeEntered', params: { outcome } },
    ],
  }),
};

const stopContact: Command = { kind: 'stopDeadline', name: 'court-referral.contact', how: 'cancelled' };

const startFeedback = (date: Extract<Command, { kind: 'startDeadline' }>['date']): Command => ({
  kind: 'startDeadline',
  name: 'court-referral.feedback',
  date,
  fires: null,
  to: ['intake', 'director', 'supervisor'],
});

const tellIntake = (template: string): Command => ({ kind: 'notify', to: ['intake', 'court'], template });

/** 委派: the agreement is filed with the court (IM-19a). A failure is reported with the plaint and materials (IM-26). */
function reports(facts: CourtReferralFacts, on: string, { route }: CaseFacts): Command[] {
  if (facts.result === 'FAILED') {
    return [{ kind: 'filePaper', paper: 'TERMINATION_REPORT', on, facts: { ground: facts.ground } }];
  }
  return route === 'COURT_DELEGATED' ? [{ kind: 'filePaper', paper: 'FILING_WITH_COURT', on }] : [];
}
