import { everyParty, fromCourt, oneParty, strangers } from '../dispute/index.js';
import {
  choice,
  confidential,
  eventsOf,
  list,
  optional,
  peopleBehind,
  problem,
  ref,
  text,
  type CaseFacts,
  type Command,
  type Problem,
  type Scene,
} from '../process/index.js';
import { closing, terminated } from './mediation.closing.js';
import type { MediationFacts } from './mediation.facts.js';
import { changeTeam, mediatorList, mediatorProblems, teamProblems, type Chosen } from './mediators.rules.js';

const event = eventsOf<MediationFacts>();
const people = ({ mediators }: { mediators: Chosen }) => ({ people: mediators.map(({ person }) => person) });

/** Who mediates: appointed or chosen, told of ties, challenged, replaced. */
export const team = {
  appoint: event({
    by: ['director'],
    law: ['PML-19', 'IM-12', 'IM-13', 'INV-03'],
    fields: { mediators: mediatorList() },
    needs: people,
    rules: [(scene, { mediators }) => teamProblems(scene, mediators)],
    record: () => ({ chosenByParties: false }),
    issue: (_facts, { on, mediators }, file) => appointed(file, on, mediators, 'APPOINTED'),
  }),

  chooseMediators: event({
    by: ['party', 'intake'],
    law: ['PML-19', 'PML-23', 'IM-12'],
    fields: { mediators: mediatorList(), chosenBy: list(ref('party')) },
    needs: people,
    rules: [
      (scene, { mediators }) => teamProblems(scene, mediators),
      ({ file }, { chosenBy }) => everyParty(file, '/chosenBy', chosenBy, 'CHOICE_NEEDS_ALL', ['IM-12', 'PML-19']),
    ],
    record: () => ({ chosenByParties: true }),
    issue: (_facts, { on, mediators }, file) => appointed(file, on, mediators, 'CHOSEN'),
  }),

  /** On court routes refusing the appointee is refusing mediation; elsewhere another one is appointed (IM-12). */
  refuseAppointee: event({
    by: ['party', 'intake'],
    law: ['IM-12'],
    fields: { party: ref('party'), reason: optional(confidential(text({ max: 1000 }))) },
    rules: [({ file }, { party }) => oneParty(file, '/party', party)],
    derive: (scene) => closing(scene),
    record: (_facts, _event, file) =>
      fromCourt(file) ? { ground: 'REFUSED' as const, sessions: [] } : { challenged: null, disclosedBy: [] },
    issue: (_facts, { on, derived }, file) =>
      fromCourt(file)
        ? terminated(file, on, 'REFUSED', derived, { refusedOn: on })
        : [stopRecusal, ...changeTeam(file, []), { kind: 'notify', to: ['director'], template: 'appointeeRefused' }],
  }),

  addMediator: event({
    by: ['director'],
    law: ['IM-13', 'D-MAJOR-TWO'],
    fields: { mediator: ref('person') },
    needs: ({ mediator }) => ({ people: [mediator] }),
    rules: [
      (scene, { mediator }) => mediatorProblems(scene, '/mediator', mediator),
      ({ file }, { mediator }) =>
        file.mediators.some(({ id }) => id === mediator) && problem('/mediator', 'MEDIATOR_NAMED_TWICE'),
    ],
    issue: (_facts, { on, mediator }, file) => [
      ...changeTeam(file, [...file.mediators, { id: mediator, lead: false }]),
      ...appointmentPapers(on, 'ADDED'),
    ],
  }),

  replaceMediator: event({
    by: ['director', 'party', 'intake'],
    law: ['IM-13', 'IM-15', 'PML-23', 'D-RECUSAL'],
    fields: {
      leaving: ref('person'),
      coming: ref('person'),
      reason: text({ max: 500 }),
      consents: optional(list(ref('party'))),
    },
    needs: ({ coming }) => ({ people: [coming] }),
    rules: [
      (scene, { coming }) => mediatorProblems(scene, '/coming', coming),
      ({ file }, { leaving, coming }) => [
        ...(file.mediators.some(({ id }) => id === leaving)
          ? []
          : [problem('/leaving', 'NOT_MEDIATOR_OF_CASE', ['INV-03'])]),
        ...(file.mediators.some(({ id }) => id === coming) ? [problem('/coming', 'MEDIATOR_NAMED_TWICE')] : []),
      ],
      // Without the director's decision a mediator is replaced only if all parties agree (domain.md §9 item 19).
      ({ file, actor }, { consents = [] }) =>
        actor.roles.includes('director')
          ? strangers(file, '/consents', consents)
          : everyParty(file, '/consents', consents, 'REPLACEMENT_NEEDS_ALL', ['D-RECUSAL']),
    ],
    derive: ({ facts }, { leaving }) => ({ endsRecusal: facts.challenged === leaving }),
    record: ({ challenged, disclosedBy }, { leaving }) => ({
      challenged: challenged === leaving ? null : challenged,
      disclosedBy: disclosedBy.filter((id) => id !== leaving),
    }),
    issue: (_facts, { on, leaving, coming, derived }, file) => [
      ...(derived.endsRecusal ? [stopRecusal] : []),
      ...changeTeam(
        file,
        file.mediators.map(({ id, lead }) => ({ id: id === leaving ? coming : id, lead })),
      ),
      ...appointmentPapers(on, 'REPLACED'),
    ],
  }),

  disclose: event({
    by: ['mediator'],
    law: ['IM-15', 'OM-13', 'INV-04'],
    fields: {
      ground: choice(['NEAR_RELATIVE', 'INTEREST', 'OTHER']),
      what: confidential(text({ max: 2000 })),
    },
    rules: [
      ({ file, actor }) =>
        !file.mediators.some(({ id }) => id === actor.id) && problem('', 'NOT_MEDIATOR_OF_CASE', ['IM-15']),
    ],
    derive: ({ actor }) => ({ mediator: actor.id }),
    record: ({ disclosedBy }, { derived }) => ({ disclosedBy: [...new Set([...disclosedBy, derived.mediator])] }),
    issue: (_facts, { on, ground }) => [
      { kind: 'filePaper', paper: 'DISCLOSURE', on, facts: { ground } },
      { kind: 'notify', to: ['parties', 'director'], template: 'tieDisclosed' },
    ],
  }),

  acceptDisclosure: event({
    by: ['party', 'intake', 'mediator'],
    law: ['IM-15', 'OM-13'],
    fields: { acceptedBy: list(ref('party')) },
    rules: [
      ({ file }, { acceptedBy }) =>
        everyParty(file, '/acceptedBy', acceptedBy, 'DISCLOSURE_NEEDS_ALL', ['IM-15', 'OM-13']),
    ],
    record: () => ({ disclosedBy: [] }),
    issue: (_facts, { on }) => [{ kind: 'filePaper', paper: 'DISCLOSURE', on, facts: { accepted: true } }],
  }),

  requestRecusal: event({
    by: ['party', 'intake'],
    law: ['IM-15', 'PM-SZ1', 'D-RECUSAL'],
    fields: {
      party: ref('party'),
      mediator: ref('person'),
      ground: choice(['NEAR_RELATIVE', 'INTEREST', 'OTHER']),
      reason: confidential(text({ max: 2000 })),
    },
    rules: [
      ({ file }, { party }) => oneParty(file, '/party', party),
      ({ file }, { mediator }) =>
        !file.mediators.some(({ id }) => id === mediator) && problem('/mediator', 'NOT_MEDIATOR_OF_CASE', ['IM-15']),
    ],
    derive: (scene) => ({ due: scene.due('DL-RECUSAL', scene.on) }),
    record: (_facts, { mediator }) => ({ challenged: mediator }),
    issue: (_facts, { on, ground, derived }) => [
      {
        kind: 'startDeadline',
        name: 'mediation.recusal',
        date: derived.due,
        fires: null,
        to: ['director', 'supervisor'],
      },
      { kind: 'filePaper', paper: 'RECUSAL_REQUEST', on, facts: { ground } },
      { kind: 'notify', to: ['director', 'caseMediators'], template: 'recusalRequested' },
    ],
  }),

  grantRecusal: event({
    by: ['director', 'supervisor'],
    law: ['IM-15', 'D-RECUSAL'],
    fields: { reason: confidential(text({ max: 2000 })) },
    needs: (_event, file) => ({ people: file.mediators.map(({ id }) => id) }),
    rules: [decidedByOther],
    derive: ({ facts }) => ({ mediator: facts.challenged! }),
    record: ({ disclosedBy }, { derived: { mediator } }) => ({
      challenged: null,
      disclosedBy: disclosedBy.filter((id) => id !== mediator),
    }),
    issue: (_facts, { on, derived: { mediator } }, file) => [
      stopRecusal,
      ...changeTeam(
        file,
        file.mediators.filter(({ id }) => id !== mediator),
      ),
      { kind: 'exclude', person: mediator, ground: 'RECUSED' },
      { kind: 'filePaper', paper: 'RECUSAL_DECISION', on, facts: { granted: true } },
      { kind: 'notify', to: ['parties', 'director'], template: 'recusalDecided' },
    ],
  }),

  rejectRecusal: event({
    by: ['director', 'supervisor'],
    law: ['IM-15', 'D-RECUSAL'],
    fields: { reason: confidential(text({ max: 2000 })) },
    needs: (_event, file) => ({ people: file.mediators.map(({ id }) => id) }),
    rules: [decidedByOther],
    record: () => ({ challenged: null }),
    issue: (_facts, { on }) => [
      stopRecusal,
      { kind: 'filePaper', paper: 'RECUSAL_DECISION', on, facts: { granted: false } },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'recusalDecided' },
    ],
  }),
};

