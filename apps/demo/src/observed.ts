import { daysBetween, type Room } from '#libs/domain';
import type { Board, CasePage } from './city.js';
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

/** The figures of expected.yaml from the city's board, and how many of its sums do not come out the same both ways. */
export function observeFigures(...boards: readonly Board[]): Readonly<Record<string, number | null>> {
  const [{ total }] = boards;
  return {
    registered: total.registered,
    accepted: total.accepted,
    refused: total.refused,
    closed: total.closed,
    open: total.carriedOut,
    success: total.success,
    failure: total.failure,
    successPercent: total.successRate,
    written: total.written,
    oral: total.oral,
    agreedYuan: yuan(total.agreedFen),
    daysSum: total.daysSum,
    daysMean: total.daysMean,
    onTime: total.onTime,
    confirmationBase: total.confirmationBase,
    confirmationApplied: total.confirmationApplied,
    confirmationConfirmed: total.confirmationConfirmed,
    confirmationPercent: total.confirmationAppliedRate,
    agreements: total.agreements,
    performed: total.performed,
    dueYuan: yuan(total.dueFen),
    performedYuan: yuan(total.performedFen),
    performedPercent: total.performedFenRate,
    checksFailed: boards.flatMap(({ checks }) => checks).filter(({ holds }) => !holds).length,
  };
}

export const observeGroups = ({ rows }: Board): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    rows.filter(({ figures }) => figures.accepted !== 0).map(({ key, figures }) => [key, figures.accepted]),
  );

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100);
