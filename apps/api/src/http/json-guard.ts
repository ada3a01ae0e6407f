import { isUtf8 } from 'node:buffer';

/** What a body may hold at most (trust.md §3.2). */
export const JSON_LIMITS = { bytes: 256 * 1024, depth: 32, keys: 1000, items: 1000 } as const;

export type JsonFault =
  | 'NOT_UTF8'
  | 'BYTE_ORDER_MARK'
  | 'NOT_JSON'
  | 'TOO_DEEP'
  | 'TOO_MANY_KEYS'
  | 'LIST_TOO_LONG'
  | 'DUPLICATE_KEY'
  | 'FORBIDDEN_KEY'
  | 'LONE_SURROGATE'
  | 'NUL_CHARACTER'
  | 'NUMBER_OUT_OF_RANGE';

export class JsonFaultError extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault);
  }
}

/**
 * Parses a body that a stranger sent. One pass over the text refuses what JSON.parse would accept and nobody downstream
 * could tell any more (a key given twice, a number already rounded) or could not bear (50,000 levels); JSON.parse itself
 * then judges the syntax. Throws JsonFaultError.
 */
export function parseJson(body: Buffer): unknown {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) throw new JsonFaultError('BYTE_ORDER_MARK');
  if (!isUtf8(body)) throw new JsonFaultError('NOT_UTF8');
  const text = body.toString('utf8');
  inspect(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonFaultError('NOT_JSON');
  }
}

interface Container {
  readonly isObject: boolean;
  readonly keys: Set<string>;
  items: number;
}

function inspect(text: string): void {
  const open: Container[] = [];
  let keys = 0;
  for (let at = 0; at < text.length;) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (open.at(-1)?.isObject && isKey(text, end)) {
        if (++keys > JSON_LIMITS.keys) throw new JsonFaultError('TOO_MANY_KEYS');
        noteKey(open.at(-1)!, text.slice(at, end));
      }
      at = end;
    } else if (sign === '{' || sign === '[') {
      if (open.push({ isObject: sign === '{', keys: new Set(), items: 1 }) > JSON_LIMITS.depth) {
        throw new JsonFaultError('TOO_DEEP');
      }
      at += 1;
    } else if (sign === '}' || sign === ']') {
      open.pop();
      at += 1;
    } else if (sign === ',') {
      const list = open.at(-1);
      if (list && !list.isObject && ++list.items > JSON_LIMITS.items) throw new JsonFaultError('LIST_TOO_LONG');
      at += 1;
    } else if (NUMBER_STARTS.has(sign)) {
      at = endOfNumber(text, at);
    } else at += 1;
  }
}

const NUMBER_STARTS = new Set('-0123456789');
const STRING_PART = /[^"\\]*(?:\\(?:u[0-9a-fA-F]{4}|[^])[^"\\]*)*/y;

/** Index after the closing quote, or the end of the text where there is none (which JSON.parse then refuses). */
function endOfString(text: string, start: number): number {
  STRING_PART.lastIndex = start + 1;
  STRING_PART.test(text);
  const end = STRING_PART.lastIndex;
  const escapes = text.indexOf('\\', start);
  if (escapes !== -1 && escapes < end) checkEscapes(text.slice(start + 1, end));
  return end + 1;
}

/** Text of UTF-8 cannot hold half a character or, in JSON, a NUL; an escape can. */
function checkEscapes(inner: string): void {
  const plain = inner.replaceAll('\\\\', '');
  if (/\\u0000/.test(plain)) throw new JsonFaultError('NUL_CHARACTER');
  const withoutPairs = plain.replace(/\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}/g, '');
  if (/\\u[dD][89a-fA-F]/.test(withoutPairs)) throw new JsonFaultError('LONE_SURROGATE');
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && ' \t\n\r'.includes(text[at])) at += 1;
  return text[at] === ':';
}

/** Names that mean something to every JavaScript object (`__proto__`, `constructor`, `toString` …) are nobody's field. */
const isForbidden = (key: string): boolean => key === 'prototype' || key in Object.prototype;

function noteKey(object: Container, quoted: string): void {
  const key = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1);
  if (object.keys.has(key)) throw new JsonFaultError('DUPLICATE_KEY');
  if (isForbidden(key)) throw new JsonFaultError('FORBIDDEN_KEY');
  object.keys.add(key);
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw new JsonFaultError('NOT_JSON');
  }
}

const NUMBER_PART = /[-+0-9.eE]*/y;

function endOfNumber(text: string, start: number): number {
  NUMBER_PART.lastIndex = start;
  NUMBER_PART.test(text);
  const end = NUMBER_PART.lastIndex;
  const n = Number(text.slice(start, end));
  // NaN is bad syntax and left to JSON.parse. Beyond 2^53 whole numbers are no longer what was written.
  if (!Number.isNaN(n) && Math.abs(n) > Number.MAX_SAFE_INTEGER) throw new JsonFaultError('NUMBER_OUT_OF_RANGE');
  return end;
}
