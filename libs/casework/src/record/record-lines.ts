import { exportLine, type EntryBody, type SignedHead } from '#libs/domain';
import type { Corridor } from '../corridor.js';
import { SealedTree } from './sealed-tree.js';

const BATCH = 1000;

/** What is taken out: everything, or the entries of one case, each proven to lie under a signed head. */
export interface RecordScope {
  readonly case: string | null;
  /** Size of a head that somebody kept: entries up to there are proven under that very head. */
  readonly head?: number;
}

/** What an export speaks of: how far the record was sealed when it began, and the heads it ends with. */
export interface Snapshot {
  readonly at: string;
  readonly sealed: number;
  readonly heads: readonly SignedHead[];
}

export async function snapshotOf(corridor: Corridor, { case: caseId, head }: RecordScope): Promise<Snapshot> {
  const [{ at, sealed }] = await corridor.db.query<{ at: string; sealed: number }>(
    `select zhihe_now() as at, (select coalesce(max(seq), 0) from audit_seal) as sealed`,
  );
  return { at, sealed, heads: await (caseId ? anchorsOf(corridor, sealed, head) : signedHeads(corridor, sealed)) };
}

/** The record as JSON Lines, in batches of bounded memory. */
export async function* recordLines(
  corridor: Corridor,
  region: string,
  scope: RecordScope,
  tree?: SealedTree,
): AsyncGenerator<string> {
  yield* linesOf(corridor, region, scope, await snapshotOf(corridor, scope), tree);
}

/**
 * The same for a snapshot that was taken before. It names personal and confidential values by reference and hash only,
 * so a supervisor's copy holds no mediation content (P-08).
 */
export async function* linesOf(
  corridor: Corridor,
  region: string,
  { case: caseId, head }: RecordScope,
  { at, sealed, heads }: Snapshot,
  tree = new SealedTree(corridor.db, corridor.alg),
): AsyncGenerator<string> {
  const { db, alg } = corridor;
  const scope = caseId ? 'case' : 'all';
  yield exportLine({ kind: 'header', product: 'zhihe', format: 1, alg, region, exportedAt: at, sealed, scope });
  for (const { key_id, public_key } of await db.query<any>(
    `select key_id, public_key from audit_key order by added_at`,
  )) {
    yield exportLine({ kind: 'key', keyId: key_id, publicKeyPem: public_key });
  }
  const proofs = caseId ? await proofsOf(corridor, caseId, heads, tree, head) : NO_PROOFS;
  for await (const { seq, hash, body } of sealedEntries(corridor, sealed, caseId)) {
    const proof = proofs.get(seq);
    yield exportLine({ kind: 'entry', seq, hash, body, ...(proof && { proof }) });
  }
  yield* unsealedEntries(corridor, sealed, caseId);
  for (const one of heads) yield exportLine({ kind: 'head', ...one });
}

interface EntryRow {
  readonly seq: number;
  readonly hash: string;
  readonly body: EntryBody;
}

async function* sealedEntries({ db }: Corridor, sealed: number, caseId: string | null): AsyncGenerator<EntryRow> {
  for (let after = 0; after < sealed;) {
    const rows = await db.query<EntryRow>(
      `select s.seq, e.hash, e.body from audit_seal s join audit_entry e on e.case_id = s.case_id and e.no = s.no
       where s.seq > $1 and s.seq <= $2 ${caseId ? 'and s.case_id = $3' : 'and $3::uuid is null'} order by s.seq limit ${BATCH}`,
      [after, sealed, caseId],
      caseId ? 'export-case' : 'export-sealed',
    );
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.seq;
  }
}

/** Entries without a place in the sequence when the export began; a later seal does not move them into it. */
async function* unsealedEntries({ db }: Corridor, sealed: number, caseId: string | null): AsyncGenerator<string> {
  const rows = await db.query<EntryRow>(
    `select e.hash, e.body from audit_entry e left join audit_seal s on s.case_id = e.case_id and s.no = e.no
     where (s.seq is null or s.seq > $1) and ($2::uuid is null or e.case_id = $2) order by e.case_id, e.no`,
    [sealed, caseId],
  );
  for (const { hash, body } of rows) yield exportLine({ kind: 'entry', seq: null, hash, body });
}

const HEAD = `size, root, at, alg, key_id as "keyId", signature`;

/** Signed heads up to a size, oldest first. */
export async function signedHeads({ db }: Corridor, upTo = Number.MAX_SAFE_INTEGER): Promise<SignedHead[]> {
  return db.query<SignedHead>(`select ${HEAD} from audit_head where size <= $1 order by size`, [upTo], 'heads');
}

/** An extract hangs on the last head of every key, and on the one somebody kept. */
function anchorsOf({ db }: Corridor, sealed: number, kept = 0): Promise<SignedHead[]> {
  return db.query<SignedHead>(
    `select ${HEAD} from audit_head where size = $2 and size <= $1
       or size in (select max(size) from audit_head where size <= $1 group by key_id) order by size`,
    [sealed, kept],
    'anchor-heads',
  );
}

type Proofs = ReadonlyMap<number, { readonly size: number; readonly path: readonly string[] }>;
const NO_PROOFS: Proofs = new Map();

/**
 * One proof per head, for the last entry below it: a chain hangs on its last link, so all earlier entries of the case are
 * proven with it, and none can be left out at the end without losing the proof.
 */
async function proofsOf(
  { db }: Corridor,
  caseId: string,
  heads: readonly SignedHead[],
  tree: SealedTree,
  kept = 0,
): Promise<Proofs> {
  const lasts = await db.query<{ size: number; seq: number | null }>(
    `select h.size, (select max(seq) from audit_seal where case_id = $2 and seq <= h.size) as seq
     from unnest($1::bigint[]) as h(size) order by h.size = $3, h.size`,
    [heads.map(({ size }) => size), caseId, kept],
    'last-entries',
  );
  const proofs = new Map<number, { size: number; path: string[] }>();
  // Of several heads that end with the same entry the newest speaks, or the one somebody kept.
  for (const { size, seq } of lasts) if (seq !== null) proofs.set(seq, { size, path: await tree.path(seq, size) });
  return proofs;
}
