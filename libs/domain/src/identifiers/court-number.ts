import { bad, good, isTooLong } from './outcome.js';
import type { Read } from './outcome.js';

/** A court's case number under the rules of 2016, taken apart. */
export interface CourtNumber {
  readonly year: number;
  /** '青0104', '最高法'. */
  readonly courtCode: string;
  /** '诉前调', '民初' … */
  readonly kind: string;
  readonly n: number;
  /** '之一' and following rulings in the same case. */
  readonly suffix?: string;
  /** Normal form with full-width brackets: （2025）青01诉前调15号. */
  readonly text: string;
}

/** A number from before 2016: court and kind are one word there. */
export interface OldCourtNumber {
  readonly year: number;
  /** '宁民三初' */
  readonly word: string;
  readonly n: number;
  readonly suffix?: string;
  readonly text: string;
}

export type CourtNumberProblem = 'COURT_NUMBER_FORM' | 'COURT_NUMBER_YEAR' | 'COURT_NUMBER_ZERO';

const SINCE_2016 =
  /^[（(](\d{4})[）)](最高法|(?!最)[一-龥]\d{0,4})([一-龥]{1,8})(\d{1,6})号(之[一二三四五六七八九十]{1,3})?$/;
const BEFORE_2016 = /^[（(](\d{4})[）)]([一-龥]{1,12})字第(\d{1,6})号(之[一二三四五六七八九十]{1,3}|-\d{1,3})?$/;

/** Reads （2025）青01诉前调15号 with either kind of round bracket (domain.md §6.1). */
export function parseCourtNumber(text: string): Read<CourtNumber, CourtNumberProblem> {
  const match = SINCE_2016.exec(compact(text));
  // 字第 belongs to the numbers before 2016, whose court has no code.
  if (!match || match[3].endsWith('字第')) return bad('COURT_NUMBER_FORM');
  const [, year, courtCode, kind, digits, suffix] = match;
  const n = Number(digits);
  if (Number(year) < 2016 || Number(year) > 2099) return bad('COURT_NUMBER_YEAR');
  if (n === 0) return bad('COURT_NUMBER_ZERO');
  const normal = `（${year}）${courtCode}${kind}${n}号${suffix ?? ''}`;
  return good({ year: Number(year), courtCode, kind, n, ...(suffix && { suffix }), text: normal });
}

/** Reads （2014）宁民三初字第12号. */
export function parseOldCourtNumber(text: string): Read<OldCourtNumber, CourtNumberProblem> {
  const match = BEFORE_2016.exec(compact(text));
  if (!match) return bad('COURT_NUMBER_FORM');
  const [, year, word, digits, suffix] = match;
  const n = Number(digits);
  if (Number(year) < 1979 || Number(year) > 2015) return bad('COURT_NUMBER_YEAR');
  if (n === 0) return bad('COURT_NUMBER_ZERO');
  const normal = `（${year}）${word}字第${n}号${suffix ?? ''}`;
  return good({ year: Number(year), word, n, ...(suffix && { suffix }), text: normal });
}

/** What a case of this number is for; OTHER where the word says nothing we act on. */
export type CourtNumberPurpose =
  | 'PRE_FILING_MEDIATION'
  | 'CONFIRMATION'
  | 'MEDIATION_PAPER'
  | 'FIRST_INSTANCE'
  | 'SECOND_INSTANCE'
  | 'ENFORCEMENT'
  | 'OTHER';

/** The last word of the kind decides: 诉前调确 is a confirmation, 诉前调 a mediation before filing. */
const PURPOSES: readonly (readonly [string, CourtNumberPurpose])[] = [
  ['诉前调确', 'CONFIRMATION'],
  ['民特', 'CONFIRMATION'],
  ['诉前调书', 'MEDIATION_PAPER'],
  ['诉前调', 'PRE_FILING_MEDIATION'],
  ['民初', 'FIRST_INSTANCE'],
  ['民终', 'SECOND_INSTANCE'],
  ['执', 'ENFORCEMENT'],
];

export const courtNumberPurpose = ({ kind }: CourtNumber): CourtNumberPurpose =>
  PURPOSES.find(([word]) => kind.endsWith(word))?.[1] ?? 'OTHER';

const compact = (text: string): string => (isTooLong(text) ? '' : text.replace(/\s/g, ''));
