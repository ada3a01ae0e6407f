import { exportLine, type EntryBody, type SignedHead } from '#libs/domain';
import type { Corridor } from '#libs/casework';

const BATCH = 1000;

/**
 * The record as JSON Lines, in batches of bounded memory. It names personal and confidential values by reference and hash
 * only, so a supervisor's copy holds no mediation content (P-08). `caseId` gives the extract of one case.
 */
export async function* exportLines(corridor: Corridor, region: string, caseId: string | null): AsyncGenerator<string> {
  const { db, alg } = corridor;
  const [{ now, sealed }] = await db.query<{ now: string; sealed: number }>(
    `select zhihe_now() as now, (select coalesce(max(seq), 0) from audit_seal) as sealed`,
  );
  const scope = caseId ? 'case' : 'all';
  yield exportLine({ kind: 'header', product: 'zhihe', format: 1, alg, region, exportedAt: now, sealed, scope });
  for (const { key_id, public_key } of await db.query<any>(
    `select key_id, public_key from audit_key order by added_at`,
  )) {
    yield exportLine({ kind: 'key', keyId: key_id, publicKeyPem: public_key });
  }
  yield* sealedEntries(corridor, sealed, caseId);
  yield* unsealedEntries(corridor, sealed, caseId);
  for (const head of await heads(corridor, sealed)) yield exportLine({ kind: 'head', ...head });
}

interface EntryRow {
  readonly seq: number | null;
  readonly hash: string;
  readonly body: EntryBody;
}

async function* sealedEntries({ db }: Corridor, sealed: number, caseId: string | null): AsyncGenerator<string> {
  for (let after = 0; after < sealed;) {
    const rows = await db.query<EntryRow & { seq: number }>(
      `select s.seq, e.hash, e.body from audit_seal s join audit_entry e on e.case_id = s.case_id and e.no = s.no
       where s.seq > $1 and s.seq <= $2 and ($3::uuid is null or s.case_id = $3) order by s.seq limit ${BATCH}`,
      [after, sealed, caseId],
      'export-sealed',
    );
    for (const { seq, hash, body } of rows) yield exportLine({ kind: 'entry', seq, hash, body });
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

/** Signed heads up to a size, oldest first. */
export async function heads({ db }: Corridor, upTo = Number.MAX_SAFE_INTEGER): Promise<SignedHead[]> {
  return db.query<SignedHead>(
    `select size, root, at, alg, key_id as "keyId", signature from audit_head where size <= $1 order by size`,
    [upTo],
    'heads',
  );
}
