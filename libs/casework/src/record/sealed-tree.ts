import { inclusionProof, pathAmong, rootOfLeaves, type DigestAlgorithm } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

/** Entries in one stretch; a power of two, so that full stretches are whole subtrees. */
const STRETCH = 1024;
/** Stretches read at once. */
const READ = 8;

/**
 * Finds proofs in the tree over the sealed sequence without holding it: the roots of full stretches never change and are
 * remembered, of the rest only the stretches a proof runs through are read.
 */
export class SealedTree {
  private readonly roots: string[] = [];

  constructor(
    private readonly db: Queryable,
    private readonly alg: DigestAlgorithm,
  ) {}

  /** The path of the entry with this number (from 1) to the root over the first `size` entries. */
  async path(seq: number, size: number): Promise<string[]> {
    const full = Math.floor(size / STRETCH);
    await this.learn(full);
    const [mine, last] = [Math.floor((seq - 1) / STRETCH), Math.ceil(size / STRETCH) - 1];
    const leaves = await this.leaves(mine * STRETCH, Math.min(size, (mine + 1) * STRETCH));
    const tail = last < full ? [] : mine === last ? leaves : await this.leaves(last * STRETCH, size);
    const nodes = [...this.roots.slice(0, full), ...(tail.length > 0 ? [rootOfLeaves(this.alg, tail)] : [])];
    return [...inclusionProof(this.alg, leaves, (seq - 1) % STRETCH), ...pathAmong(this.alg, nodes, mine)];
  }

  private async learn(stretches: number): Promise<void> {
    while (this.roots.length < stretches) {
      const known = this.roots.length;
      const more = Math.min(READ, stretches - known);
      const leaves = await this.leaves(known * STRETCH, (known + more) * STRETCH);
      // Somebody else may have learned the same while these were read.
      for (let n = this.roots.length; n < known + more; n += 1) {
        this.roots.push(rootOfLeaves(this.alg, leaves.slice((n - known) * STRETCH, (n - known + 1) * STRETCH)));
      }
    }
  }

  /** Hashes of the entries after place `from` up to place `to`. */
  private async leaves(from: number, to: number): Promise<string[]> {
    const rows = await this.db.query<{ hash: string }>(
      `select hash from audit_seal where seq > $1 and seq <= $2 order by seq`,
      [from, to],
      'sealed-leaves',
    );
    if (rows.length !== to - from) throw new Error(`The sealed sequence has a gap between ${from} and ${to}.`);
    return rows.map(({ hash }) => hash);
  }
}
