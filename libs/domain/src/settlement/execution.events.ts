import { EXECUTION_MEANS, type EffectiveReading, type Execution } from '../agreement/index.js';
import { fileSigning, signing, signingEvidence, signingNeeds, signingProblems } from '../dispute/index.js';
import {
  choice,
  day,
  eventsOf,
  flag,
  list,
  optional,
  problem,
  ref,
  text,
  type CaseFacts,
  type Command,
  type Scene,
} from '../process/index.js';
import type { SettlementFacts } from './settlement.facts.js';
import { partiesMissing, partnerSealsMissing, settlementGuards } from './settlement.guards.js';
import { afterOpening, mayAgree, strangerTo } from './settlement.rules.js';
import { effectOf, issueEffect, laterReading, readingsWith, recordEffect, type Effect } from './taking-effect.js';

const event = eventsOf<SettlementFacts>();

type Completing = 'lastPartyMissing' | 'onlyMediatorMissing' | 'onlySealMissing';

/** One act more on the paper. The same guard that leads to the effective state says whether this act completes it. */
function executing(scene: Scene<SettlementFacts>, act: Execution, completing: Completing) {
  const { facts, file } = scene;
  const readings = readingsWith(scene, { act });
  const completes = facts.effectiveOn === null && settlementGuards[completing].holds(facts, file);
  return { readings, effect: completes ? effectOf(scene, 'WRITTEN', readings) : null };
}

interface Executed {
  readonly readings: readonly EffectiveReading[];
  readonly effect: Effect | null;
}

const recordAct = (
  { executions, effectiveOn }: SettlementFacts,
  act: SettlementFacts['executions'][number],
  { readings, effect }: Executed,
): Partial<SettlementFacts> => ({
  executions: [...executions, act],
  ...(effectiveOn && { readings }),
  ...(effect && recordEffect(effect)),
});

/** After the agreement is effective a further act can only add the other reading of its date. */
const issueAct = (facts: SettlementFacts, { effect }: Executed, file: CaseFacts): Command[] => {
  if (effect) return issueEffect(facts, effect, file);
  const later = laterReading(facts.readings);
  return later.laterOn
    ? [{ kind: 'tellProcess', room: 'confirmation', event: 'noteLaterReading', payload: later, ifOpen: true }]
    : [];
};

