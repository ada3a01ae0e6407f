import { flag, optional, text, type Payload } from '#libs/domain';
import { invalidValue } from '../http/problems.js';
import type { PartyRow } from '../cases/masking.js';

export const SIGNATURE = {
  documentHash: text({ min: 64, max: 64, example: 'a'.repeat(64) }),
  /** Points of the pen, `x,y,ms` each, points apart by a blank, strokes by a bar. */
  strokes: optional(text({ max: 60_000, example: '12,40,0 18,42,16 30,45,32|50,20,400 52,60,450' })),
  /** For whoever cannot draw: the name, typed. */
  typed: optional(text({ max: 200, example: '赵某' })),
  code: text({ max: 40, example: '7K3MQ-8TZ1A' }),
  agreed: flag(),
  byAgent: optional(flag()),
};
export type SignatureInput = Payload<typeof SIGNATURE>;

const STROKES =
  /^\d{1,5},\d{1,5},\d{1,7}( \d{1,5},\d{1,5},\d{1,7})*(\|\d{1,5},\d{1,5},\d{1,7}( \d{1,5},\d{1,5},\d{1,7})*)*$/;
/** A name is more than a dot: so many points, spread over so much. */
const FEWEST_POINTS = 8;
const LEAST_SPREAD = 30;

/** The mark of the signatory, drawn or typed. Throws INVALID_VALUE for what is neither, or no name of this party. */
export function markOf({ strokes, typed, agreed, byAgent }: SignatureInput, party: PartyRow): object {
  if (!agreed) throw invalidValue('/agreed', 'NOT_AGREED');
  if (strokes !== undefined) {
    if (!STROKES.test(strokes)) throw invalidValue('/strokes', 'STROKES_FORM');
    if (!looksLikeName(strokes)) throw invalidValue('/strokes', 'SIGNATURE_TOO_SMALL');
    return { how: 'STROKES', strokes };
  }
  if (typed === undefined) throw invalidValue('/strokes', 'FIELD_MISSING');
  const names = byAgent ? [party.agent?.name] : [party.name, party.legalRepresentative];
  if (!names.includes(typed.trim())) throw invalidValue('/typed', 'NAME_NOT_OF_PARTY');
  return { how: 'TYPED', typed: typed.trim() };
}

function looksLikeName(strokes: string): boolean {
  const points = strokes.split(/[ |]/).map((point) => point.split(',').map(Number));
  const spread = (axis: number) => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return points.length >= FEWEST_POINTS && Math.max(spread(0), spread(1)) >= LEAST_SPREAD;
}
