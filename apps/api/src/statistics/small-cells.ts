import type { Board, BoardRow } from './board.js';
import { INDICATORS, INDICATOR_IDS, withRates, type Indicator, type IndicatorId } from './indicators.js';

/** Rows with fewer cases than this could tell who stands behind them (trust.md P-08). */
const FEWEST = 3;
const COUNTS: readonly IndicatorId[] = ['registered', 'accepted', 'closed'];
/** The row of all that were too few. */
export const FEW = 'FEW';

/**
 * The board for readers who may not see the cases: small rows are taken together, and with them the next smallest one
 * when they are too few even so, because a single hidden row is the total less the others.
 */
export function withoutSmallCells(board: Board): Board {
  const few = board.rows.filter(isSmall);
  const rest = board.rows.filter((row) => !isSmall(row)).sort((a, b) => size(a) - size(b));
  while (few.length > 0 && rest.length > 0 && isSmall(together(few))) few.push(rest.shift()!);
  const kept = board.rows.filter((row) => !few.includes(row));
  return few.length === 0 ? board : { ...board, rows: [...kept, together(few)] };
}

const size = ({ figures }: BoardRow): number => Math.max(...COUNTS.map((id) => figures[id] ?? 0));

const isSmall = ({ figures }: BoardRow): boolean =>
  COUNTS.some((id) => (figures[id] ?? 0) > 0 && (figures[id] ?? 0) < FEWEST);

const ADDITIVE = INDICATOR_IDS.filter((id) => id !== 'daysMedian' && !(INDICATORS[id] as Indicator).of);

function together(rows: readonly BoardRow[]): BoardRow {
  const sum = (id: IndicatorId) => rows.reduce((total, { figures }) => total + (figures[id] ?? 0), 0);
  return { key: FEW, label: null, figures: withRates(Object.fromEntries(ADDITIVE.map((id) => [id, sum(id)]))) };
}
