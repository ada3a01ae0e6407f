import { lintAgreement } from '../agreement/index.js';
import { choice, confidential, eventsOf, list, optional, problem, ref, text } from '../process/index.js';
import { draftOf, obligationsOf, TERMS_FIELDS } from './draft.fields.js';
import { lateSince, limitationClock } from './lateness.js';
import {
  aboutOf,
  finished,
  itemsOf,
  keptOf,
  lastDueOf,
  moveVisits,
  openItems,
  planDates,
  refraining,
  schedule,
  startClocks,
  stopWaiting,
} from './performance-plan.js';
import type { SettlementFacts } from './settlement.facts.js';
import { signatories } from './settlement.guards.js';
import { everySignatory, hardFindings, itemOf, strangerTo } from './settlement.rules.js';

const event = eventsOf<SettlementFacts>();

const IN_COURT = ['APPLIED', 'SUPPLEMENT', 'UNDER_REVIEW', 'OBJECTED'];

/** The parties break the agreement, mend it, or agree on other terms. */
export const variationEvents = {
  /** Anything but being late: the conduct goes on, performance is refused, what was delivered is bad. */
  recordBreach: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-31', 'PML-32'],
    fields: {
      obligor: ref('party'),
      kind: choice(['CONDUCT_CONTINUED', 'PERFORMANCE_REFUSED', 'DEFECTIVE_PERFORMANCE', 'OTHER']),
      obligation: optional(ref('obligation')),
      what: confidential(text({ max: 2000 })),
    },
    rules: [
      ({ file }, { obligor }) => strangerTo(file, '/obligor', obligor),
      ({ facts }, { obligation }) =>
        !!obligation && !itemOf(facts, { obligation }) && problem('/obligation', 'ITEM_UNKNOWN', ['PML-31']),
    ],
    derive: (scene) => ({ limitation: lateSince(scene, scene.on) }),
    record: ({ limitationOn }, { on, obligor, derived }) => ({
      breach: { by: obligor, on },
      limitationOn: derived.limitation?.due ?? limitationOn,
    }),
    issue: (_facts, { derived, kind }) => [
      ...limitationClock(derived.limitation),
      { kind: 'openTask', task: 'urgePerformance', to: 'mediator' },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'agreementBroken', params: { kind } },
    ],
  }),

  remedyBreach: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-31'],
    fields: { proof: choice(['PHOTO', 'STATEMENT', 'INSPECTION', 'OTHER']) },
    record: ({ items, limitationOn }) => ({
      breach: null,
      limitationOn: items.some(({ standing }) => standing === 'OVERDUE') ? limitationOn : null,
    }),
    issue: (facts, { on, proof }) => [
      { kind: 'filePaper', paper: 'PERFORMANCE_PROOF', on, facts: { proof } },
      ...(facts.limitationOn ? [] : [{ kind: 'stopDeadline', name: 'settlement.limitation', how: 'met' } as const]),
      ...(openItems(facts).length === 0 && facts.items.length > 0 ? finished() : []),
    ],
  }),

  /**
   * Everyone signs other terms. An application that lies with the court concerns the old ones and is withdrawn first; a
   * confirmation that was granted stays what it is, and says so.
   */
  varyByConsent: event({
    by: ['mediator', 'intake'],
    law: ['PML-23', 'PML-31'],
    fields: { signedBy: list(ref('party')), reason: confidential(text({ max: 2000 })) },
    rules: [
      (scene, { signedBy }) => everySignatory(scene, '/signedBy', signedBy, 'NOT_ALL_SIGNED', ['PML-23', 'PML-29b']),
      ({ stateOf }) =>
        IN_COURT.includes(stateOf('confirmation') ?? '') && problem('', 'CONFIRMATION_IS_PENDING', ['JC-357']),
    ],
    warnings: ({ facts }) => (facts.confirmed ? [problem('', 'CONFIRMED_TERMS_STAND', ['PML-33b'])] : []),
    derive: ({ facts, on, newId }) => ({
      open: openItems(facts).map(aboutOf),
      kept: [...keptOf(facts.items, on, newId), ...refraining(facts.items, newId)],
    }),
    record: (_facts, { derived }) => ({ items: derived.kept, variedBy: 'PARTIES', limitationOn: null, breach: null }),
    issue: ({ items, confirmed }, { on, signedBy, derived }) => [
      ...stopWaiting(derived.open),
      schedule(items),
      { kind: 'filePaper', paper: 'AGREEMENT', on, facts: { variation: true, signedBy } },
      ...(confirmed
        ? []
        : [
            {
              kind: 'tellProcess',
              room: 'confirmation',
              event: 'agreementReplaced',
              payload: {},
              ifOpen: true,
            } as const,
          ]),
      { kind: 'openTask', task: 'planVariedAgreement', to: 'mediator' },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'agreementVaried' },
    ],
  }),

  /** The plan of the varied agreement. Changed by the parties, it may be confirmed like a new one. */
  reschedule: event({
    by: ['mediator'],
    law: ['PML-31', 'INV-11'],
    fields: TERMS_FIELDS,
    rules: [
      ({ facts, file }, terms) =>
        hardFindings(lintAgreement(draftOf(file, { ...terms, clauses: [] })).hard, facts.form ?? 'WRITTEN'),
      (_scene, { obligations }) =>
        obligations.every(({ act }) => act === 'REFRAIN') && problem('/obligations', 'NOTHING_TO_PLAN', ['PML-31']),
    ],
    derive: (scene, terms) => {
      const { facts, on, newId } = scene;
      const added = itemsOf(obligationsOf(terms), on, newId);
      const lastDueOn = lastDueOf(added, on);
      // The rows that stay are written beside the new ones, so they get new ids as well.
      const items = [...keptOf(facts.items, on, newId), ...refraining(facts.items, newId), ...added];
      return { items, lastDueOn, dates: planDates(scene, added, lastDueOn) };
    },
    record: (_facts, { derived }) => ({ items: derived.items, lastDueOn: derived.lastDueOn, visitedOn: [] }),
    issue: (facts, { on, derived }, file) => [
      schedule(facts.items),
      { kind: 'filePaper', paper: 'PERFORMANCE_PLAN', on },
      ...startClocks(derived.dates),
      ...moveVisits(derived.dates),
      { kind: 'amendCase', patch: { agreedFen: sumOf(facts) } },
      ...(facts.variedBy === 'PARTIES'
        ? [
            {
              kind: 'tellProcess',
              room: 'confirmation',
              event: 'assess',
              payload: {
                effectiveOn: on,
                form: facts.form!,
                ownershipClause: facts.draft!.ownershipClause,
                signatories: signatories(facts, file),
              },
              ifOpen: true,
            } as const,
          ]
        : []),
    ],
  }),

  /** After the change nothing more is owed than what was performed. */
  closeVariation: event({
    by: ['mediator', 'intake'],
    law: ['PML-31'],
    fields: {},
    issue: (facts) => [{ kind: 'amendCase', patch: { agreedFen: sumOf(facts) } }, ...finished()],
  }),
};

/** What the agreement comes to: what was paid under it, and what the plan still asks for. */
const sumOf = ({ items }: SettlementFacts): number => items.reduce((sum, { amountFen }) => sum + amountFen, 0);
