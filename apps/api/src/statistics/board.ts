import type { Breakdown, Figures } from './indicators.js';

export interface BoardQuestion {
  readonly from: string;
  readonly to: string;
  /** What has happened by this day is known; not before `to`. */
  readonly asOf: string;
  readonly by: Breakdown | null;
}

export interface BoardRow {
  /** A code, an id or a month; NONE where a case has none. */
  readonly key: string;
  /** A proper name; codes have words in the catalogue. */
  readonly label: string | null;
  readonly figures: Figures;
}

export interface Board extends BoardQuestion {
  readonly total: Figures;
  readonly rows: readonly BoardRow[];
  readonly checks: readonly Check[];
}

/** One sum that must come out the same both ways (domain.md §6.3). */
export interface Check {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}
