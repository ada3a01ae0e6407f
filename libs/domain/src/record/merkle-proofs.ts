import type { DigestAlgorithm } from './digest.js';
import { leafHash, nodeHash, rootOfLeaves } from './merkle.js';

/** Proof that one entry lies under a root: sibling hashes, lowest first (RFC 9162 §2.1.3). `index` counts from 0. */
export function inclusionProof(alg: DigestAlgorithm, entryHashes: readonly string[], index: number): string[] {
  return pathAmong(
    alg,
    entryHashes.map((hash) => leafHash(alg, hash)),
    index,
  );
}

/**
 * The same among nodes of one size (the last may stand for fewer entries): the upper part of a proof, where the roots of
 * equal stretches of entries are known and only one stretch was read.
 */
export function pathAmong(alg: DigestAlgorithm, nodes: readonly string[], index: number): string[] {
  if (!Number.isInteger(index) || index < 0 || index >= nodes.length) throw new RangeError('no such leaf');
  if (nodes.length === 1) return [];
  const split = splitPoint(nodes.length);
  const [left, right] = [nodes.slice(0, split), nodes.slice(split)];
  return index < split
    ? [...pathAmong(alg, left, index), rootAmong(alg, right)]
    : [...pathAmong(alg, right, index - split), rootAmong(alg, left)];
}

function rootAmong(alg: DigestAlgorithm, nodes: readonly string[]): string {
  if (nodes.length === 1) return nodes[0];
  const split = splitPoint(nodes.length);
  return nodeHash(alg, rootAmong(alg, nodes.slice(0, split)), rootAmong(alg, nodes.slice(split)));
}

export interface Inclusion {
  readonly entryHash: string;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: string;
}

/** Recomputes the root from the entry up; false on anything that does not fit, never throws on hex input. */
export function verifyInclusion(alg: DigestAlgorithm, { entryHash, index, size, path, root }: Inclusion): boolean {
  if (!(index >= 0 && index < size)) return false;
  let node = leafHash(alg, entryHash);
  let [place, last] = [index, size - 1];
  for (const sibling of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      node = nodeHash(alg, sibling, node);
      // A lone right edge climbs without a sibling until it becomes a right child.
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      node = nodeHash(alg, node, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && node === root;
}

/** Proof that the tree of the first `oldSize` entries is a beginning of the whole list (RFC 9162 §2.1.4). */
export function consistencyProof(alg: DigestAlgorithm, entryHashes: readonly string[], oldSize: number): string[] {
  if (!Number.isInteger(oldSize) || oldSize < 1 || oldSize > entryHashes.length) throw new RangeError('no such size');
  return subProof(alg, entryHashes, oldSize, true);
}

export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: string;
  readonly newSize: number;
  readonly newRoot: string;
  readonly path: readonly string[];
}

/** Whether the newer tree only added to the older one; false on anything that does not fit. */
export function verifyConsistency(alg: DigestAlgorithm, proof: Consistency): boolean {
  const { oldSize, oldRoot, newSize, newRoot } = proof;
  if (!(oldSize >= 1 && oldSize <= newSize)) return false;
  if (oldSize === newSize) return proof.path.length === 0 && oldRoot === newRoot;
  // A perfect old tree is itself the first node, so the proof leaves it out.
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof.path] : proof.path;
  if (path.length === 0) return false;
  let [place, last] = [oldSize - 1, newSize - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [older, newer] = [path[0], path[0]];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      older = nodeHash(alg, sibling, older);
      newer = nodeHash(alg, sibling, newer);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      newer = nodeHash(alg, newer, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && older === oldRoot && newer === newRoot;
}

function subProof(alg: DigestAlgorithm, leaves: readonly string[], oldSize: number, whole: boolean): string[] {
  if (oldSize === leaves.length) return whole ? [] : [rootOfLeaves(alg, leaves)];
  const split = splitPoint(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return oldSize <= split
    ? [...subProof(alg, left, oldSize, whole), rootOfLeaves(alg, right)]
    : [...subProof(alg, right, oldSize - split, false), rootOfLeaves(alg, left)];
}

/** The largest power of two below `size` (≥ 2). */
function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function isPowerOfTwo(size: number): boolean {
  return size === 1 || splitPoint(size) * 2 === size;
}

/** Not a shift: sizes may pass 2³¹. */
function half(value: number): number {
  return Math.floor(value / 2);
}
