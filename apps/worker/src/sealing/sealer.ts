import type { KeyObject } from 'node:crypto';
import { appendLeaf, emptyFrontier, rootOf, signHead, type Frontier, type SignedHead } from '#libs/domain';
import type { Database, Queryable } from '#libs/persistence';

export interface SealerPaces {
  /** Longest time a transaction may take between taking its place of arrival and committing, with room to spare. */
  readonly settledMs: number;
  readonly batch: number;
  readonly headEveryMs: number;
}
const PACES: SealerPaces = { settledMs: 60_000, batch: 5_000, headEveryMs: 10_000 };

/** The highest arrival seen at one time of the machine's steady clock. */
interface Mark {
  readonly takenAt: number;
  readonly arrival: number;
}

interface Pass {
  readonly sealed: number;
  readonly head?: SignedHead;
  readonly mark?: Mark;
}

/**
 * Gives committed entries their place in the global sequence and signs the head of the tree over them (RFC 6962). Only
 * this process holds the key. Two sealers take turns by an advisory lock; a crash between two statements leaves nothing
 * behind, because sequence and head are written in one transaction.
 *
 * Places of arrival are taken before commits are ordered, so an entry may show up below others that are sealed already.
 * Each pass therefore looks at everything above `floor`. The floor rises to a mark only after a pass that began a minute
 * after that mark, found no more than it could seal, and was committed: whatever lay below the mark is then sealed.
 */
export class Sealer {
  private floor = 0;
  private marks: Mark[] = [];
  private headAt = -Infinity;
  private published = 0;

  constructor(
    private readonly db: Database,
    private readonly alg: 'sha256' | 'sm3',
    private readonly key: { privateKey: KeyObject; publicKey: KeyObject },
    private readonly publish: (head: SignedHead) => Promise<void>,
    private readonly paces: SealerPaces = PACES,
  ) {}

  /** One pass. Gives the number of entries it sealed. */
  async pass(): Promise<number> {
    const startedAt = performance.now();
    const headDue = startedAt - this.headAt >= this.paces.headEveryMs;
    const { sealed, head, mark } = await this.db.transaction((tx) => this.seal(tx, startedAt, headDue));
    if (mark) this.settle(startedAt, mark);
    if (headDue) this.headAt = startedAt;
    if (head && head.size > this.published) {
      await this.publish(head);
      this.published = head.size;
    }
    return sealed;
  }

  private async seal(tx: Queryable, startedAt: number, headDue: boolean): Promise<Pass> {
    const [{ mine }] = await tx.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(7305, 1) as mine`);
    if (!mine) return { sealed: 0 };
    const [{ arrival, last }] = await tx.query<{ arrival: number; last: number }>(
      `select (select coalesce(max(arrival), 0) from audit_entry) as arrival, (select coalesce(max(seq), 0) from audit_seal) as last`,
    );
    const rows = await tx.query<{ case_id: string; no: number; hash: string }>(
      `select e.case_id, e.no, e.hash from audit_entry e
       where e.arrival > $1 and not exists (select from audit_seal s where s.case_id = e.case_id and s.no = e.no)
       order by e.arrival limit ${this.paces.batch}`,
      [this.floor],
    );
    if (rows.length > 0) {
      await tx.query(
        `insert into audit_seal (seq, case_id, no, hash)
         select $1 + r.n, r.case_id, r.no, r.hash from unnest($2::uuid[], $3::int[], $4::text[])
           with ordinality as r(case_id, no, hash, n)`,
        [last, rows.map((row) => row.case_id), rows.map((row) => row.no), rows.map((row) => row.hash)],
      );
    }
    const all = rows.length < this.paces.batch;
    return {
      sealed: rows.length,
      ...(all && { mark: { takenAt: startedAt, arrival } }),
      ...(headDue && { head: await this.signHead(tx, last + rows.length) }),
    };
  }

  /** After a committed pass that sealed everything it saw. */
  private settle(startedAt: number, mark: Mark): void {
    const settled = this.marks.filter(({ takenAt }) => takenAt <= startedAt - this.paces.settledMs).at(-1);
    if (settled) this.floor = settled.arrival;
    this.marks = [...this.marks.filter(({ takenAt }) => takenAt > (settled?.takenAt ?? -Infinity)), mark];
  }

  /** The head over the first `size` places: a new one, or the last again when there is nothing new to sign. */
  private async signHead(tx: Queryable, size: number): Promise<SignedHead | undefined> {
    const [earlier] = await tx.query<SignedHead & { frontier: Frontier }>(
      `select size, root, at, alg, key_id as "keyId", signature, frontier from audit_head order by size desc limit 1`,
    );
    if (size === 0) return undefined;
    if (earlier?.size === size) return withoutFrontier(earlier);
    const leaves = await tx.query<{ hash: string }>(`select hash from audit_seal where seq > $1 order by seq`, [
      earlier?.size ?? 0,
    ]);
    const start = earlier?.frontier ?? emptyFrontier(this.alg);
    const frontier = leaves.reduce((grown, { hash }) => appendLeaf(grown, hash), start);
    const [{ at }] = await tx.query<{ at: string }>(
      `select greatest(zhihe_now(), (select max(at) + interval '1 millisecond' from audit_head)) as at`,
    );
    const { privateKey, publicKey } = this.key;
    const head = signHead({ size, root: rootOf(frontier), at, alg: this.alg }, privateKey, publicKey);
    await tx.query(`insert into audit_key (key_id, public_key) values ($1, $2) on conflict (key_id) do nothing`, [
      head.keyId,
      publicKey.export({ type: 'spki', format: 'pem' }),
    ]);
    await tx.query(
      `insert into audit_head (size, root, at, alg, key_id, signature, frontier) values ($1, $2, $3, $4, $5, $6, $7)`,
      [head.size, head.root, head.at, head.alg, head.keyId, head.signature, JSON.stringify(frontier)],
    );
    return head;
  }
}

const withoutFrontier = ({ frontier: _frontier, ...head }: SignedHead & { frontier: Frontier }): SignedHead => head;
