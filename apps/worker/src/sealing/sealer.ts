import type { KeyObject } from 'node:crypto';
import { appendLeaf, emptyFrontier, rootOf, signHead, type Frontier, type SignedHead } from '#libs/domain';
import type { Database, Queryable } from '#libs/persistence';

/** Longest time a transaction may take between writing an entry and committing it, with room to spare. */
const SETTLED_MS = 60_000;
const BATCH = 5_000;
const HEAD_EVERY_MS = 10_000;

interface Mark {
  readonly takenAt: number;
  readonly arrival: number;
}

/**
 * Gives committed entries their place in the global sequence and signs the head of the tree over them (RFC 6962). Only
 * this process holds the key. Two sealers take turns by an advisory lock; a crash between two statements leaves nothing
 * behind, because sequence and head are written in one transaction.
 */
export class Sealer {
  /** Arrivals seen at earlier passes: what is older than a minute has been committed or never will be. */
  private marks: Mark[] = [];
  private headAt = 0;
  private backlog = true;

  constructor(
    private readonly db: Database,
    private readonly alg: 'sha256' | 'sm3',
    private readonly key: { privateKey: KeyObject; publicKey: KeyObject },
    private readonly publish: (head: SignedHead) => Promise<void>,
  ) {}

  /** One pass. Gives the number of entries it sealed. */
  async pass(): Promise<number> {
    const { sealed, head } = await this.db.transaction((tx) => this.seal(tx));
    if (head) await this.publish(head);
    return sealed;
  }

  private async seal(tx: Queryable): Promise<{ sealed: number; head?: SignedHead }> {
    const [{ mine }] = await tx.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(7305, 1) as mine`);
    if (!mine) return { sealed: 0 };
    const rows = await tx.query<{ case_id: string; no: number; hash: string }>(
      `select e.case_id, e.no, e.hash from audit_entry e
       where e.arrival > $1 and not exists (select from audit_seal s where s.case_id = e.case_id and s.no = e.no)
       order by e.arrival limit ${BATCH}`,
      [await this.settled(tx)],
    );
    this.backlog = rows.length === BATCH;
    const [{ last }] = await tx.query<{ last: number }>(`select coalesce(max(seq), 0) as last from audit_seal`);
    if (rows.length > 0) {
      await tx.query(
        `insert into audit_seal (seq, case_id, no, hash)
         select $1 + r.n, r.case_id, r.no, r.hash from unnest($2::uuid[], $3::int[], $4::text[])
           with ordinality as r(case_id, no, hash, n)`,
        [last, rows.map((row) => row.case_id), rows.map((row) => row.no), rows.map((row) => row.hash)],
      );
    }
    const due = Date.now() - this.headAt >= HEAD_EVERY_MS;
    return { sealed: rows.length, ...(due && { head: await this.signHead(tx, last + rows.length) }) };
  }

  private async signHead(tx: Queryable, size: number): Promise<SignedHead | undefined> {
    this.headAt = Date.now();
    const [earlier] = await tx.query<{ size: number; frontier: Frontier }>(
      `select size, frontier from audit_head order by size desc limit 1`,
    );
    if (size === 0 || earlier?.size === size) return undefined;
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

  /** Every arrival up to this one is sealed or gone; before the first minute is over that is none. */
  private async settled(tx: Queryable): Promise<number> {
    const now = Date.now();
    const old = this.marks.filter(({ takenAt }) => takenAt <= now - SETTLED_MS).at(-1);
    const [{ arrival }] = await tx.query<{ arrival: number }>(
      `select coalesce(max(e.arrival), 0) as arrival from audit_entry e`,
    );
    // A mark counts only once everything below it was offered for sealing; a full batch means a backlog: no new mark yet.
    if (!this.backlog)
      this.marks = [
        ...this.marks.filter((mark) => mark === old || mark.takenAt > (old?.takenAt ?? 0)),
        { takenAt: now, arrival },
      ];
    return old?.arrival ?? 0;
  }
}
