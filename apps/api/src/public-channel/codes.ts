import { createHmac, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that a reader or a phone takes for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 查询号, eighty random bits: `ZH-7K3M-…`. It opens nothing without the code. */
export const newReference = (): string => `ZH-${inGroups(letters(randomBytes(16), 16), 4)}`;

/** 查询码, fifty random bits, printed once. */
export const newCode = (): string => inGroups(letters(randomBytes(10), 10), 5);

/** The code of an application follows from its ticket: an answer that was lost on its way can be asked for again. */
export const codeOfTicket = (token: string): string =>
  inGroups(letters(createHmac('sha256', token).update('receipt').digest(), 10), 5);

/** As people type it: small letters, spaces, a letter O for a nought. */
export const normalCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

export function normalReference(typed: string): string {
  const signs = normalCode(typed.trim().replace(/^zh[\s-]*/i, ''));
  return `ZH-${inGroups(signs, 4)}`;
}

const letters = (bytes: Buffer, length: number): string =>
  [...bytes.subarray(0, length)].map((byte) => ALPHABET[byte & 31]).join('');

const inGroups = (text: string, size: number): string => (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
