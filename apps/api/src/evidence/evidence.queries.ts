import type { Actor, FileSecrecy, Role } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Database } from '#libs/persistence';

export interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly paper: string;
  readonly secrecy: FileSecrecy;
  readonly party: string | null;
  readonly filedBy: { readonly id: string; readonly name: string | null };
  readonly filedAt: string;
  readonly entry: number;
  readonly withdrawn: boolean;
}

const STAFF: readonly Role[] = ['intake', 'director', 'archivist'];
/** Bodies outside read what they sent themselves; anything else reaches them as a paper made for them. */
const OUTSIDE: readonly Role[] = ['court', 'organ', 'partner'];

/**
 * Who opens which file of a case he may see, as SQL over `c` (case_file) and `f` (evidence_file). Whoever filed it, and the
 * party that handed it in, always; a mediator of the case everything; the committee's staff what is open, and trade
 * secrets where the list of readers names them (INV-19).
 */
function readable(actor: Actor, firstParam: number): { sql: string; values: unknown[] } {
  const [me, org] = [`$${firstParam}::uuid[]`, `$${firstParam + 1}::uuid`];
  const has = (roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role));
  const assigned = `exists (select from assignment a where a.case_id = c.id and a.person_id = any(${me}) and a.ended_step is null)`;
  const listed = `exists (select from case_access l where l.case_id = c.id and l.person_id = any(${me}) and l.ended_step is null)`;
  const isDirector = actor.roles.includes('director');
  const ways = [
    `f.filed_by = any(${me})`,
    has(STAFF) &&
      `c.committee = ${org} and (f.secrecy = 'OPEN' or f.secrecy = 'TRADE_SECRET' and (${isDirector} or ${listed}))`,
    has(['mediator']) && assigned,
    has(OUTSIDE) && `f.filed_for = ${org}`,
    has(['party']) &&
      `exists (select from party p where p.id = f.party_id and p.person_id = any(${me}) and p.withdrawn_step is null)`,
  ].filter(Boolean);
  const sql = `((${me} is not null and (${org} is not null or true)) and (${ways.map((way) => `(${way})`).join(' or ')}))`;
  return { sql, values: [actor.actingFor ? [actor.id, actor.actingFor] : [actor.id], actor.org] };
}

const COLUMNS = `f.id, f.name, f.media_type as "mediaType", f.bytes, f.sha256, f.paper, f.secrecy, f.party_id as party,
  json_build_object('id', f.filed_by, 'name', p.name) as "filedBy", f.filed_at as "filedAt", f.entry,
  f.withdrawn_step is not null as withdrawn`;

/** The files of a case that this actor may open, and how many there are besides; null when he may not see the case. */
export async function evidenceOfCase(
  db: Database,
  actor: Actor,
  caseId: string,
): Promise<{ items: EvidenceRow[]; kept: number } | null> {
  const seen = visibility(actor, 2);
  const open = readable(actor, 2 + seen.values.length);
  const [row] = await db.query<{ items: EvidenceRow[] | null; total: number }>(
    `select (select json_agg(x order by x."filedAt", x.id) from (
         select ${COLUMNS} from evidence_file f left join person p on p.id = f.filed_by
         where f.case_id = c.id and ${open.sql}) x) as items,
       (select count(*)::int from evidence_file f where f.case_id = c.id) as total
     from case_file c where c.id = $1 and ${seen.sql}`,
    [caseId, ...seen.values, ...open.values],
  );
  if (!row) return null;
  const items = row.items ?? [];
  return { items, kept: row.total - items.length };
}

/** One file this actor may open, with its case; null for what is not there and for what is not his. */
export async function evidenceFile(
  db: Database,
  actor: Actor,
  id: string,
): Promise<(EvidenceRow & { caseId: string }) | null> {
  const seen = visibility(actor, 2);
  const open = readable(actor, 2 + seen.values.length);
  const [row] = await db.query<EvidenceRow & { caseId: string }>(
    `select ${COLUMNS}, c.id as "caseId" from evidence_file f join case_file c on c.id = f.case_id
       left join person p on p.id = f.filed_by
     where f.id = $1 and ${seen.sql} and ${open.sql}`,
    [id, ...seen.values, ...open.values],
  );
  return row ?? null;
}
