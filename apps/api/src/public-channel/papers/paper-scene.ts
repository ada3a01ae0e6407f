import type { CaseFacts, Process } from '#libs/domain';
import { loadCase, type Corridor } from '#libs/casework';
import type { PartyGuest } from '../guests.js';
import { ownRows, type OwnRows } from '../own-case.queries.js';

/** Everything a paper of one party can tell of. */
export interface PaperScene {
  readonly file: CaseFacts;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly reference: string;
  readonly processes: readonly Process[];
  readonly rows: OwnRows;
  readonly party: string;
  /** Kept apart from the record; null where there is none. */
  readonly claim: string | null;
  readonly missing: readonly string[];
  readonly draft: Draft | null;
}

export interface Draft {
  readonly obligations: readonly {
    readonly obligorId: string;
    readonly obligeeId: string;
    readonly act: 'PAY' | 'DO' | 'REFRAIN';
    readonly what?: string;
    readonly amountFen?: number;
    readonly amountInWords?: string;
    readonly manner?: string;
    readonly dueOn?: string;
    readonly paidOnTheSpot?: boolean;
    readonly instalments?: readonly { readonly amountFen: number; readonly dueOn?: string }[];
  }[];
  readonly clauses: readonly { readonly kind: string; readonly text?: string; readonly byWhen?: string }[];
  readonly payees: readonly {
    readonly party: string;
    readonly holder: string;
    readonly account: string;
    readonly bank: string;
  }[];
}

/** Null when the case is not there for this party any more. */
export async function paperScene(corridor: Corridor, guest: PartyGuest): Promise<PaperScene | null> {
  const { caseId, party, actor, reference } = guest;
  const { case: found } = await loadCase(corridor.db, actor, { case: caseId }, null);
  if (!found) return null;
  const [rows, [kept]] = await Promise.all([
    ownRows(corridor.db, caseId, party, actor.id),
    corridor.db.query<{ claim: string | null; missing: string[] | null; draft: Draft | null }>(
      KEPT,
      [caseId],
      'papers-kept',
    ),
  ]);
  const { file, registerNumber, caseNumber, processes } = found;
  const draft = kept.draft && { ...kept.draft, clauses: kept.draft.clauses ?? [], payees: kept.draft.payees ?? [] };
  return {
    file,
    registerNumber,
    caseNumber,
    reference,
    processes: processes.filter(({ state }) => state !== 'VOIDED'),
    rows,
    party,
    claim: kept.claim,
    missing: kept.missing ?? [],
    draft,
  };
}

const standing = `not exists (select from audit_entry r where r.case_id = e.case_id and (r.body->>'reverses')::int = e.no)`;

/** The claim as it was first told, the list of what is missing, and the draft as it was last saved; undone steps left out. */
const KEPT = `select
  (select v.value #>> '{}' from vault v join audit_entry e on e.case_id = v.case_id and e.no = v.entry
    where v.case_id = $1 and v.key = 'claim' and ${standing} order by v.entry limit 1) as claim,
  (select e.body->'payload'->'missing' from audit_entry e
    where e.case_id = $1 and e.room = 'intake' and e.event = 'askSupplement' and ${standing} order by e.no desc limit 1) as missing,
  (select json_object_agg(v.key, v.value) from vault v where v.case_id = $1 and v.entry = (
    select max(e.no) from audit_entry e where e.case_id = $1 and e.room = 'settlement' and e.event = 'saveDraft' and ${standing})) as draft`;
