import { digest, type DigestAlgorithm } from './digest.js';

/**
 * Tree over the entry hashes in sealed order (RFC 6962 §2.1). The prefixes keep a leaf from being passed off as a node.
 * A Frontier is all the sealer needs to go on: the roots of the perfect subtrees, largest first, one per 1-bit of `size`.
 * It is plain data and may be stored as JSON.
 */
export interface Frontier {
  readonly alg: DigestAlgorithm;
  readonly size: number;
  readonly roots: readonly string[];
}

export function emptyFrontier(alg: DigestAlgorithm): Frontier {
  return { alg, size: 0, roots: [] };
}

/** The frontier with one more entry; `entryHash` in hex, the leaf prefix is added here. O(log n). */
export function appendLeaf(frontier: Frontier, entryHash: string): Frontier {
  const roots = frontier.roots.slice();
  let node = leafHash(frontier.alg, entryHash);
  // Like adding 1 in binary: every trailing 1-bit is a subtree of equal size that joins to the left.
  for (let size = frontier.size; size % 2 === 1; size = Math.floor(size / 2)) {
    node = nodeHash(frontier.alg, roots.pop()!, node);
  }
  roots.push(node);
  return { alg: frontier.alg, size: frontier.size + 1, roots };
}

/** Root of the whole tree, hex; of an empty tree the digest of nothing. */
export function rootOf({ alg, roots }: Frontier): string {
  if (roots.length === 0) return digest(alg, '');
  return roots.reduceRight((right, left) => nodeHash(alg, left, right));
}

/** Root of a list of entry hashes, recomputed from scratch. */
export function rootOfLeaves(alg: DigestAlgorithm, entryHashes: readonly string[]): string {
  return rootOf(entryHashes.reduce(appendLeaf, emptyFrontier(alg)));
}

export function leafHash(alg: DigestAlgorithm, entryHash: string): string {
  return digest(alg, LEAF_PREFIX, Buffer.from(entryHash, 'hex'));
}

export function nodeHash(alg: DigestAlgorithm, left: string, right: string): string {
  return digest(alg, NODE_PREFIX, Buffer.from(left + right, 'hex'));
}

const LEAF_PREFIX = Buffer.of(0x00);
const NODE_PREFIX = Buffer.of(0x01);
