import type { Page } from '../http/page.js';
import { invalidValue } from '../http/problems.js';

/** How far a total is counted exactly. */
export const CAP = 1000;

/** A page whose cursor is a number: the arrival of an entry, the size of a head. */
export const pageOf = <Row>({
  items,
  next,
  total,
}: {
  items: Row[];
  next: number | null;
  total: number;
}): Page<Row> => ({
  items,
  next: next === null ? null : String(next),
  total: Math.min(total, CAP),
  totalCapped: total > CAP,
});

export function numberAfter(after: string | undefined): number | null {
  if (after === undefined) return null;
  if (!/^\d{1,15}$/.test(after)) throw invalidValue('/after', 'CURSOR_INVALID');
  return Number(after);
}
