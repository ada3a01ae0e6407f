import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonFaultError, parseJson, type JsonFault } from './json-guard.js';

const parse = (text: string) => parseJson(Buffer.from(text, 'utf8'));
const faultOf = (body: string | Buffer): JsonFault | 'none' => {
  try {
    parseJson(Buffer.from(body as string));
    return 'none';
  } catch (error) {
    if (error instanceof JsonFaultError) return error.fault;
    throw error;
  }
};
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const object = (keys: number) => `{${Array.from({ length: keys }, (_, i) => `"k${i}":0`).join()}}`;
const list = (items: number) => `[${Array(items).fill('0').join()}]`;

describe('the JSON guard', () => {
  it.each([
    ['truncated', '{"a":', 'NOT_JSON'],
    ['empty', '', 'NOT_JSON'],
    ['an unfinished string', '{"a":"b', 'NOT_JSON'],
    ['an unfinished escape', '{"a":"b\\', 'NOT_JSON'],
    ['a single quote', "{'a':1}", 'NOT_JSON'],
    ['NaN', '{"a":NaN}', 'NOT_JSON'],
    ['two values', '{} {}', 'NOT_JSON'],
    ['a comment', '{} // x', 'NOT_JSON'],
    ['a raw control character', '{"a":"\u0001"}', 'NOT_JSON'],
    ['a leading zero', '[01]', 'NOT_JSON'],
    ['a raw NUL', '{"a":"\u0000"}', 'NOT_JSON'],
    ['an escaped NUL', '{"a":"\\u0000"}', 'NUL_CHARACTER'],
    ['an escaped NUL after a backslash', '{"a":"\\\\\\u0000"}', 'NUL_CHARACTER'],
    ['a lone high surrogate', '{"a":"\\ud83d"}', 'LONE_SURROGATE'],
    ['a lone low surrogate', '{"a":"x\\uDE00y"}', 'LONE_SURROGATE'],
    ['surrogates the wrong way round', '["\\ude00\\ud83d"]', 'LONE_SURROGATE'],
    ['a lone surrogate in a key', '{"\\ud83d":1}', 'LONE_SURROGATE'],
    ['a key twice', '{"a":1,"a":2}', 'DUPLICATE_KEY'],
    ['a key twice, once in disguise', '{"a":1,"\\u0061" :2}', 'DUPLICATE_KEY'],
    ['a key twice deep down', '{"x":[{"a":1,"b":{"a":1},"a":2}]}', 'DUPLICATE_KEY'],
    ['__proto__', '{"a":{"__proto__":{"polluted":true}}}', 'FORBIDDEN_KEY'],
    ['__proto__ in disguise', '{"__pr\\u006fto__":1}', 'FORBIDDEN_KEY'],
    ['constructor', '{"constructor":{"prototype":{}}}', 'FORBIDDEN_KEY'],
    ['hasOwnProperty', '{"hasOwnProperty":1}', 'FORBIDDEN_KEY'],
    ['2^53+1', '{"n":9007199254740993}', 'NUMBER_OUT_OF_RANGE'],
    ['-2^53', '[-9007199254740992]', 'NUMBER_OUT_OF_RANGE'],
    ['1e400', '{"n":1e400}', 'NUMBER_OUT_OF_RANGE'],
    ['33 levels', nested(33), 'TOO_DEEP'],
    ['50,000 levels', nested(50_000), 'TOO_DEEP'],
    ['50,000 open levels', '{"a":'.repeat(50_000), 'TOO_DEEP'],
    ['1,001 keys', object(1001), 'TOO_MANY_KEYS'],
    ['1,001 items', list(1001), 'LIST_TOO_LONG'],
  ])('refuses %s', (_, body, fault) => {
    expect(faultOf(body)).toBe(fault);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses other encodings', () => {
    expect(faultOf('\ufeff{}')).toBe('BYTE_ORDER_MARK');
    expect(faultOf(Buffer.from('{"a":1}', 'utf16le'))).not.toBe('none');
    expect(faultOf(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).toBe('NOT_UTF8');
    expect(faultOf(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('NOT_UTF8');
    expect(faultOf(Buffer.from([0x22, 0xc0, 0xaf, 0x22]))).toBe('NOT_UTF8');
  });

  it.each([
    [nested(32)],
    [object(1000)],
    [list(1000)],
    ['{"n":9007199254740991,"m":-0.5e3}'],
    ['{"a":"\\ud83d\\ude00","b":"龘\\\\u0000\\"{[,"}'],
    ['{"a":"x","b":{"a":"x"},"c":[{"a":1},{"a":1}]}'],
    [' [ "a" , "a" ] '],
    ['"text"'],
  ])('lets through what is in order: %#', (body) => {
    expect(parse(body)).toEqual(JSON.parse(body));
  });

  it('agrees with JSON.parse on whatever JSON.stringify writes within the limits', () => {
    const values = fc.jsonValue({ maxDepth: 5, noUnicodeString: false });
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value);
        const fault = faultOf(text);
        if (fault === 'none') expect(parse(text)).toEqual(JSON.parse(text));
        else expect(['FORBIDDEN_KEY', 'NUL_CHARACTER', 'LONE_SURROGATE', 'NUMBER_OUT_OF_RANGE']).toContain(fault);
      }),
      { numRuns: 500 },
    );
  });

  it('never fails otherwise, whatever comes', () => {
    const alphabet = fc.constantFrom(...'{}[]",:\\u0aeE-+.19dD8 \n'.split(''), '"a"', '\\ud83d', 'null');
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        if (faultOf(text) === 'none') expect(parse(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is quick on the longest body allowed', () => {
    const body = Buffer.from(`{"a":"${'\\\\'.repeat(130_000)}"}`);
    const startedAt = performance.now();
    parseJson(body);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