/** Signing, sealing, serving: the acts that make the paper an agreement (PML 29, domain.md §2.11). Their order is free. */
export const executionEvents = {
  execute: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-29b', 'IM-24', 'OM-19'],
    fields: {
      party: ref('party'),
      means: choice(EXECUTION_MEANS),
      byAgent: optional(flag()),
      certificate: optional(text({ max: 200 })),
      signing: signing(),
    },
    needs: signingNeeds,
    rules: [
      mayAgree,
      afterOpening,
      ({ facts, file }, { party }) =>
        strangerTo(file, '/party', party) ||
        (!partiesMissing(facts, file).includes(party) && problem('/party', 'ALREADY_EXECUTED', ['PML-29b'])),
      ({ file }, { party, byAgent }) =>
        !!byAgent &&
        !file.parties.find(({ id }) => id === party)?.agent?.specialAuthorisation &&
        problem('/byAgent', 'AGENT_LACKS_AUTHORITY', ['D-SPECIAL-AUTHORISATION', 'CPL-62']),
      signingProblems,
    ],
    warnings: ({ file }, { means, certificate }) =>
      means === 'E_SIGNATURE' && !file.online && !certificate
        ? [problem('/certificate', 'E_SIGNATURE_WITHOUT_CERTIFICATE', ['D-E-SIGNATURE'])]
        : [],
    derive: (scene, e) => ({
      ...executing(scene, { by: 'PARTY', partyId: e.party, means: e.means, on: scene.on }, 'lastPartyMissing'),
      sheet: signingEvidence(scene, e),
    }),
    record: (facts, { on, party, means, derived }) =>
      recordAct(facts, { by: 'PARTY', partyId: party, means, on }, derived),
    issue: (facts, e, file) => [
      ...issueAct(facts, e.derived, file),
      ...fileSigning('AGREEMENT', e.party, e.on, e, e.derived.sheet),
    ],
  }),

  mediatorSign: event({
    by: ['mediator'],
    law: ['PML-29b'],
    fields: {},
    rules: [
      mayAgree,
      afterOpening,
      ({ facts, file, actor }) =>
        (!file.mediators.some(({ id }) => id === actor.id) && problem('', 'NOT_MEDIATOR_OF_CASE', ['PML-29b'])) ||
        (facts.executions.some(({ person }) => person === actor.id) && problem('', 'ALREADY_EXECUTED', ['PML-29b'])),
    ],
    derive: (scene) => ({
      person: scene.actor.id,
      ...executing(scene, { by: 'MEDIATOR', means: 'SIGNATURE', on: scene.on }, 'onlyMediatorMissing'),
    }),
    record: (facts, { on, derived }) =>
      recordAct(facts, { by: 'MEDIATOR', person: derived.person, means: 'SIGNATURE', on }, derived),
    issue: (facts, { derived }, file) => issueAct(facts, derived, file),
  }),

  affixSeal: event({
    by: ['intake', 'director'],
    law: ['PML-29b', 'OM-19'],
    fields: {},
    rules: [mayAgree, afterOpening],
    derive: (scene) => executing(scene, { by: 'COMMITTEE', means: 'SEAL', on: scene.on }, 'onlySealMissing'),
    record: (facts, { on, derived }) => recordAct(facts, { by: 'COMMITTEE', means: 'SEAL', on }, derived),
    issue: (facts, { derived }, file) => issueAct(facts, derived, file),
    undoable: false,
  }),

  /** The other committee's seal on a joint agreement. It is proof of who mediated; the effective date does not wait for it. */
  addPartnerSeal: event({
    by: ['intake', 'director', 'partner'],
    law: ['PM-27', 'JC-352'],
    fields: { organisation: ref('organisation') },
    rules: [
      afterOpening,
      ({ facts, file }, { organisation }) =>
        !partnerSealsMissing(facts, file).includes(organisation) &&
        problem('/organisation', 'SEAL_NOT_AWAITED', ['PM-27']),
    ],
    record: ({ partnerSeals }, { organisation }) => ({ partnerSeals: [...partnerSeals, organisation] }),
    undoable: false,
  }),

  refuseToSign: event({
    by: ['party', 'mediator', 'intake'],
    law: ['OM-25', 'PML-23'],
    fields: { party: ref('party') },
    rules: [({ file }, { party }) => strangerTo(file, '/party', party)],
    record: () => ({ openedOn: null, executions: [], partnerSeals: [] }),
    issue: (_facts, { party }) => [
      { kind: 'tellProcess', room: 'mediation', event: 'signingRefused', payload: { party } },
      { kind: 'notify', to: ['caseMediators', 'director'], template: 'signingRefused' },
    ],
  }),

  /** One copy for each party and one for the committee; court and guarantor where there are such (PML-29b, IM-19a). */
  serveCopies: event({
    by: ['intake', 'mediator'],
    law: ['PML-29b', 'IM-19a', 'CM-09'],
    fields: {
      parties: list(ref('party'), { min: 0 }),
      others: optional(list(choice(['COMMITTEE', 'COURT', 'GUARANTOR', 'PARTNER']))),
      means: choice(['IN_PERSON', 'POST', 'ELECTRONIC', 'PLATFORM']),
      receivedOn: optional(day()),
    },
    rules: [
      ({ file }, { parties }) => parties.map((id, i) => strangerTo(file, `/parties/${i}`, id)).filter((p) => !!p),
    ],
    warnings: (scene, { parties }) => [
      ...scene.file.parties
        .filter(({ id }) => ![...parties, ...scene.facts.servedTo].includes(id))
        .map(({ id }) => problem('/parties', 'COPY_OUTSTANDING', ['PML-29b'], { party: id })),
      ...(settlementGuards.sealMissing.holds(scene.facts) ? [problem('', 'NOT_YET_SEALED', ['PML-29b', 'OM-19'])] : []),
    ],
    record: ({ servedTo }, { parties }) => ({ servedTo: [...new Set([...servedTo, ...parties])] }),
    issue: (_facts, { on, parties, others = [], means, receivedOn = on }) => [
      { kind: 'filePaper', paper: 'SERVICE_RETURN', on, facts: { parties, others, means, receivedOn } },
      { kind: 'notify', to: ['parties'], template: 'agreementServed' },
    ],
  }),
};
