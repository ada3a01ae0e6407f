import { digest } from './digest.js';
import { appendLeaf, emptyFrontier, rootOf, rootOfLeaves } from './merkle.js';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './merkle-proofs.js';

/** Leaves and roots commonly used to test implementations of RFC 6962. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const MANY = Array.from({ length: 40 }, (_, i) => digest('sm3', `leaf ${i}`));

test('the roots are those of RFC 6962, and a frontier survives being stored', () => {
  let frontier = emptyFrontier('sha256');
  expect(rootOf(frontier)).toBe(ROOTS[0]);
  LEAVES.forEach((leaf, i) => {
    frontier = JSON.parse(JSON.stringify(appendLeaf(frontier, leaf)));
    expect(rootOf(frontier)).toBe(ROOTS[i + 1]);
    expect(frontier.size).toBe(i + 1);
  });
  expect(frontier.roots).toHaveLength(1);
});

test('every leaf of every tree up to 40 proves that it is in, and only at its own place', () => {
  for (let size = 1; size <= MANY.length; size++) {
    const leaves = MANY.slice(0, size);
    const root = rootOfLeaves('sm3', leaves);
    leaves.forEach((entryHash, index) => {
      const proof = { entryHash, index, size, root, path: inclusionProof('sm3', leaves, index) };
      expect(verifyInclusion('sm3', proof)).toBe(true);
      expect(verifyInclusion('sha256', proof)).toBe(false);
      expect(verifyInclusion('sm3', { ...proof, entryHash: digest('sm3', 'other') })).toBe(false);
      expect(verifyInclusion('sm3', { ...proof, root: digest('sm3', 'other') })).toBe(false);
      expect(verifyInclusion('sm3', { ...proof, index: index + 1 })).toBe(false);
      expect(verifyInclusion('sm3', { ...proof, path: [...proof.path, root] })).toBe(false);
      if (size > 1) expect(verifyInclusion('sm3', { ...proof, path: proof.path.slice(1) })).toBe(false);
    });
  }
});

test('every earlier tree proves that it is a beginning of every later one', () => {
  for (let newSize = 1; newSize <= MANY.length; newSize++) {
    const leaves = MANY.slice(0, newSize);
    const newRoot = rootOfLeaves('sm3', leaves);
    for (let oldSize = 1; oldSize <= newSize; oldSize++) {
      const oldRoot = rootOfLeaves('sm3', leaves.slice(0, oldSize));
      const proof = { oldSize, oldRoot, newSize, newRoot, path: consistencyProof('sm3', leaves, oldSize) };
      expect(verifyConsistency('sm3', proof)).toBe(true);
      const other = digest('sm3', 'other');
      expect(verifyConsistency('sm3', { ...proof, oldRoot: other })).toBe(false);
      expect(verifyConsistency('sm3', { ...proof, newRoot: other })).toBe(false);
      expect(verifyConsistency('sm3', { ...proof, path: [...proof.path, other] })).toBe(false);
      if (proof.path.length > 0) expect(verifyConsistency('sm3', { ...proof, path: [] })).toBe(false);
    }
  }
});

test('a rewritten history cannot be proven to continue the old one', () => {
  const rewritten = MANY.with(3, digest('sm3', 'rewritten'));
  const oldRoot = rootOfLeaves('sm3', MANY.slice(0, 10));
  const newRoot = rootOfLeaves('sm3', rewritten);
  const path = consistencyProof('sm3', rewritten, 10);
  expect(verifyConsistency('sm3', { oldSize: 10, oldRoot, newSize: 40, newRoot, path })).toBe(false);
});

test('there is no proof for what is not there', () => {
  expect(() => inclusionProof('sm3', MANY, 40)).toThrow(RangeError);
  expect(() => inclusionProof('sm3', [], 0)).toThrow(RangeError);
  expect(() => consistencyProof('sm3', MANY, 0)).toThrow(RangeError);
  expect(() => consistencyProof('sm3', MANY, 41)).toThrow(RangeError);
  const root = rootOfLeaves('sm3', []);
  expect(verifyInclusion('sm3', { entryHash: MANY[0], index: 0, size: 0, path: [], root })).toBe(false);
  expect(verifyConsistency('sm3', { oldSize: 0, oldRoot: root, newSize: 0, newRoot: root, path: [] })).toBe(false);
});
