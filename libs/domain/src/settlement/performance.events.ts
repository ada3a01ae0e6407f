import { choice, count, eventsOf, fen, optional, problem, ref, text } from '../process/index.js';
import type { Command, Problem, Scene } from '../process/index.js';
import { interrupted, lateSince, limitationClock, moveLateness, nobodyLate, recordLateness } from './lateness.js';
import { aboutOf, finished, isOpen, openItems } from './performance-plan.js';
import type { Item, SettlementFacts } from './settlement.facts.js';
import { itemOf } from './settlement.rules.js';

const event = eventsOf<SettlementFacts>();

const PROOFS = ['RECEIPT', 'BANK_SLIP', 'PHOTO', 'REGISTRY_RECORD', 'STATEMENT'] as const;
const ITEM_FIELDS = { obligation: ref('obligation'), instalment: optional(count({ min: 1, max: 100 })) };
const PERFORMANCE_FIELDS = { ...ITEM_FIELDS, paidFen: optional(fen()), proof: choice(PROOFS) };

type Named = { obligation: string; instalment?: number };

/** The item is there, is waited for, and is late or not as the event says. */
function awaited({ facts }: Scene<SettlementFacts>, event: Named, late?: boolean): Problem | false {
  const item = itemOf(facts, event);
  if (!item) return problem('/obligation', 'ITEM_UNKNOWN', ['PML-31']);
  if (!isOpen(item)) return problem('/obligation', 'ITEM_NOT_OPEN', ['PML-31']);
  if (late === undefined || late === (item.standing === 'OVERDUE')) return false;
  return problem('/obligation', late ? 'ITEM_NOT_OVERDUE' : 'ITEM_OVERDUE', ['PML-31'], { due: item.dueOn });
}

const owing = (item: Item): number => item.amountFen - item.paidFen;

/** Full performance leaves nothing owing: a smaller sum is a payment in part, a larger one a mistake. */
const inFull = ({ facts }: Scene<SettlementFacts>, event: Named & { paidFen?: number }): Problem | false => {
  const item = itemOf(facts, event);
  return (
    !!item &&
    event.paidFen !== undefined &&
    event.paidFen !== owing(item) &&
    problem('/paidFen', 'AMOUNT_DIFFERS', ['INV-11'], { owingFen: owing(item) })
  );
};

const change = ({ items }: SettlementFacts, event: Named, how: (item: Item) => Partial<Item>) => {
  const changed = itemOf({ items } as SettlementFacts, event);
  return items.map((item) => (item === changed ? { ...item, ...how(item) } : item));
};

const performed = (facts: SettlementFacts, event: Named, on: string) =>
  change(facts, event, ({ amountFen }) => ({ standing: 'DONE', paidFen: amountFen, performedOn: on }));

/** `settleObligation` carries what has been paid on the item altogether. */
function issuePerformed(facts: SettlementFacts, event: Named & { proof: string }, on: string): Command[] {
  const item = itemOf(facts, event)!;
  const { obligation: id, instalment, paidFen } = item;
  return [
    { kind: 'settleObligation', id, instalment, paidFen, on },
    { kind: 'stopDeadline', name: 'settlement.obligation', how: 'met', about: aboutOf(item) },
    { kind: 'filePaper', paper: 'PERFORMANCE_PROOF', on, facts: { obligation: id, instalment, proof: event.proof } },
    ...(openItems(facts).length === 0 && !facts.breach ? finished() : []),
  ];
}

/** Paying and being late. */
export const performanceEvents = {
  /** An obligation or instalment is performed in full before the clock called it late. */
  recordPerformance: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-31'],
    fields: PERFORMANCE_FIELDS,
    rules: [(scene, e) => awaited(scene, e, false), inFull],
    record: (facts, e) => ({ items: performed(facts, e, e.on) }),
    issue: (facts, e) => issuePerformed(facts, e, e.on),
  }),

  /** The same for an item that is overdue. Money that came in time but was keyed late keeps its day. */
  recordLatePerformance: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-31', 'LIM-14'],
    fields: PERFORMANCE_FIELDS,
    rules: [(scene, e) => awaited(scene, e, true), inFull],
    derive: (scene) => {
      const last = scene.facts.items.filter(({ standing }) => standing === 'OVERDUE').length === 1;
      return { caughtUp: last && !scene.facts.breach, lateness: last ? nobodyLate : interrupted(scene) };
    },
    record: (facts, e) => ({
      items: performed(facts, e, e.on),
      ...recordLateness(e.derived.lateness),
      ...(e.derived.caughtUp && { limitationOn: null }),
    }),
    issue: (facts, e) => [
      ...issuePerformed(facts, e, e.on),
      ...moveLateness(e.derived.lateness),
      ...(e.derived.caughtUp && openItems(facts).length > 0
        ? [{ kind: 'stopDeadline', name: 'settlement.limitation', how: 'met' } as const]
        : []),
    ],
  }),

  recordPartPayment: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-31', 'LIM-14'],
    fields: { ...ITEM_FIELDS, paidFen: fen(), proof: choice(PROOFS) },
    rules: [
      (scene, e) => awaited(scene, e),
      ({ facts }, e) => {
        const item = itemOf(facts, e);
        return (
          !!item && e.paidFen >= owing(item) && problem('/paidFen', 'NOT_A_PART', ['INV-11'], { owingFen: owing(item) })
        );
      },
    ],
    derive: (scene) => ({ lateness: interrupted(scene) }),
    record: (facts, e) => ({
      items: change(facts, e, ({ paidFen }) => ({ paidFen: paidFen + e.paidFen })),
      ...recordLateness(e.derived.lateness),
    }),
    issue: (facts, e) => {
      const { obligation: id, instalment, paidFen } = itemOf(facts, e)!;
      return [
        { kind: 'settleObligation', id, instalment, paidFen, on: e.on },
        {
          kind: 'filePaper',
          paper: 'PERFORMANCE_PROOF',
          on: e.on,
          facts: { obligation: id, instalment, paidFen: e.paidFen, proof: e.proof },
        },
        ...moveLateness(e.derived.lateness),
      ];
    },
  }),

  /** Sent by the clock of one item, whose `about` comes back, on the day after the agreed one. */
  obligationOverdue: event({
    by: ['system'],
    law: ['PML-31'],
    fields: { about: text({ max: 100, example: '0198c8f0-7a10-7000-8000-000000000001/1' }) },
    rules: [
      ({ facts }, { about }) =>
        !openItems(facts).some((item) => aboutOf(item) === about && item.standing === 'OPEN') &&
        problem('/about', 'ITEM_NOT_OPEN', ['PML-31']),
    ],
    derive: (scene, { about }) => ({
      limitation: lateSince(scene, scene.facts.items.find((item) => aboutOf(item) === about)!.dueOn),
    }),
    record: ({ items, limitationOn }, { about, derived }) => ({
      items: items.map((item) => (aboutOf(item) === about ? { ...item, standing: 'OVERDUE' } : item)),
      limitationOn: derived.limitation?.due ?? limitationOn,
    }),
    issue: (_facts, { derived }) => [
      ...limitationClock(derived.limitation),
      { kind: 'openTask', task: 'urgePerformance', to: 'mediator' },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'obligationOverdue' },
    ],
    expiry: true,
  }),
};
