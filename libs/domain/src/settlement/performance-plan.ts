import type { DueDate } from '../calendar/index.js';
import type { Command, ObligationRow, Scene } from '../process/index.js';
import type { Item, Obligation, SettlementFacts } from './settlement.facts.js';

/**
 * 履行计划: the items of an agreement and their clocks. A duty to refrain is in the plan but has no day on which it is done:
 * it has no clock, nobody waits for it, and breaking it is a breach.
 */
export function itemsOf(obligations: readonly Obligation[], effectiveOn: string): Item[] {
  return obligations.flatMap(({ id, obligor, obligee, act, amountFen, dueOn, instalments }) =>
    (instalments.length > 0 ? instalments : [{ amountFen, dueOn }]).map((part, i) => ({
      obligation: id,
      instalment: i + 1,
      obligor,
      obligee,
      act,
      amountFen: part.amountFen,
      paidFen: 0,
      dueOn: part.dueOn ?? effectiveOn,
      standing: 'OPEN' as const,
      performedOn: null,
    })),
  );
}

/** What the agreement no longer asks for; what was paid stays paid. */
export const dropOpen = (items: readonly Item[]): Item[] =>
  items.map((item) => (isOpen(item) || item.act === 'REFRAIN' ? { ...item, standing: 'DROPPED' } : item));

/** How a clock of the plan is told apart, and what `obligationOverdue` brings back. */
export const aboutOf = ({ obligation, instalment }: Pick<Item, 'obligation' | 'instalment'>): string =>
  `${obligation}/${instalment}`;

/** What somebody still waits for. */
export const isOpen = ({ act, standing }: Item): boolean =>
  act !== 'REFRAIN' && (standing === 'OPEN' || standing === 'OVERDUE');
export const openItems = ({ items }: SettlementFacts): Item[] => items.filter(isOpen);

export const lastDueOf = (items: readonly Item[], otherwise: string): string =>
  items.reduce((last, { act, dueOn }) => (act !== 'REFRAIN' && dueOn > last ? dueOn : last), otherwise);

/** Legal dates of a plan: one clock per item, return visits after the last due date (D-VISIT). */
export interface PlanDates {
  readonly due: readonly { readonly about: string; readonly date: DueDate }[];
  readonly visitFirst: DueDate;
  readonly visitSecond: DueDate;
}

export const planDates = (scene: Scene<SettlementFacts>, items: readonly Item[], lastDueOn: string): PlanDates => ({
  due: items.filter(isOpen).map((item) => ({ about: aboutOf(item), date: scene.due('DL-OBLIGATION', item.dueOn) })),
  visitFirst: scene.due('DL-VISIT-FIRST', lastDueOn),
  visitSecond: scene.due('DL-VISIT-SECOND', lastDueOn),
});

export const startPlan = ({ due, visitFirst, visitSecond }: PlanDates): Command[] => [
  ...due.map(({ about, date }): Command => ({
    kind: 'startDeadline',
    name: 'settlement.obligation',
    date,
    fires: 'obligationOverdue',
    to: ['mediator'],
    about,
  })),
  { kind: 'startDeadline', name: 'settlement.visitFirst', date: visitFirst, fires: null, to: ['intake'] },
  { kind: 'startDeadline', name: 'settlement.visitSecond', date: visitSecond, fires: null, to: ['intake'] },
];

/** The plan as a whole, as it now stands; what is not in it is owed no longer. */
export const schedule = (items: readonly Item[]): Command => ({
  kind: 'schedule',
  obligations: items.flatMap((item): ObligationRow[] => {
    const { obligation, instalment, obligor, obligee, act, standing, paidFen, dueOn } = item;
    const released = standing === 'WAIVED' || standing === 'DROPPED';
    if (released && paidFen === 0) return [];
    const amountFen = released ? paidFen : item.amountFen;
    return [{ id: obligation, instalment, obligor, obligee, act, amountFen, dueOn }];
  }),
});

const FOLLOW_UP_CLOCKS = ['settlement.enforcement', 'settlement.limitation'];
const VISIT_CLOCKS = ['settlement.visitFirst', 'settlement.visitSecond'];

const stop = (names: readonly string[], how: 'met' | 'cancelled'): Command[] =>
  names.map((name) => ({ kind: 'stopDeadline', name, how }));

/** Nobody waits for these items any more; the visits are made all the same. */
export const stopWaiting = (abouts: readonly string[], how: 'met' | 'cancelled' = 'cancelled'): Command[] => [
  ...abouts.map((about): Command => ({ kind: 'stopDeadline', name: 'settlement.obligation', how, about })),
  ...stop(FOLLOW_UP_CLOCKS, how),
];

/** The agreement itself is gone, or is about to be planned anew. */
export const stopEverything = (abouts: readonly string[]): Command[] => [
  ...stopWaiting(abouts),
  ...stop(VISIT_CLOCKS, 'cancelled'),
];

/** Everything is performed: the dossier may be compiled (domain.md §3.9). */
export const finished = (): Command[] => [
  ...stopWaiting([], 'met'),
  { kind: 'tellProcess', room: 'dossier', event: 'performanceFinished', payload: {}, ifOpen: true },
  { kind: 'notify', to: ['parties', 'caseMediators', 'intake'], template: 'agreementPerformed' },
];
