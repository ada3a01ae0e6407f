import { parseCourtNumber, parseOldCourtNumber } from '#domain/identifiers/court-number';
import { parseCreditCode } from '#domain/identifiers/credit-code';
import { parsePhone } from '#domain/identifiers/phone';
import { parseResidentId } from '#domain/identifiers/resident-id';

type Read = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** That nobody is born after today is left to the server, which knows the city's day. */
const SOME_LATER_DAY = '9999-12-31';

const READERS: Readonly<Record<string, (text: string) => Read>> = {
  idNumber: (text) => parseResidentId(text, SOME_LATER_DAY),
  creditCode: parseCreditCode,
  phone: parsePhone,
  courtNumber: (text) => {
    const read = parseCourtNumber(text);
    return read.ok || parseOldCourtNumber(text).ok ? { ok: true } : read;
  },
};

/** What is wrong with a number, by the same parsers the server uses: a problem code, or null. Nothing typed is not wrong. */
export function faultOfIdentifier(kind: string | undefined, text: unknown): string | null {
  const read = READERS[kind ?? ''];
  if (!read || typeof text !== 'string' || text.trim() === '') return null;
  const answer = read(text);
  return answer.ok ? null : answer.code;
}
