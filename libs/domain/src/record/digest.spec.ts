import { digest, isDigest, keyedDigest } from './digest.js';

test('SHA-256 and SM3 give their published values for "abc"', () => {
  expect(digest('sha256', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  // GB/T 32905-2016, appendix A.1 and A.2
  expect(digest('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(digest('sm3', 'abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
});

test('parts count as one text, whether string or bytes', () => {
  expect(digest('sm3', 'a', Buffer.from('b'), 'c')).toBe(digest('sm3', 'abc'));
  expect(digest('sha256', Buffer.from('知'), '和')).toBe(digest('sha256', '知和'));
});

test('a keyed digest depends on the key', () => {
  expect(keyedDigest('sm3', Buffer.alloc(16, 1), 'x')).not.toBe(keyedDigest('sm3', Buffer.alloc(16, 2), 'x'));
});

test('a digest has one spelling', () => {
  expect(isDigest('0a'.repeat(32))).toBe(true);
  for (const other of ['0A'.repeat(32), '0a'.repeat(31), '0g'.repeat(32), null, 5]) expect(isDigest(other)).toBe(false);
});
