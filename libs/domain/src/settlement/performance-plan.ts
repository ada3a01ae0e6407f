import type { DueDate } from '../calendar/index.js';
import type { Command, ObligationRow, Scene } from '../process/index.js';
import type { Item, Obligation, SettlementFacts } from './settlement.facts.js';

/**
 * 履行计划: the items of an agreement and their clocks. A duty to refrain is in the plan but has no day on which it is done:
 * it has no clock, nobody waits for it, and breaking it is a breach.
 */
export function itemsOf(obligations: readonly Obligation[], effectiveOn: string, newId: () => string): Item[] {
  return obligations.flatMap(({ obligor, obligee, act, amountFen, dueOn, instalments }) => {
    const obligation = newId();
    return (instalments.length > 0 ? instalments : [{ amountFen, dueOn }]).map((part, i) => ({
      obligation,
      instalment: i + 1,
      obligor,
      obligee,
      act,
      amountFen: part.amountFen,
      paidFen: 0,
      dueOn: part.dueOn ?? effectiveOn,
      standing: 'OPEN' as const,
      performedOn: null,
    }));
  });
}

/**
 * What is left of a plan that is given up: what was performed, and of the rest what was paid. The rows go into the schedule
 * anew, so they get new ids.
 */
export function keptOf(items: readonly Item[], on: string, newId: () => string): Item[] {
  const fresh = new Map<string, string>();
  const renew = (id: string): string => fresh.get(id) ?? fresh.set(id, newId()).get(id)!;
  return items
    .filter(({ standing, paidFen }) => standing === 'DONE' || paidFen > 0)
    .map((item) => ({
      ...item,
      obligation: renew(item.obligation),
      ...(item.standing !== 'DONE' && { standing: 'DONE', amountFen: item.paidFen, performedOn: on }),
    }));
}

/** Duties to refrain outlast a change of what is to be paid and done. */
export const refraining = (items: readonly Item[], newId: () => string): Item[] =>
  items.filter(({ act }) => act === 'REFRAIN').map((item) => ({ ...item, obligation: newId() }));

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

export const startClocks = ({ due }: PlanDates): Command[] =>
  due.map(({ about, date }) => ({
    kind: 'startDeadline',
    name: 'settlement.obligation',
    date,
    fires: 'obligationOverdue',
    to: ['mediator'],
    about,
  }));

const VISIT_CLOCKS = ['settlement.visitFirst', 'settlement.visitSecond'] as const;

export const startVisits = ({ visitFirst, visitSecond }: PlanDates): Command[] =>
  [visitFirst, visitSecond].map((date, i) => ({
    kind: 'startDeadline',
    name: VISIT_CLOCKS[i],
    date,
    fires: null,
    to: ['intake'],
  }));

/** A varied plan ends on another day, and the visits come after it. */
export const moveVisits = ({ visitFirst, visitSecond }: PlanDates): Command[] =>
  [visitFirst, visitSecond].map((date, i) => ({ kind: 'moveDeadline', name: VISIT_CLOCKS[i], date }));

/** A row of the plan with what has been performed on it. */
export interface PlanRow extends ObligationRow {
  readonly paidFen: number;
  readonly performedOn: string | null;
}

/** The plan as a whole, as it now stands; what is not in it is owed no longer. */
export const schedule = (items: readonly Item[]): Command => ({
  kind: 'schedule',
  obligations: items.map(({ obligation: id, standing: _standing, ...row }): PlanRow => ({ id, ...row })),
});

const FOLLOW_UP_CLOCKS = ['settlement.enforcement', 'settlement.limitation'];
const stop = (names: readonly string[], how: 'met' | 'cancelled'): Command[] =>
  names.map((name) => ({ kind: 'stopDeadline', name, how }));

/** Nobody waits for these items any more; the visits are made all the same. */
export const stopWaiting = (abouts: readonly string[], how: 'met' | 'cancelled' = 'cancelled'): Command[] => [
  ...abouts.map((about): Command => ({ kind: 'stopDeadline', name: 'settlement.obligation', how, about })),
  ...stop(FOLLOW_UP_CLOCKS, how),
];

/** The agreement itself is gone. */
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
