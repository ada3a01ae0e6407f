import { isDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { bad, good, isTooLong } from './outcome.js';
import type { Read } from './outcome.js';

export type ResidentIdProblem =
  | 'ID_LENGTH'
  /** First-generation number, void since 2013-01-01. */
  | 'ID_15_DIGITS'
  | 'ID_CHARACTERS'
  | 'ID_REGION'
  | 'ID_BIRTH'
  | 'ID_BIRTH_FUTURE'
  | 'ID_CHECKSUM';

/**
 * A citizen's identity number (GB 11643), 18 characters, in capitals. The same form and check digit carry the residence
 * permits for Hong Kong, Macau and Taiwan (81–83) and the foreigners' permanent residence card of 2023 (9…).
 * `today` is the day in Shanghai: nobody was born after it.
 */
export function parseResidentId(text: string, today: Day): Read<string, ResidentIdProblem> {
  if (isTooLong(text)) return bad('ID_LENGTH');
  const id = text.trim().toUpperCase();
  if (/^\d{15}$/.test(id)) return bad('ID_15_DIGITS');
  if (id.length !== 18) return bad('ID_LENGTH');
  if (!/^\d{17}[\dX]$/.test(id)) return bad('ID_CHARACTERS');
  if (!PROVINCES.has(id.slice(0, 2)) && !id.startsWith('9')) return bad('ID_REGION');
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isDay(birth) || birth < '1850-01-01') return bad('ID_BIRTH');
  if (birth > today) return bad('ID_BIRTH_FUTURE');
  return checkCharacter(id) === id[17] ? good(id) : bad('ID_CHECKSUM');
}

/** ISO 7064 MOD 11-2: the check character of the first 17 digits. */
function checkCharacter(id: string): string {
  const sum = Array.from(id.slice(0, 17), Number).reduce((total, digit) => ((total + digit) * 2) % 11, 0);
  return '0123456789X'[(12 - sum) % 11];
}

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
