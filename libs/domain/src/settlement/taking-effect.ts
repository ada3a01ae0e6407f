import { effectiveDates, type EffectiveReading, type Execution } from '../agreement/index.js';
import type { CaseFacts, Command, Scene } from '../process/index.js';
import {
  itemsOf,
  lastDueOf,
  planDates,
  schedule,
  startClocks,
  startVisits,
  type PlanDates,
} from './performance-plan.js';
import type { Item, SettlementFacts } from './settlement.facts.js';
import { signatories } from './settlement.guards.js';

/** Everything that is computed on the day an agreement takes effect, once and for all. */
export interface Effect {
  readonly form: 'WRITTEN' | 'ORAL';
  readonly effectiveOn: string;
  readonly readings: readonly EffectiveReading[];
  readonly items: readonly Item[];
  readonly lastDueOn: string;
  readonly dates: PlanDates;
  /** A confirmation is there already and is told; otherwise one is opened. */
  readonly again: boolean;
}

/** The readings of domain.md §2.11 with one act more than the facts have. */
export function readingsWith(
  { facts, file }: Scene<SettlementFacts>,
  more: { act?: Execution; courtPaperOn?: string },
): readonly EffectiveReading[] {
  const { act, courtPaperOn = facts.courtPaperOn ?? undefined } = more;
  const dates = effectiveDates({
    route: file.route,
    online: file.online,
    form: 'WRITTEN',
    executions: act ? [...facts.executions, act] : facts.executions,
    ...(courtPaperOn !== undefined && { courtPaperOn }),
    parties: signatories(facts, file),
  });
  return dates?.candidates ?? [];
}

/** The agreement by this act, which is the last one it needed. The effective day is the law's, not that of the last entry. */
export function effectOf(
  scene: Scene<SettlementFacts>,
  form: 'WRITTEN' | 'ORAL',
  readings: readonly EffectiveReading[],
): Effect {
  const { draft, confirmationOpened } = scene.facts;
  const effectiveOn = readings[0].day;
  const items = itemsOf(draft!.obligations, effectiveOn, scene.newId);
  const lastDueOn = lastDueOf(items, effectiveOn);
  const dates = planDates(scene, items, lastDueOn);
  return { form, effectiveOn, readings, items, lastDueOn, dates, again: confirmationOpened };
}

export const recordEffect = ({ form, effectiveOn, readings, items, lastDueOn }: Effect): Partial<SettlementFacts> => ({
  form,
  effectiveOn,
  readings,
  items,
  lastDueOn,
  confirmationOpened: true,
});

/** The hand-over: the case is concluded, confirmation assessed, the plan built and its clocks started. */
export function issueEffect(facts: SettlementFacts, effect: Effect, file: CaseFacts): Command[] {
  const { form, effectiveOn, readings, items, dates, again } = effect;
  const { ownershipClause, totalFen } = facts.draft!;
  const plan = items.filter(({ act }) => act !== 'REFRAIN');
  const assessment = {
    effectiveOn,
    ...laterReading(readings),
    form,
    ownershipClause,
    signatories: signatories(facts, file),
  };
  return [
    { kind: 'amendCase', patch: { form, agreedFen: totalFen, ownershipClause } },
    {
      kind: 'filePaper',
      paper: form === 'WRITTEN' ? 'AGREEMENT' : 'ORAL_AGREEMENT_REGISTER',
      on: effectiveOn,
      facts: { readings, totalFen },
    },
    {
      kind: 'tellProcess',
      room: 'mediation',
      event: 'conclude',
      payload: { form, effectiveOn, nothingToPerform: plan.length === 0 },
    },
    { kind: again ? 'tellProcess' : 'openProcess', room: 'confirmation', event: 'assess', payload: assessment },
    schedule(items),
    ...(plan.length > 0 ? [{ kind: 'filePaper', paper: 'PERFORMANCE_PLAN', on: effectiveOn } as const] : []),
    ...startClocks(dates),
    ...startVisits(dates),
    {
      kind: 'notify',
      to: ['parties', 'caseMediators', 'director'],
      template: 'agreementEffective',
      params: { effectiveOn },
    },
  ];
}

/** The second reading of the effective date, where there is one (domain.md §2.11). */
export const laterReading = (readings: readonly EffectiveReading[]): { laterOn?: string } => {
  const last = readings.at(-1);
  return last && last.day !== readings[0].day ? { laterOn: last.day } : {};
};
