import { entryHash, GENESIS, type EntryBody } from './entry.js';
import { exportLine, looksLikeEntry, readLine } from './export-line.js';

const BODY: EntryBody = {
  v: 1,
  kind: 'read',
  case: 'c1',
  no: 1,
  at: '2026-01-05T01:00:00.000Z',
  on: '2026-01-05',
  step: 's1',
  actor: { id: 'u1', role: 'supervisor', org: 'o1' },
  event: 'readCaucusNote',
  payload: { note: { ref: 'n1', hash: '00' } },
};
const ENTRY = { kind: 'entry', seq: 1, hash: entryHash('sha256', BODY, GENESIS), body: BODY } as const;
const HEADER = {
  kind: 'header',
  product: 'zhihe',
  format: 1,
  alg: 'sha256',
  region: 'xining',
  exportedAt: BODY.at,
  sealed: 1,
} as const;

test('a line is read back as it was written', () => {
  const proven = { ...ENTRY, seq: null, proof: { size: 3, path: [ENTRY.hash] } };
  expect(readLine(exportLine(ENTRY))).toMatchObject(ENTRY);
  expect(readLine(exportLine(proven))).toMatchObject(proven);
  expect(readLine(exportLine(HEADER))).toMatchObject(HEADER);
  expect(readLine(exportLine({ ...HEADER, scope: 'case' }))).toMatchObject({ scope: 'case' });
});

test('only entries look like one', () => {
  expect(looksLikeEntry(exportLine(ENTRY))).toBe(true);
  expect(looksLikeEntry(exportLine(HEADER))).toBe(false);
});

const LINE = exportLine(ENTRY);

test.each([
  ['a doubled key', LINE.replace('"no":1', '"no":2,"no":1')],
  ['a blank', LINE.replace(',', ', ')],
  ['another order of keys', LINE.replace('"on":"2026-01-05",', '').replace('"v":1', '"v":1,"on":"2026-01-05"')],
  ['another spelling of a number', LINE.replace('"seq":1', '"seq":1e0')],
  ['another spelling of a letter', LINE.replace('readCaucusNote', '\\u0072eadCaucusNote')],
  ['a field that is not known', LINE.replace('"seq":1', '"seq":1,"x":1')],
  ['a field of the header that is not known', exportLine(HEADER).replace('{', '{"aaa":1,')],
])('%s is not let through', (_, text) => {
  expect(JSON.parse(text)).toBeTruthy();
  expect(readLine(text)).toBe('NOT_CANONICAL');
});

test.each([
  '',
  ' ',
  '{',
  'null',
  '[]',
  '"x"',
  '{"kind":"entry"}',
  '{"kind":"key"}',
  '{"kind":"head"}',
  '[['.repeat(90_000),
])('nonsense is named as such (%#)', (text) => expect(readLine(text)).toBe('MALFORMED_LINE'));

test('a number with decimals in an entry is nonsense, too', () => {
  expect(readLine(LINE.replace('"payload":{', '"payload":{"a":0.5,'))).toBe('MALFORMED_LINE');
});

test('a kind that is not known is named', () => {
  expect(readLine('{"kind":"note"}')).toBe('UNKNOWN_KIND');
  expect(readLine('{}')).toBe('UNKNOWN_KIND');
});
