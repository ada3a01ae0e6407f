import type { BoardRow, Check } from './board.js';
import type { Breakdown, Figures, IndicatorId } from './indicators.js';

interface OtherSums {
  readonly source: number;
  readonly right: number;
  readonly region: number;
  readonly registerNumbers: number;
  readonly caseNumbers: number;
  readonly applications: number;
}

/** Figures whose rows must add up to the total, whatever they are split by. */
const ADDED_UP: readonly IndicatorId[] = ['registered', 'accepted', 'closed', 'success'];

export function checksOf(total: Figures, other: OtherSums, by: Breakdown | null, rows: readonly BoardRow[]): Check[] {
  const n = (...ids: IndicatorId[]) => ids.reduce((sum, id) => sum + (total[id] ?? 0), 0);
  const check = (id: string, left: number, right: number): Check => ({ id, left, right, holds: left === right });
  return [
    check('acceptedAndCarried', n('accepted', 'carriedIn'), n('closed', 'carriedOut')),
    check(
      'registeredAndUndecided',
      n('registered', 'undecidedIn'),
      n('accepted', 'refused', 'withdrawn', 'undecidedOut'),
    ),
    check('successByForm', n('success'), n('written', 'oral')),
    check('closedByOutcome', n('closed'), n('success', 'failure')),
    check('acceptedBySource', n('accepted'), other.source),
    check('acceptedByRight', n('accepted'), other.right),
    check('acceptedByRegion', n('accepted'), other.region),
    check('registeredByNumber', n('registered'), other.registerNumbers),
    check('acceptedByNumber', n('accepted'), other.caseNumbers),
    check('applicationsAllowed', n('confirmationApplied'), other.applications),
    ...(by ? ADDED_UP : []).map((id) =>
      check(
        `rows.${id}`,
        n(id),
        rows.reduce((sum, { figures }) => sum + (figures[id] ?? 0), 0),
      ),
    ),
  ];
}
