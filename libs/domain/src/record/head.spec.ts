import { generateKeyPairSync } from 'node:crypto';
import { digest } from './digest.js';
import { asSignedHead, keyIdOf, signHead, verifyHead } from './head.js';
import { printHead, readHeads } from './head-text.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const HEAD = signHead(
  { size: 1234, root: digest('sm3', 'root'), at: '2026-01-05T01:00:00.000Z', alg: 'sm3' },
  privateKey,
  publicKey,
);

test('a signed head verifies with its own key alone', () => {
  expect(HEAD.keyId).toBe(keyIdOf(publicKey));
  expect(verifyHead(HEAD, publicKey)).toBe(true);
  expect(verifyHead(HEAD, other.publicKey)).toBe(false);
  expect(verifyHead({ ...HEAD, keyId: keyIdOf(other.publicKey) }, other.publicKey)).toBe(false);
});

test.each([
  { size: 1235 },
  { root: digest('sm3', 'x') },
  { at: '2026-01-05T01:00:00.001Z' },
  { alg: 'sha256' as const },
])('the signature covers %p', (change) => expect(verifyHead({ ...HEAD, ...change }, publicKey)).toBe(false));

test('a head survives paper and mail', () => {
  const printed = printHead(HEAD);
  const mailed = `您好：\n\n> ${printed.toUpperCase().replaceAll('\n', '\n> ').replaceAll(' ', '\n')}\n\n此致\n${printed}\n`;
  expect(readHeads(printed)).toEqual([HEAD]);
  expect(readHeads(mailed)).toEqual([HEAD, HEAD]);
  expect(printed.split('\n').every((line) => line.length <= 80)).toBe(true);
});

test('a head is read from JSON in each form it is handed out in', () => {
  const text = JSON.stringify(HEAD);
  expect(readHeads(text)).toEqual([HEAD]);
  expect(readHeads(`[${text},${text}]`)).toEqual([HEAD, HEAD]);
  expect(readHeads(JSON.stringify({ items: [{ id: 7, ...HEAD }], next: null }))).toEqual([HEAD]);
  expect(readHeads(`${text}\r\n${text}\n`)).toEqual([HEAD, HEAD]);
});

test.each([
  '',
  '{}',
  '[]',
  'null',
  'ZHIHE-HEAD 1',
  'ZHIHE-HEAD 1\nsize: 1\nEND',
  printHead(HEAD).replace('END', ''),
  printHead(HEAD).replace('size: 1234', 'size: 12x4'),
  printHead(HEAD).replace('alg:', 'alg: sm3\nalg:'),
  `${printHead(HEAD)}\nZHIHE-HEAD 1\nsize: 5 END`,
  `${JSON.stringify(HEAD)}\n{`,
])('a text that is not wholly legible gives no head (%#)', (text) => {
  expect(readHeads(text)).toBeNull();
});

test.each([
  { size: -1 },
  { size: 1.5 },
  { root: 'x' },
  { at: 'today' },
  { alg: 'md5' },
  { keyId: '' },
  { signature: 'ab' },
])('a head with %p is none', (change) => expect(asSignedHead({ ...HEAD, ...change })).toBeNull());
