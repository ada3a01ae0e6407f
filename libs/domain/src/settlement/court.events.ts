import { choice, courtNumber, eventsOf, optional, problem, ref } from '../process/index.js';
import type { Command } from '../process/index.js';
import { enforcementClock } from './lateness.js';
import { aboutOf, keptOf, openItems, refraining, schedule, stopEverything, stopWaiting } from './performance-plan.js';
import type { SettlementFacts } from './settlement.facts.js';
import { strangerTo } from './settlement.rules.js';
import { readingsWith } from './taking-effect.js';

const event = eventsOf<SettlementFacts>();

/** What a court makes of an agreement that stands: enforceable, enforced, varied or void. */
export const courtEvents = {
  /** Sent by the confirmation when the court has ruled. */
  confirmationRuled: event({
    by: ['system'],
    law: ['CPL-206', 'PML-33b', 'CPL-250'],
    fields: { result: choice(['CONFIRMED', 'DISMISSED', 'REVOKED']) },
    rules: [
      ({ facts }, { result }) =>
        (result === 'REVOKED') !== facts.confirmed && problem('/result', 'RESULT_DOES_NOT_FIT', ['CPL-206']),
    ],
    derive: (scene) => ({ enforceBy: scene.due('DL-ENFORCE', scene.facts.lastDueOn!) }),
    record: (_facts, { result, derived }) => ({
      confirmed: result === 'CONFIRMED',
      enforceBy: result === 'CONFIRMED' ? derived.enforceBy.due : null,
    }),
    issue: (facts, { result, derived }) =>
      result === 'CONFIRMED'
        ? enforcementClock(facts, derived.enforceBy)
        : [
            { kind: 'stopDeadline', name: 'settlement.enforcement', how: 'cancelled' },
            ...basisFell('CONFIRMATION_DISMISSED'),
          ],
    undoable: false,
  }),

  /** 委托: the court has made its own paper of the agreement. It can be enforced, and gives the reading of CPL 100. */
  courtPaperServed: event({
    by: ['system'],
    law: ['IM-20', 'CPL-100', 'CPL-250'],
    fields: {},
    derive: (scene) => ({
      readings: readingsWith(scene, { courtPaperOn: scene.on }),
      enforceBy: scene.due('DL-ENFORCE', scene.facts.lastDueOn!),
    }),
    record: ({ readings }, { on, derived }) => ({
      courtPaperOn: on,
      // The day of signing opened the clocks and stays; the court's paper is the other reading.
      readings: [...readings, ...derived.readings.filter(({ basis }) => !readings.some((one) => one.basis === basis))],
      enforceBy: derived.enforceBy.due,
    }),
    issue: (facts, { derived }) => enforcementClock(facts, derived.enforceBy),
    undoable: false,
  }),

  applyEnforcement: event({
    by: ['party', 'court', 'intake'],
    law: ['PML-33b', 'CPL-250', 'JC-460'],
    fields: { applicant: ref('party'), court: ref('organisation'), number: optional(courtNumber()) },
    rules: [
      ({ file }, { applicant }) => strangerTo(file, '/applicant', applicant),
      ({ facts, on }) =>
        !!facts.enforceBy &&
        on > facts.enforceBy &&
        problem('/occurredOn', 'ENFORCEMENT_PERIOD_OVER', ['CPL-250'], { deadline: facts.enforceBy }),
    ],
    record: (_facts, { on, court }) => ({ enforcement: { on, court } }),
    issue: (_facts, { on, applicant, court, number }) => [
      { kind: 'stopDeadline', name: 'settlement.enforcement', how: 'met' },
      { kind: 'filePaper', paper: 'ENFORCEMENT_NOTICE', on, facts: { applicant, court, number } },
      { kind: 'notify', to: ['parties', 'caseMediators', 'court'], template: 'enforcementApplied' },
    ],
  }),

  /** The court's enforcement ended before everything was performed; the two years start anew (CPL-250). */
  endEnforcement: event({
    by: ['court', 'party', 'intake'],
    law: ['CPL-250'],
    fields: { how: choice(['NO_ASSETS', 'WITHDRAWN', 'REFUSED', 'FULFILLED']), number: optional(courtNumber()) },
    derive: (scene) => ({ enforceBy: scene.due('DL-ENFORCE', scene.on) }),
    record: (_facts, { derived }) => ({ enforcement: null, enforceBy: derived.enforceBy.due }),
    issue: (facts, { on, how, number, derived }) => [
      { kind: 'filePaper', paper: 'COURT_PAPER', on, facts: { enforcement: how, number } },
      ...enforcementClock(facts, derived.enforceBy),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'enforcementEnded', params: { how } },
    ],
  }),

  /** The court tells the committee that it changed the agreement; what is owed from now on is planned anew. */
  courtVaries: event({
    by: ['court', 'intake'],
    law: ['PML-32', 'PML-33c'],
    fields: { number: courtNumber() },
    derive: ({ facts, on, newId }) => ({
      open: openItems(facts).map(aboutOf),
      kept: [...keptOf(facts.items, on, newId), ...refraining(facts.items, newId)],
    }),
    record: (_facts, { derived }) => ({ items: derived.kept, variedBy: 'COURT', limitationOn: null, breach: null }),
    issue: ({ items }, { on, number, derived }) => [
      ...stopWaiting(derived.open),
      schedule(items),
      ...courtSpoke(on, number, 'VARIED'),
      { kind: 'openTask', task: 'planVariedAgreement', to: 'mediator' },
    ],
    undoable: false,
  }),

  /** Void from the start: nothing is owed under it, no confirmation stands, and the subsidy is looked at again (§3.8). */
  courtAnnuls: event({
    by: ['court', 'intake'],
    law: ['PML-32', 'PML-33c'],
    fields: { number: courtNumber() },
    derive: ({ facts, on, newId }) => ({
      open: openItems(facts).map(aboutOf),
      kept: keptOf(facts.items, on, newId),
    }),
    record: (_facts, { derived }) => ({
      items: derived.kept,
      confirmed: false,
      enforceBy: null,
      limitationOn: null,
      breach: null,
    }),
    issue: ({ items }, { on, number, derived }) => [
      ...stopEverything(derived.open),
      schedule(items),
      ...courtSpoke(on, number, 'ANNULLED'),
      { kind: 'tellProcess', room: 'confirmation', event: 'agreementReplaced', payload: {}, ifOpen: true },
      ...basisFell('AGREEMENT_ANNULLED'),
    ],
    undoable: false,
  }),
};

const courtSpoke = (on: string, number: string, result: 'VARIED' | 'ANNULLED'): Command[] => [
  { kind: 'filePaper', paper: 'COURT_PAPER', on, facts: { number, result } },
  { kind: 'openTask', task: 'reviewClawback', to: 'supervisor' },
  {
    kind: 'notify',
    to: ['parties', 'caseMediators', 'director', 'supervisor'],
    template: result === 'VARIED' ? 'agreementVaried' : 'agreementAnnulled',
  },
];

/** What a subsidy stood on has gone: an approval is void, a payment is looked at again (domain.md §7.2). */
const basisFell = (ground: 'CONFIRMATION_DISMISSED' | 'AGREEMENT_ANNULLED'): Command[] => [
  { kind: 'tellProcess', room: 'subsidy', event: 'voidApproval', payload: { reason: ground }, ifOpen: true },
  { kind: 'tellProcess', room: 'subsidy', event: 'question', payload: { ground, finding: ground }, ifOpen: true },
];
