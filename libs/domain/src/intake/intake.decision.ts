import { oneParty } from '../dispute/index.js';
import {
  choice,
  confidential,
  day,
  eventsOf,
  optional,
  problem,
  ref,
  text,
  type Audience,
  type CaseFacts,
  type Command,
} from '../process/index.js';
import {
  DISPUTE_CLASSES,
  mediability,
  NON_ACCEPTANCE_REASON_CODES,
  type NonAcceptanceReason,
} from '../taxonomy/index.js';
import type { IntakeFacts } from './intake.facts.js';

const event = eventsOf<IntakeFacts>();
const REFER_TO = ['CNIPA', 'POLICE', 'COURT', 'ADMINISTRATIVE_ORGAN', 'REGISTRY', 'ARBITRATION'] as const;

export const decision = {
  accept: event({
    by: ['director'],
    law: ['PML-19', 'PM-22', 'D-MEDIABILITY'],
    fields: {},
    needs: () => ({ pool: true }),
    rules: [({ world }) => !world.poolSize && problem('', 'NO_MEDIATOR_WITHOUT_CONFLICT', ['IM-15', 'INV-04'])],
    warnings: ({ file, facts, on }) => {
      const { verdict, reasons, basis } = mediability({ ...file, on: facts.requestedOn ?? on });
      return verdict === 'WARN' ? reasons.map((reason) => problem('', reason, basis)) : [];
    },
    issue: (_facts, { on }, file) => accepted(file, on, 'DL-MED-OWN', on),
  }),

  /** The receipt was signed: that opens the case and starts its clock (domain.md §3, note on court routes). */
  acceptReferral: event({
    by: ['system'],
    law: ['OM-12', 'IM-27a', 'OM-24a'],
    fields: { rule: text({ max: 40, example: 'DL-MED-DELEGATED-PAPER' }), start: day() },
    issue: (_facts, { on, rule, start }, file) => accepted(file, on, rule, start),
  }),

  refuse: event({
    by: ['director'],
    law: ['PM-22', 'D-MEDIABILITY'],
    fields: {
      reason: choice(NON_ACCEPTANCE_REASON_CODES as [NonAcceptanceReason, ...NonAcceptanceReason[]]),
      explanation: optional(confidential(text({ max: 2000 }))),
      referTo: optional(choice(REFER_TO)),
    },
    record: (_facts, { reason }) => ({ reason }),
    issue: (_facts, { on, reason, referTo }, file) => notAccepted(file, on, reason, referTo && { referTo }),
  }),

  supplementNotSupplied: event({
    by: ['director'],
    law: ['D-SUPPLEMENT'],
    fields: {},
    rules: [
      ({ facts, on }) =>
        on <= facts.supplementDueOn! && problem('/occurredOn', 'SUPPLEMENT_STILL_RUNNING', ['D-SUPPLEMENT']),
    ],
    record: () => ({ reason: 'MATERIALS_MISSING' as const }),
    issue: (_facts, { on }, file) => notAccepted(file, on, 'MATERIALS_MISSING'),
  }),

  expressRefusal: event({
    by: ['party', 'intake'],
    law: ['PML-17b'],
    fields: { party: ref('party'), words: optional(confidential(text({ max: 2000 }))) },
    rules: [({ file }, { party }) => oneParty(file, '/party', party)],
    record: () => ({ reason: 'PARTY_REFUSES' as const }),
    issue: (_facts, { on }, file) => [
      ...notAccepted(file, on, 'PARTY_REFUSES'),
      { kind: 'amendCase', patch: { refusedOn: on } },
    ],
  }),

  noContact: event({
    by: ['director'],
    law: ['D-NO-CONTACT'],
    fields: {},
    rules: [
      ({ facts, on }) => on <= facts.contactDueOn! && problem('/occurredOn', 'CONTACT_STILL_TRIED', ['D-NO-CONTACT']),
    ],
    record: () => ({ reason: 'NO_CONTACT' as const }),
    issue: (_facts, { on }, file) => notAccepted(file, on, 'NO_CONTACT'),
  }),

  withdrawApplication: event({
    by: ['party', 'intake'],
    law: ['PML-23'],
    fields: { reason: optional(confidential(text({ max: 1000 }))) },
    record: () => ({ reason: 'WITHDRAWN' as const }),
    issue: (_facts, { on }) => [
      ...stopClocks,
      { kind: 'amendCase', patch: { closedOn: on, ground: 'WITHDRAWN' } },
      { kind: 'notify', to: ['director', 'parties'], template: 'applicationWithdrawn' },
    ],
  }),

  /** Told by court-referral, which closes the case and writes to the court. */
  referralDeclined: event({ by: ['system'], law: ['OM-12'], fields: {} }),
  referralLapsed: event({ by: ['system'], law: ['OM-12'], fields: {} }),
  referralWithdrawn: event({ by: ['system'], law: ['IM-11'], fields: {} }),

  triage: event({
    by: ['intake', 'director'],
    law: ['D-CLASS', 'PM-SF2'],
    fields: {
      class: choice(DISPUTE_CLASSES),
      reason: text({ max: 500 }),
      /** Leader in charge of a difficult case (包案领导). */
      leader: optional(ref('person')),
    },
    warnings: (_scene, { class: size, leader }) =>
      (size === 'COMPLEX' || size === 'MAJOR') && !leader
        ? [problem('/leader', 'NO_LEADER_IN_CHARGE', ['D-CLASS'])]
        : [],
    issue: (_facts, e) => [
      { kind: 'amendCase', patch: { class: e.class } },
      {
        kind: 'filePaper',
        paper: 'TRIAGE_SLIP',
        on: e.on,
        facts: { class: e.class, ...(e.leader !== undefined && { leader: e.leader }) },
      },
    ],
  }),
};

const CLOCKS = ['intake.acceptance', 'intake.supplement', 'intake.contact'] as const;
const stopClocks = CLOCKS.map((name): Command => ({ kind: 'stopDeadline', name, how: 'met' }));

/** Accepted is numbered, noticed, opened for mediation and given its dossier, all at once. */
function accepted(file: CaseFacts, on: string, rule: string, start: string): Command[] {
  return [
    ...stopClocks,
    { kind: 'amendCase', patch: { acceptedOn: on } },
    { kind: 'numberCase', series: 'MEDIATION' },
    { kind: 'filePaper', paper: 'ACCEPTANCE_REGISTER', on },
    { kind: 'filePaper', paper: 'ACCEPTANCE_NOTICE', on, series: 'ACCEPTANCE' },
    { kind: 'openProcess', room: 'mediation', event: 'open', payload: { rule, start } },
    { kind: 'openProcess', room: 'dossier', event: 'open', payload: {} },
    { kind: 'notify', to: ['parties', ...senders(file)], template: 'caseAccepted' },
  ];
}

function notAccepted(file: CaseFacts, on: string, reason: NonAcceptanceReason, facts: object = {}): Command[] {
  return [
    ...stopClocks,
    { kind: 'amendCase', patch: { closedOn: on, outcome: 'NOT_ACCEPTED', ground: reason } },
    {
      kind: 'filePaper',
      paper: 'NON_ACCEPTANCE_NOTICE',
      on,
      series: 'NON_ACCEPTANCE',
      facts: { reason, ...facts },
    },
    { kind: 'notify', to: ['parties', ...senders(file)], template: 'caseNotAccepted', params: { reason } },
  ];
}

/** Who sent the matter hears what became of it (PM-NB1). */
const senders = ({ organ, partner }: CaseFacts): Audience[] => [
  ...(organ ? (['organ'] as const) : []),
  ...(partner ? (['partner'] as const) : []),
];
