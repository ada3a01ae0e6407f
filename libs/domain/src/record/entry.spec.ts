import { digest } from './digest.js';
import { entryHash, GENESIS, isEntryBody, secretRef, type EventEntry } from './entry.js';

const ENTRY: EventEntry = {
  v: 1,
  kind: 'event',
  case: 'c1',
  no: 1,
  at: '2026-01-05T01:00:00.000Z',
  on: '2026-01-05',
  step: 's1',
  actor: { id: 'u1', role: 'intake', org: null },
  room: 'intake',
  process: 'p1',
  machine: 1,
  event: 'register',
  from: null,
  to: 'REGISTERED',
  version: 1,
  payload: {},
};

test('the hash is that of a zero byte, the canonical body and the hash before', () => {
  const text =
    '{"actor":{"id":"u1","org":null,"role":"intake"},"at":"2026-01-05T01:00:00.000Z","case":"c1","event":"register",' +
    '"from":null,"kind":"event","machine":1,"no":1,"on":"2026-01-05","payload":{},"process":"p1","room":"intake",' +
    '"step":"s1","to":"REGISTERED","v":1,"version":1}';
  const first = entryHash('sha256', ENTRY, GENESIS);
  expect(first).toBe(digest('sha256', Buffer.concat([Buffer.of(0), Buffer.from(text), Buffer.alloc(32)])));
  expect(entryHash('sha256', ENTRY, first)).not.toBe(first);
  expect(entryHash('sm3', ENTRY, GENESIS)).not.toBe(first);
});

test('a secret is recognised with its salt and not without', () => {
  const [salt, other] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
  expect(secretRef({ name: '张三' }, salt)).toBe(secretRef({ name: '张三' }, salt));
  expect(secretRef('张三', other)).not.toBe(secretRef('张三', salt));
  expect(secretRef('张三', salt, 'sm3')).not.toBe(secretRef('张三', salt));
  expect(() => secretRef('张三', Buffer.alloc(15))).toThrow(RangeError);
});

test('an entry is known by its shape', () => {
  expect(isEntryBody(ENTRY)).toBe(true);
  const { room, process, machine, from, to, version, ...common } = ENTRY;
  expect(isEntryBody({ ...common, kind: 'read' })).toBe(true);
  expect(isEntryBody({ ...common, kind: 'admin', room, process })).toBe(true);
  expect(isEntryBody({ ...ENTRY, no: 3, reverses: 2 })).toBe(true);
  expect([machine, from, to, version]).toEqual([1, null, 'REGISTERED', 1]);
});

test.each([
  ['another version', { v: 2 }],
  ['no number', { no: 0 }],
  ['a number that is text', { no: '1' }],
  ['a time without milliseconds', { at: '2026-01-05T01:00:00Z' }],
  ['a time in a zone', { at: '2026-01-05T09:00:00.000+08:00' }],
  ['a month that is none', { at: '2026-13-05T01:00:00.000Z' }],
  ['a day that is none', { on: '2026-02-32' }],
  ['no actor', { actor: null }],
  ['an actor without a role', { actor: { id: 'u1', org: null } }],
  ['an unknown kind', { kind: 'note' }],
  ['a read that moves something', { kind: 'read' }],
  ['a payload that is a list', { payload: [] }],
  ['an event without a target', { to: null }],
  ['reversing itself', { reverses: 1 }],
])('%s is no entry', (_, change) => {
  expect(isEntryBody({ ...ENTRY, ...change })).toBe(false);
});
