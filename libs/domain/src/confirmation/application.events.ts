import type { DueDate } from '../calendar/index.js';
import type { Command } from '../process/index.js';
import { choice, confidential, day, eventsOf, flag, list, optional, problem, ref, text } from '../process/index.js';
import { ENCLOSURES, type ConfirmationFacts } from './confirmation.facts.js';
import { barsOf } from './confirmation.guards.js';
import { absentFrom, knownParty, standsAt, stopClocks, withinTerm } from './confirmation.rules.js';

const event = eventsOf<ConfirmationFacts>();

/** The clock of the joint application; reminders on days 0, 15, 25 and 29 come with the rule. */
export const applyClock = (date: DueDate): Command => ({
  kind: 'startDeadline',
  name: 'confirmation.apply',
  date,
  fires: 'applicationLapsed',
  to: ['mediator', 'intake'],
});

/** From the effective agreement to the application of the parties. */
export const applicationEvents = {
  /**
   * Sent when the agreement takes effect. Form and clause decide whether confirmation is open at all; they are read from
   * the case, and a sender who says otherwise is told so.
   */
  assess: event({
    by: ['system'],
    law: ['CPL-205', 'JC-355', 'D-EFFECTIVE-EARLIEST'],
    fields: {
      effectiveOn: day(),
      laterOn: optional(day()),
      form: choice(['WRITTEN', 'ORAL']),
      ownershipClause: flag(),
      signatories: optional(list(ref('party'))),
      courts: optional(list(ref('organisation'))),
      oneMayApply: optional(list(ref('organisation'), { min: 0 })),
    },
    rules: [
      ({ file }, { form, ownershipClause }) =>
        (form !== file.form || ownershipClause !== !!file.ownershipClause) && problem('/form', 'CASE_SAYS_OTHERWISE'),
    ],
    derive: (scene, { effectiveOn, laterOn }) => ({
      competent: scene.competentCourts(scene.file, effectiveOn),
      applyBy: scene.due('DL-JC-APPLY', effectiveOn),
      laterApplyBy: laterOn === undefined ? null : scene.due('DL-JC-APPLY', laterOn),
    }),
    record: (facts, { effectiveOn, laterOn, signatories, courts, oneMayApply, derived }, file) => ({
      ...NOTHING_YET,
      effectiveOn,
      laterOn: laterOn ?? null,
      barred: barsOf(facts, file),
      applyBy: derived.applyBy.due,
      laterApplyBy: derived.laterApplyBy?.due ?? null,
      signatories: signatories ?? file.parties.map(({ id }) => id),
      // A delegated case goes to the court that invited the organisation (CPL-205 item 1).
      courts:
        courts ?? derived.competent?.courts ?? (file.route === 'COURT_DELEGATED' && file.court ? [file.court] : null),
      oneMayApply: oneMayApply ?? derived.competent?.oneMayApply ?? [],
    }),
    issue: ({ barred }, { derived }) =>
      barred.length > 0
        ? [
            standsAt('BARRED'),
            { kind: 'notify', to: ['caseMediators'], template: 'confirmationBarred', params: { reason: barred[0] } },
          ]
        : [
            applyClock(derived.applyBy),
            standsAt('ELIGIBLE'),
            {
              kind: 'notify',
              to: ['caseMediators'],
              template: 'confirmationOpen',
              params: { applyBy: derived.applyBy.due },
            },
          ],
  }),

  offer: event({
    by: ['mediator', 'intake'],
    law: ['IM-14', 'PML-33a'],
    fields: { means: choice(['IN_PERSON', 'PHONE', 'POST', 'ELECTRONIC']) },
    rules: [withinTerm],
    record: (_facts, { on }) => ({ offeredOn: on }),
    issue: ({ applyBy }, { on, means }) => [
      { kind: 'filePaper', paper: 'CONFIRMATION_OFFER', on, facts: { applyBy, means } },
      standsAt('OFFERED'),
      { kind: 'notify', to: ['parties'], template: 'confirmationOffered', params: { applyBy: applyBy! } },
    ],
  }),

  decline: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-33a'],
    fields: { party: ref('party'), reason: optional(confidential(text({ max: 500 }))) },
    rules: [knownParty],
    record: (_facts, { party }) => ({ declinedBy: party }),
    issue: (_facts, { on, party }) => [
      { kind: 'stopDeadline', name: 'confirmation.apply', how: 'cancelled' },
      { kind: 'filePaper', paper: 'CONFIRMATION_DECLINED', on, facts: { party } },
      standsAt('DECLINED'),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'confirmationDeclined' },
    ],
  }),

  /** The right to apply outlives a first no, as long as the thirty days run. */
  reconsider: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-33a'],
    fields: { party: ref('party') },
    rules: [knownParty, withinTerm],
    derive: (scene) => ({ applyBy: scene.due('DL-JC-APPLY', scene.facts.effectiveOn!) }),
    record: () => ({ declinedBy: null }),
    issue: (_facts, { derived }) => [applyClock(derived.applyBy), standsAt('OFFERED')],
  }),

  applyJointly: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-33a', 'CPL-205'],
    fields: {
      court: ref('organisation'),
      signedBy: list(ref('party')),
      /** Parties who agree to an application that they did not sign themselves. */
      consenting: optional(list(ref('party'))),
      /** Parties for whom an agent signed. */
      byAgent: optional(list(ref('party'))),
      enclosed: list(choice(ENCLOSURES), { min: 0 }),
    },
    rules: [
      withinTerm,
      ({ facts }, { court, signedBy, consenting = [] }) => {
        const consentSuffices = facts.oneMayApply.includes(court);
        const missing = absentFrom(facts, consentSuffices ? [...signedBy, ...consenting] : signedBy);
        return missing.map((party) =>
          problem('/signedBy', 'NOT_JOINT', ['PML-33a', 'CPL-205', 'D-JOINT-APPLICATION'], { party }),
        );
      },
      ({ facts }, { court }) =>
        !!facts.courts &&
        !facts.courts.includes(court) &&
        problem('/court', 'COURT_NOT_COMPETENT', ['CPL-205', 'JC-352']),
      ({ file }, { byAgent = [] }) =>
        byAgent
          .filter((party) => !file.parties.find(({ id }) => id === party)?.agent?.specialAuthorisation)
          .map((party) => problem('/byAgent', 'AGENT_LACKS_AUTHORITY', ['JC-351', 'CPL-62'], { party })),
    ],
    warnings: ({ facts }, { enclosed }) => [
      ...(facts.courts ? [] : [problem('/court', 'COURT_NOT_CHECKED', ['CPL-205'])]),
      ...ENCLOSURES.filter((item) => !enclosed.includes(item)).map((item) =>
        problem('/enclosed', 'ENCLOSURE_MISSING', ['JC-354'], { item }),
      ),
    ],
    derive: (scene) => ({ courtAnswersBy: scene.due('DL-JC-COURT-ACCEPT', scene.on) }),
    record: (_facts, { on, court }) => ({ application: { on, court } }),
    issue: (_facts, { on, court, signedBy, derived }) => [
      { kind: 'stopDeadline', name: 'confirmation.apply', how: 'met' },
      {
        kind: 'startDeadline',
        name: 'confirmation.courtAccept',
        date: derived.courtAnswersBy,
        fires: null,
        to: ['mediator', 'intake'],
      },
      { kind: 'filePaper', paper: 'CONFIRMATION_APPLICATION', on, facts: { court, signedBy } },
      standsAt('APPLIED'),
      { kind: 'notify', to: ['court', 'parties'], template: 'confirmationApplied' },
    ],
  }),

  /** The thirty days have passed: from now on there is only the suit on the agreement. */
  applicationLapsed: event({
    by: ['system'],
    law: ['PML-33a'],
    fields: {},
    expiry: true,
    issue: (_facts, { on }) => [
      { kind: 'filePaper', paper: 'SUIT_NOTICE', on },
      standsAt('LAPSED'),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'confirmationLapsed' },
    ],
  }),

  /** Sent when mediator or seal come after the parties: the later reading is a note, the earlier date counts. */
  noteLaterReading: event({
    by: ['system'],
    law: ['D-EFFECTIVE-EARLIEST'],
    fields: { laterOn: day() },
    derive: (scene, { laterOn }) => ({ applyBy: scene.due('DL-JC-APPLY', laterOn) }),
    record: (_facts, { laterOn, derived }) => ({ laterOn, laterApplyBy: derived.applyBy.due }),
  }),

  /** Sent when the agreement was varied or annulled: whatever was offered, asked or ruled concerned the old one. */
  agreementReplaced: event({
    by: ['system'],
    law: ['PML-33c'],
    fields: {},
    issue: ({ served }) => [
      ...stopClocks('cancelled'),
      ...served.map(({ party }): Command => ({
        kind: 'stopDeadline',
        name: 'confirmation.objectParty',
        how: 'cancelled',
        about: party,
      })),
      standsAt('NONE'),
    ],
  }),
};

/** A new agreement starts with a clean sheet. */
const NOTHING_YET = {
  offeredOn: null,
  declinedBy: null,
  application: null,
  refusedFor: null,
  acceptedOn: null,
  courtNumber: null,
  decideBy: null,
  supplementBy: null,
  ruling: null,
  served: [],
  objection: null,
} satisfies Partial<ConfirmationFacts>;
