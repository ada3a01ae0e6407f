import { daysBetween, type Room } from '#libs/domain';
import type { CasePage, Figures } from './city.js';
import type { Cell, PlanRow } from './expected.js';

export type Observed = Readonly<Record<string, Cell | readonly PlanRow[] | undefined>>;

/** What has come of a case, in the words of expected.yaml. What is not there yet has no cell. */
export function observe(page: CasePage): Observed {
  const { facts, registerNumber, caseNumber } = page;
  const { start, due } = termOf(page);
  const settlement = processOf(page, 'settlement');
  const referral = processOf(page, 'court-referral');
  const inMediation = facts.clockStartOn !== undefined;
  return {
    register: registerNumber ?? undefined,
    number: caseNumber ?? undefined,
    route: facts.route,
    start,
    baseDue: due,
    extendedDue: facts.termDueOn === due ? undefined : facts.termDueOn,
    closedOn: facts.closedOn,
    days: inMediation && facts.closedOn ? daysBetween(facts.clockStartOn, facts.closedOn) : undefined,
    outcome: facts.outcome,
    ground: facts.ground,
    form: facts.form,
    yuan: facts.agreedFen === undefined ? undefined : facts.agreedFen / 100,
    class: facts.class,
    effectiveOn: settlement?.facts.effectiveOn ?? undefined,
    settlement: settlement?.state,
    urgedOn: settlement?.facts.urgedOn[0],
    enforcementOn: settlement?.facts.enforcement?.on,
    ...confirmationOf(page),
    courtOutcome: referral?.facts.courtOutcome ?? undefined,
    dossier: processOf(page, 'dossier')?.state,
    plan: planOf(page),
  };
}

/** The first row of the term's clock is the base; extensions stand beside it. */
function termOf({ facts, deadlines }: CasePage): { start?: string; due?: string } {
  const rows = deadlines.filter(({ name }) => name === 'mediation.term').map(({ due }) => due);
  return { start: facts.clockStartOn, due: rows.sort()[0] };
}

function confirmationOf(page: CasePage): Observed {
  const confirmation = processOf(page, 'confirmation');
  if (!confirmation) return {};
  const { state, facts } = confirmation;
  if (state === 'BARRED') return { confirmation: state };
  return {
    confirmation: state,
    applyBy: facts.applyBy,
    laterApplyBy: facts.laterApplyBy ?? undefined,
    appliedOn: facts.application?.on,
    confirmedOn: facts.ruling?.result === 'CONFIRMED' ? facts.ruling.on : undefined,
    ruling: facts.ruling?.number,
  };
}

const planOf = ({ obligations }: CasePage): readonly PlanRow[] | undefined =>
  obligations.length === 0
    ? undefined
    : obligations.map(({ amountFen, due, performedOn }) => ({
        yuan: amountFen / 100,
        due,
        ...(performedOn && { on: performedOn }),
      }));

const processOf = ({ processes }: CasePage, room: Room) => processes.find((one) => one.room === room);

/** The figures of expected.yaml from the statistics of the city. */
export function observeFigures(s: Figures): Readonly<Record<string, number>> {
  return {
    registered: s.registered,
    accepted: s.accepted,
    refused: s.refused,
    closed: s.closed,
    open: s.open,
    success: s.success,
    failure: s.failure,
    successPercent: percent(s.success, s.closed),
    written: s.written,
    oral: s.oral,
    agreedYuan: s.agreedFen / 100,
    daysSum: s.days.sum,
    daysMean: s.days.mean ?? 0,
    onTime: s.onTime,
    confirmationBase: s.confirmation.base,
    confirmationApplied: s.confirmation.applied,
    confirmationConfirmed: s.confirmation.confirmed,
    confirmationPercent: percent(s.confirmation.applied, s.confirmation.base),
    agreements: s.performance.agreements,
    performed: s.performance.performed,
    dueYuan: s.performance.dueFen / 100,
    performedYuan: s.performance.performedFen / 100,
    performedPercent: percent(s.performance.performedFen, s.performance.dueFen),
    checksFailed: s.checks.filter(({ holds }) => !holds).length,
  };
}

export const observeGroups = (s: Figures, breakdown: string): Readonly<Record<string, number>> =>
  Object.fromEntries((s.by[breakdown] ?? []).map(({ key, accepted }) => [key, accepted]));

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10);
