import {
  everyParty,
  evidenceOf,
  fileEvidence,
  fileMaterials,
  fileProblems,
  filesNeeded,
  fromCourt,
  materialKinds,
  materials,
  oneParty,
} from '../dispute/index.js';
import {
  choice,
  confidential,
  count,
  eventsOf,
  flag,
  list,
  optional,
  personal,
  problem,
  ref,
  text,
} from '../process/index.js';
import type { MediationFacts } from './mediation.facts.js';

const event = eventsOf<MediationFacts>();

/** What is done around the sessions: facts, experts, outsiders, proposals. */
export const work = {
  receiveMaterials: event({
    by: ['mediator', 'intake', 'party'],
    law: ['PML-27'],
    fields: { party: ref('party'), materials: materials() },
    needs: filesNeeded,
    rules: [({ file }, { party }) => oneParty(file, '/party', party), fileProblems],
    derive: (scene, { materials }) => ({
      materials: materialKinds(materials),
      files: evidenceOf(scene, materials),
    }),
    issue: (_facts, { on, party, derived }) => [
      { kind: 'filePaper', paper: 'MATERIALS_RECEIPT', on },
      ...fileMaterials(derived.materials, on),
      ...fileEvidence(derived.files, party),
    ],
  }),

  investigate: event({
    by: ['mediator'],
    law: ['D-INVESTIGATE-TWO', 'PM-SH1'],
    fields: {
      investigators: list(ref('person')),
      fieldCheck: flag(),
      findings: confidential(text({ max: 10_000 })),
      evidenceTaken: optional(flag()),
    },
    rules: [
      (_scene, { investigators }) =>
        new Set(investigators).size < 2 &&
        problem('/investigators', 'TWO_INVESTIGATORS', ['D-INVESTIGATE-TWO', 'PM-SH1']),
    ],
    issue: (_facts, { on, fieldCheck, evidenceTaken }) => [
      { kind: 'filePaper', paper: 'INVESTIGATION_RECORD', on, facts: { fieldCheck } },
      ...(evidenceTaken ? [{ kind: 'filePaper', paper: 'EVIDENCE', on } as const] : []),
    ],
  }),

  inviteExpert: event({
    by: ['mediator', 'director'],
    law: ['PML-20'],
    fields: {
      expert: personal(text({ max: 100 })),
      speciality: text({ max: 100, example: '锂电池材料' }),
      questions: confidential(text({ max: 4000 })),
      consents: list(ref('party')),
    },
    rules: [({ file }, { consents }) => everyParty(file, '/consents', consents, 'EXPERT_NEEDS_ALL', ['PML-20'])],
    derive: (scene) => ({ naming: scene.due('DL-EXPERT-NAMED', scene.on) }),
    record: ({ expertsOpen }) => ({ expertsOpen: expertsOpen + 1 }),
    issue: (_facts, { on, speciality, derived }) => [
      { kind: 'filePaper', paper: 'EXPERT_REQUEST', on, series: 'EXPERT', facts: { speciality } },
      {
        kind: 'notify',
        to: ['parties'],
        template: 'expertInvited',
        params: { speciality, namedBy: derived.naming.due },
      },
    ],
  }),

  /** Signed, not public, advisory only. */
  receiveExpertOpinion: event({
    by: ['mediator', 'intake'],
    law: ['PML-20'],
    fields: { opinion: confidential(text({ max: 10_000 })), signed: flag() },
    rules: [(_scene, { signed }) => !signed && problem('/signed', 'OPINION_NOT_SIGNED', ['PML-20'])],
    record: ({ expertsOpen }) => ({ expertsOpen: expertsOpen - 1 }),
    issue: (_facts, { on }) => [{ kind: 'filePaper', paper: 'EXPERT_OPINION', on }],
  }),

  notifyOutsider: event({
    by: ['mediator', 'intake'],
    law: ['IM-14'],
    fields: { outsider: personal(text({ max: 200 })), interest: confidential(text({ max: 1000 })) },
    issue: (_facts, { on }) => [{ kind: 'filePaper', paper: 'OUTSIDER_NOTICE', on }],
  }),

  makeProposal: event({
    by: ['mediator', 'party'],
    law: ['PML-23', 'IM-22'],
    fields: {
      from: choice(['MEDIATOR', 'APPLICANT', 'RESPONDENT', 'THIRD_PERSON']),
      proposal: confidential(text({ max: 4000 })),
    },
    record: ({ proposals = 0 }) => ({ proposals: proposals + 1 }),
    issue: (_facts, { from }) => [
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'proposalMade', params: { from } },
    ],
  }),

  /** That a party answered stands in the open record; what it would have conceded stays at the table (IM-22). */
  answerProposal: event({
    by: ['mediator', 'party'],
    law: ['PML-23', 'IM-22'],
    fields: {
      /** Proposals are counted as they were made, whoever made them. */
      round: count({ min: 1, max: 1000 }),
      party: ref('party'),
      answer: confidential(choice(['ACCEPTED', 'CONDITIONAL', 'REFUSED'])),
      conditions: optional(confidential(text({ max: 2000 }))),
    },
    rules: [
      ({ file }, { party }) => oneParty(file, '/party', party),
      ({ facts: { proposals = 0 } }, { round }) =>
        round > proposals && problem('/round', 'PROPOSAL_UNKNOWN', ['PML-23']),
      (_scene, { answer, conditions }) =>
        answer === 'CONDITIONAL' && !conditions && problem('/conditions', 'CONDITIONS_MISSING', ['PML-23']),
    ],
    issue: () => [{ kind: 'notify', to: ['caseMediators'], template: 'proposalAnswered' }],
  }),

  signUndisputedFacts: event({
    by: ['mediator'],
    law: ['POL-7', 'OM-22', 'IM-22'],
    fields: {
      facts: confidential(list(text({ max: 1000 }))),
      signedBy: list(ref('party')),
      /** The parties were told that these facts need no proof in a later suit. */
      effectExplained: flag(),
    },
    rules: [
      ({ file }, { signedBy }) =>
        everyParty(file, '/signedBy', signedBy, 'UNDISPUTED_FACTS_NEED_ALL', ['POL-7', 'IM-22']),
      (_scene, { effectExplained }) =>
        !effectExplained && problem('/effectExplained', 'EFFECT_NOT_EXPLAINED', ['POL-7']),
    ],
    issue: (_facts, { on }) => [{ kind: 'filePaper', paper: 'UNDISPUTED_FACTS', on }],
  }),

  suspend: event({
    by: ['mediator', 'director'],
    law: ['IM-18', 'D-SUSPENSION'],
    fields: {
      ground: choice(['SHAM', 'INVALIDATION_PENDING', 'INCAPACITY', 'CRIMINAL_CASE']),
      reason: confidential(text({ max: 4000 })),
    },
    record: (_facts, { ground }) => ({ suspension: ground, cleared: false }),
    issue: (_facts, { on, ground }, file) => [
      { kind: 'filePaper', paper: 'SUSPENSION_RECORD', on, facts: { ground } },
      ...(fromCourt(file)
        ? [
            {
              kind: 'tellProcess',
              room: 'court-referral',
              event: 'mediationSuspended',
              payload: { ground },
              ifOpen: true,
            } as const,
          ]
        : []),
      { kind: 'notify', to: ['director', 'caseMediators'], template: 'mediationPaused', params: { ground } },
    ],
  }),

  reviewOpinion: event({
    by: ['director', 'court'],
    law: ['IM-18'],
    fields: { finding: choice(['CLEARED', 'SUSPICION_CONFIRMED']), opinion: confidential(text({ max: 4000 })) },
    record: (_facts, { finding }) => ({ cleared: finding === 'CLEARED' }),
    issue: (_facts, { on, finding }) => [
      { kind: 'filePaper', paper: 'REVIEW_OPINION', on, facts: { finding } },
      { kind: 'notify', to: ['director', 'caseMediators'], template: 'suspicionReviewed', params: { finding } },
    ],
  }),

  resume: event({
    by: ['mediator', 'director'],
    law: ['IM-18'],
    fields: { reason: text({ max: 500 }) },
    record: () => ({ suspension: null, cleared: false }),
    issue: (_facts, _event, file) => [
      ...(fromCourt(file)
        ? [
            {
              kind: 'tellProcess',
              room: 'court-referral',
              event: 'mediationResumed',
              payload: {},
              ifOpen: true,
            } as const,
          ]
        : []),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'mediationResumed' },
    ],
  }),
};
