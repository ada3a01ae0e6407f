import type { Actor } from '#libs/domain';
import { readableSecrets } from '#libs/casework';
import type { Database } from '#libs/persistence';
import { seesContent } from './case-page.queries.js';

export interface TimelineEntry {
  readonly no: number;
  readonly at: string;
  readonly on: string;
  readonly kind: string;
  readonly room: string | null;
  readonly process: string | null;
  readonly event: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: { id: string; name: string | null; role: string; for?: string };
  readonly step: string;
  readonly reverses: number | null;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly object[];
  readonly papers: readonly object[];
  readonly numbers: readonly string[];
  readonly caseChange: object | null;
  readonly hash: string;
  /** Place in the sealed global sequence; null while unsealed. */
  readonly seq: number | null;
}

/** The case's record from entry `after` on, oldest first. Secret values appear only to those who may read their class. */
export async function timeline(
  db: Database,
  actor: Actor,
  caseId: string,
  after: number,
  limit: number,
): Promise<TimelineEntry[]> {
  const rows = await db.query<any>(
    `select e.body, e.hash, s.seq, p.name,
       (select json_object_agg(v.key, json_build_object('ref', v.ref, 'secrecy', v.secrecy, 'value', v.value))
         from vault v where v.case_id = e.case_id and v.entry = e.no and v.secrecy = any($4::text[])) as secrets
     from audit_entry e
     left join audit_seal s on s.case_id = e.case_id and s.no = e.no
     left join person p on p.id = e.actor_id
     where e.case_id = $1 and e.no > $2 order by e.no limit $3`,
    [caseId, after, limit, readableSecrets(actor)],
    'timeline',
  );
  const content = seesContent(actor);
  return rows.map(({ body, hash, seq, name, secrets }) => ({
    no: body.no,
    at: body.at,
    on: body.on,
    kind: body.kind,
    room: body.room ?? null,
    process: body.process ?? null,
    event: body.event,
    from: body.from ?? null,
    to: body.to ?? null,
    actor: { id: body.actor.id, name, role: body.actor.role, ...(body.actor.for && { for: body.actor.for }) },
    step: body.step,
    reverses: body.reverses ?? null,
    reason: content ? (body.reason ?? null) : null,
    payload: content ? withSecrets(body.payload, secrets ?? {}) : {},
    deadlines: body.deadlines ?? [],
    papers: body.papers ?? [],
    numbers: body.numbers ?? [],
    caseChange: body.caseChange ?? null,
    hash,
    seq,
  }));
}

/** Puts the readable values where the record has references; the others are shown as kept apart. */
function withSecrets(
  payload: Record<string, any>,
  secrets: Record<string, { ref: string; value: unknown }>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => {
      const isRef = value && typeof value === 'object' && 'ref' in value && 'hash' in value;
      if (!isRef) return [key, value];
      return [key, secrets[key]?.ref === value.ref ? secrets[key].value : { withheld: true }];
    }),
  );
}
