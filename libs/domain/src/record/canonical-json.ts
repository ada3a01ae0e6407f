/**
 * One way to write a value (after RFC 8785), so that equal contents have equal digests: keys sorted by UTF-16 code unit,
 * no blanks, keys whose value is undefined left out. Throws CanonicalJsonError on whatever has no single faithful
 * spelling: floats and unsafe integers, NaN, bigint, Date and other instances, undefined in a list, half a surrogate
 * pair, or more than 64 levels (which also catches cycles).
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';
}

const MAX_DEPTH = 64;

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new CanonicalJsonError(`only safe integers are allowed, not ${value}`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === MAX_DEPTH) throw new CanonicalJsonError(`nested deeper than ${MAX_DEPTH} levels, or a cycle`);
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    default:
      throw new CanonicalJsonError(`${typeof value} has no JSON form`);
  }
}

function writeArray(items: readonly unknown[], depth: number): string {
  let out = '[';
  // By index: a hole in the array must be refused, and `map` would skip it.
  for (let i = 0; i < items.length; i++) out += (i === 0 ? '' : ',') + write(items[i], depth);
  return out + ']';
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    // An object of another realm has its own Object.prototype, recognisable by having no parent.
    if (Object.getPrototypeOf(prototype) !== null) {
      throw new CanonicalJsonError(`an instance of ${object.constructor?.name ?? 'a class'} has no canonical form`);
    }
  }
  let out = '';
  for (const key of Object.keys(object).sort()) {
    const value = (object as Record<string, unknown>)[key];
    if (value === undefined) continue;
    out += (out === '' ? '' : ',') + quote(key) + ':' + write(value, depth);
  }
  return '{' + out + '}';
}

function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const quoted = JSON.stringify(text);
  // JSON.stringify writes only a lone surrogate as \ud…; the cheap search spares nearly every text the regular expression.
  if (quoted.includes('\\ud') && /\p{Surrogate}/u.test(text)) {
    throw new CanonicalJsonError('the text contains half a surrogate pair');
  }
  return quoted;
}

/** ASCII without quotation mark, backslash and control characters: most of the record, and its own JSON form. */
const PLAIN = /^[ !#-[\]-~]*$/;
