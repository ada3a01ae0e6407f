import { bad, good, isTooLong } from './outcome.js';
import type { Read } from './outcome.js';

export type PhoneProblem = 'PHONE_CHARACTERS' | 'PHONE_LENGTH' | 'PHONE_MOBILE' | 'PHONE_AREA_CODE' | 'PHONE_LANDLINE';

/**
 * A telephone number in the form it is dialled at home: `13897212345`, `0971-6123456`, `0971-6123456-801`.
 * Country code 86 in any of its spellings goes away; numbers of other countries keep theirs: `+85291234567`.
 */
export function parsePhone(text: string): Read<string, PhoneProblem> {
  if (isTooLong(text)) return bad('PHONE_LENGTH');
  const compact = text.trim().replace(/[\s()（）]/g, '');
  if (!/^\+?[\d-]+$/.test(compact)) return bad('PHONE_CHARACTERS');
  const home = /^(?:\+|00)-?86-?/.exec(compact);
  if (home) return atHome(compact.slice(home[0].length), true);
  const foreign = /^(?:\+|00)/.exec(compact);
  if (foreign) return abroad(compact.slice(foreign[0].length).replaceAll('-', ''));
  const digits = compact.replaceAll('-', '');
  return /^86\d{11}$/.test(digits) ? mobile(digits.slice(2)) : atHome(compact, false);
}

/** After +86 a landline has lost the 0 of its area code. */
function atHome(number: string, zeroDropped: boolean): Read<string, PhoneProblem> {
  const digits = number.replaceAll('-', '');
  if (digits.startsWith('1') && digits.length === 11) return mobile(digits);
  if (digits.startsWith('0')) return landline(number);
  if (zeroDropped && digits.length >= 9) return landline(`0${number}`);
  if (digits.startsWith('1')) return bad('PHONE_LENGTH');
  return bad(digits.length === 7 || digits.length === 8 ? 'PHONE_AREA_CODE' : 'PHONE_LENGTH');
}

const mobile = (digits: string): Read<string, PhoneProblem> =>
  /^1[3-9]\d{9}$/.test(digits) ? good(digits) : bad('PHONE_MOBILE');

/** Area codes of two digits are 10 and 2x, all others have three; an extension follows a hyphen. */
function landline(number: string): Read<string, PhoneProblem> {
  const areaLength = /^0-?(?:10|2\d)/.test(number) ? 3 : 4;
  const digits = number.replaceAll('-', '');
  const area = digits.slice(0, areaLength);
  if (!/^0(?:10|2\d|[3-9]\d{2})$/.test(area)) return bad('PHONE_AREA_CODE');
  const rest = number.slice(indexAfterDigits(number, areaLength)).replace(/^-/, '');
  const parts = /^([2-8]\d{6,7})(?:-(\d{1,6}))?$/.exec(rest);
  if (!parts || (areaLength === 3 && parts[1].length !== 8)) return bad('PHONE_LANDLINE');
  return good([area, parts[1], parts[2]].filter(Boolean).join('-'));
}

/** Where the text goes on after its first `count` digits. */
function indexAfterDigits(text: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) if (text[i] !== '-' && ++seen === count) return i + 1;
  return text.length;
}

/** E.164: up to 15 digits, of which we ask for at least 7. */
const abroad = (digits: string): Read<string, PhoneProblem> =>
  /^[1-9]\d{6,14}$/.test(digits) ? good(`+${digits}`) : bad('PHONE_LENGTH');