/** Nobody decides about himself; the justice bureau stands in for a director who mediates (D-RECUSAL). */
function decidedByOther({ actor, file, world }: Scene<MediationFacts>): Problem | undefined {
  if (file.mediators.some(({ id }) => peopleBehind(actor).includes(id)))
    return problem('', 'DIRECTOR_IS_MEDIATOR', ['D-RECUSAL', 'IM-15']);
  const directorMediates = file.mediators.some(({ id }) => world.people?.get(id)?.isDirector);
  if (actor.roles.includes('director') || directorMediates) return undefined;
  return problem('', 'FOR_THE_DIRECTOR_TO_DECIDE', ['D-RECUSAL']);
}

const stopRecusal: Command = { kind: 'stopDeadline', name: 'mediation.recusal', how: 'met' };

function appointed(file: CaseFacts, on: string, chosen: Chosen, how: string): Command[] {
  return [
    ...changeTeam(
      file,
      chosen.map(({ person, lead }) => ({ id: person, lead })),
    ),
    ...appointmentPapers(on, how),
  ];
}

const appointmentPapers = (on: string, how: string): Command[] => [
  { kind: 'filePaper', paper: 'APPOINTMENT_NOTICE', on, facts: { how } },
  { kind: 'notify', to: ['parties', 'caseMediators'], template: 'mediatorsAppointed' },
];
