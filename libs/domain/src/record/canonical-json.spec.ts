import fc from 'fast-check';
import { canonicalJson, CanonicalJsonError } from './canonical-json.js';

test('keys are sorted by UTF-16 code unit, at every level, without blanks', () => {
  // RFC 8785 §3.2.3: U+1F600 (a surrogate pair) sorts before U+FB33.
  const value = {
    '\u20ac': 1,
    '\r': 2,
    '\ufb33': 3,
    '1': 4,
    '\ud83d\ude00': 5,
    '\u0080': 6,
    '\u00f6': { b: [], a: {} },
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":{"a":{},"b":[]},"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
});

test('text is written as it is, control characters escaped in the one short way', () => {
  expect(canonicalJson('调解\u2028"\\/\b\f\n\r\t\u0000\u001f')).toBe(
    '"调解\u2028\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f"',
  );
  expect(canonicalJson('\\ud800')).toBe('"\\\\ud800"');
});

test('a key without a value is left out, null stays', () => {
  expect(canonicalJson({ b: undefined, a: null, c: false })).toBe('{"a":null,"c":false}');
});

test('minus zero is zero', () => {
  expect(canonicalJson([-0, -1, Number.MAX_SAFE_INTEGER])).toBe('[0,-1,9007199254740991]');
});

const loop: unknown[] = [];
loop.push(loop);

test.each([
  ['a float', 0.5],
  ['an unsafe integer', 2 ** 53],
  ['NaN', NaN],
  ['infinity', Infinity],
  ['a bigint', 1n],
  ['a Date', new Date(0)],
  ['a Map', new Map()],
  ['a Buffer', Buffer.from('x')],
  ['undefined', undefined],
  ['undefined in a list', [undefined]],
  ['a hole in a list', Object.assign([], { length: 1 })],
  ['a function', { run: () => 1 }],
  ['a symbol', Symbol('x')],
  ['half a surrogate pair', 'x\ud800'],
  ['half a surrogate pair in a key', { '\udc00': 1 }],
  ['a cycle', loop],
])('%s is refused', (_, value) => {
  expect(() => canonicalJson({ value: [value] })).toThrow(CanonicalJsonError);
});

test('reading it back and writing it again changes nothing, whatever the order of keys', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'grapheme' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, (original) => {
      const text = canonicalJson(original);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(original))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
