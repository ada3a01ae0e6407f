import { entryHash, GENESIS, type EntryBody } from '#libs/domain';
import type { Corridor } from '#libs/casework';

/** How far the record of a case was found whole just now, by hashing it anew from its first entry. */
export interface ChainCheck {
  readonly entries: number;
  /** The last entry up to which every hash follows from the one before. */
  readonly verifiedTo: number;
  /** Every entry, and the end of the chain is what the case itself holds. */
  readonly holds: boolean;
  /** The first entry that does not follow; null when all do. */
  readonly firstBad: number | null;
  /** The last entry whose seal is of the same hash and lies under a signed head. */
  readonly sealedTo: number;
  /** The signed head that covers it. */
  readonly head: { readonly size: number; readonly at: string; readonly keyId: string } | null;
}

interface Row {
  readonly no: number;
  readonly body: EntryBody;
  readonly hash: string;
  readonly sealed: string | null;
  readonly seq: number | null;
}

export async function checkChain({ db, alg }: Corridor, caseId: string): Promise<ChainCheck> {
  const [rows, [end], [newest]] = await Promise.all([
    db.query<Row>(
      `select e.no, e.body, e.hash, s.hash as sealed, s.seq from audit_entry e
       left join audit_seal s on s.case_id = e.case_id and s.no = e.no where e.case_id = $1 order by e.no`,
      [caseId],
      'chain-of-case',
    ),
    db.query<{ entries: number; head: string }>(`select entries, head from case_file where id = $1`, [caseId]),
    db.query<{ size: number }>(`select size from audit_head order by size desc limit 1`, [], 'newest-head'),
  ]);
  const firstBad = firstBadOf(alg, rows);
  const verifiedTo = firstBad === null ? rows.length : firstBad - 1;
  const covered = rows.findIndex(
    ({ hash, sealed, seq }) => sealed !== hash || seq === null || seq > (newest?.size ?? 0),
  );
  const sealedTo = Math.min(verifiedTo, covered < 0 ? rows.length : covered);
  const last = rows[sealedTo - 1];
  const [head] = last
    ? await db.query<NonNullable<ChainCheck['head']>>(
        `select size, at, key_id as "keyId" from audit_head where size >= $1 order by size limit 1`,
        [last.seq],
        'head-over',
      )
    : [];
  return {
    entries: end.entries,
    verifiedTo,
    holds: firstBad === null && rows.length === end.entries && (rows.at(-1)?.hash ?? GENESIS) === end.head,
    firstBad,
    sealedTo,
    head: head ?? null,
  };
}

/** Numbers without a gap, and each hash over the body and the hash before it. */
function firstBadOf(alg: Corridor['alg'], rows: readonly Row[]): number | null {
  let before = GENESIS;
  for (const [index, { no, body, hash }] of rows.entries()) {
    if (no !== index + 1 || body.no !== no || entryHash(alg, body, before) !== hash) return index + 1;
    before = hash;
  }
  return null;
}
