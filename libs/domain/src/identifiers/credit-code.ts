import { bad, good, isTooLong } from './outcome.js';
import type { Read } from './outcome.js';

export type CreditCodeProblem = 'CREDIT_CODE_LENGTH' | 'CREDIT_CODE_CHARACTERS' | 'CREDIT_CODE_CHECKSUM';

/** Digits and capitals without I, O, S, V, Z; the place of a character is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code (GB 32100): registering body, kind, six digits of the region, organisation, check. */
export function parseCreditCode(text: string): Read<string, CreditCodeProblem> {
  if (isTooLong(text)) return bad('CREDIT_CODE_LENGTH');
  const code = text.trim().toUpperCase();
  if (code.length !== 18) return bad('CREDIT_CODE_LENGTH');
  const values = [...code].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1) || !/^\d{6}$/.test(code.slice(2, 8))) return bad('CREDIT_CODE_CHARACTERS');
  return checkValue(values) === values[17] ? good(code) : bad('CREDIT_CODE_CHECKSUM');
}

/** Weights are the powers of 3 modulo 31. */
function checkValue(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31;
}
