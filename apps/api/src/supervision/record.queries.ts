import type { SignedHead } from '#libs/domain';
import type { Database } from '#libs/persistence';
import type { CheckRow } from './checks.queries.js';

/** How the record stands: how long it is, how far it is sealed, and what the last checks said. */
export interface RecordState {
  readonly entries: number;
  readonly chains: number;
  readonly sealed: number;
  readonly unsealed: number;
  /** Since when the oldest entry waits for its seal; null when none does. */
  readonly unsealedSince: string | null;
  readonly heads: number;
  readonly latestHead: SignedHead | null;
  readonly keys: readonly { readonly keyId: string; readonly addedAt: string }[];
  /** Whether a worker that holds the sealer's key has been seen lately. */
  readonly sealerSeen: boolean;
  readonly lastVerification: Pick<CheckRow, 'id' | 'finishedAt' | 'found'> | null;
  readonly lastComparison: Pick<CheckRow, 'id' | 'finishedAt' | 'found'> | null;
}

/** Places of arrival are taken before commits are ordered; entries further back than this have long been sealed. */
const NEIGHBOURHOOD = 10_000;

export async function recordState(db: Database): Promise<RecordState> {
  const [{ waiting, ...state }] = await db.query<any>(
    `with last as (select coalesce(max(seq), 0) as seq from audit_seal),
     waiting as (
       select count(*)::int as n, min(e.at) as since from audit_entry e
       where e.arrival > (select coalesce(max(arrival), 0) - ${NEIGHBOURHOOD} from audit_entry)
         and not exists (select from audit_seal s where s.case_id = e.case_id and s.no = e.no))
     select last.seq as sealed, json_build_object('n', waiting.n, 'since', waiting.since) as waiting,
       (select count(*)::int from case_file) + (select count(*)::int from own_chain) as chains,
       (select count(*)::int from audit_head) as heads,
       (select json_build_object('size', size, 'root', root, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'alg', alg, 'keyId', key_id, 'signature', signature) from audit_head order by size desc limit 1) as "latestHead",
       coalesce((select json_agg(json_build_object('keyId', key_id, 'addedAt', added_at) order by added_at) from audit_key), '[]') as keys,
       exists (select from worker_pulse where sealing and seen_at > now() - interval '2 minutes') as "sealerSeen",
       ${lastCheck('VERIFICATION')} as "lastVerification", ${lastCheck('COMPARISON')} as "lastComparison"
     from last, waiting`,
    [],
    'record-state',
  );
  return { entries: state.sealed + waiting.n, ...state, unsealed: waiting.n, unsealedSince: waiting.since };
}

const lastCheck = (kind: string) =>
  `(select json_build_object('id', id, 'finishedAt', finished_at, 'found', found) from check_run
    where kind = '${kind}' and state = 'DONE' order by requested_at desc, id desc limit 1)`;

/** Signed heads, newest first; the cursor is the size of the last one of the page before. */
export async function listHeads(
  db: Database,
  limit: number,
  after: number | null,
): Promise<{ items: SignedHead[]; next: number | null; total: number }> {
  const rows = await db.query<SignedHead & { n: number }>(
    `select size, root, at, alg, key_id as "keyId", signature, (select count(*)::int from audit_head) as n
     from audit_head where $1::bigint is null or size < $1 order by size desc limit $2`,
    [after, limit + 1],
    'list-heads',
  );
  const items = rows.slice(0, limit).map(({ n: _n, ...head }) => head);
  return { items, next: rows.length > limit ? items.at(-1)!.size : null, total: rows[0]?.n ?? 0 };
}
