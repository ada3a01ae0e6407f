import { asSignedHead, type SignedHead } from './head.js';

/**
 * A head for paper and mail: short groups that can be read out and typed in again, no word of any language.
 *
 *     ZHIHE-HEAD 1
 *     size: 1234
 *     root: 8f1c02ab …
 *     END
 */
export function printHead(head: SignedHead): string {
  return [
    'ZHIHE-HEAD 1',
    `size: ${head.size}`,
    `root: ${grouped(head.root)}`,
    `at: ${head.at}`,
    `alg: ${head.alg}`,
    `key: ${grouped(head.keyId)}`,
    ...grouped(head.signature)
      .match(/.{1,72}/g)!
      .map((part, line) => (line === 0 ? 'sign: ' : '      ') + part.trim()),
    'END',
  ].join('\n');
}

/**
 * Every head in a text that somebody kept: the printed form (anywhere in a mail, line breaks and capitals do not matter),
 * one JSON object, a JSON list, a page `{ items: [...] }`, or one JSON object per line.
 * Null when there is none or any one of them cannot be read: a yardstick that is half legible is not used.
 */
export function readHeads(text: string): SignedHead[] | null {
  const heads = BEGIN.test(text) ? printedHeads(text) : jsonValues(text).map(asSignedHead);
  return heads.length > 0 && heads.every((head) => head !== null) ? heads : null;
}

const BEGIN = /ZHIHE-HEAD/i;
const WHOLE = /^\s+1\s(.*?)\sEND(?:\s|$)/is;

function printedHeads(text: string): (SignedHead | null)[] {
  return text
    .split(BEGIN)
    .slice(1)
    .map((part) => {
      // Mail programs put '>' before quoted lines.
      const fields = WHOLE.exec(part.replaceAll('>', ' '))?.[1];
      return fields === undefined ? null : printedHead(fields);
    });
}

function printedHead(text: string): SignedHead | null {
  const fields = new Map<string, string>();
  let label = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (/^[a-z]+:$/i.test(word)) {
      label = word.slice(0, -1).toLowerCase();
      if (fields.has(label)) return null;
      fields.set(label, '');
    } else {
      fields.set(label, (fields.get(label) ?? '') + word);
    }
  }
  if (fields.size !== 6) return null;
  const lower = (name: string) => fields.get(name)?.toLowerCase();
  const size = fields.get('size') ?? '';
  return asSignedHead({
    size: /^\d+$/.test(size) ? Number(size) : null,
    root: lower('root'),
    at: fields.get('at')?.toUpperCase(),
    alg: lower('alg'),
    keyId: lower('key'),
    signature: lower('sign'),
  });
}

function jsonValues(text: string): unknown[] {
  const whole = parsed(text);
  if (whole === undefined)
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parsed);
  if (Array.isArray(whole)) return whole;
  const items = (whole as { items?: unknown } | null)?.items;
  return Array.isArray(items) ? items : [whole];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function grouped(hex: string): string {
  return hex.replace(/.{8}(?=.)/g, '$& ');
}
