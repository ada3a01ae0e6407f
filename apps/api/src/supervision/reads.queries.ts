import type { Actor } from '#libs/domain';
import type { Database } from '#libs/persistence';
import { CAP } from './list-page.js';

/** Somebody looked at what is kept apart, or took something out. */
export interface ReadRow {
  readonly no: number;
  readonly at: string;
  readonly event: string;
  readonly actor: {
    readonly id: string;
    readonly name: string | null;
    readonly role: string;
    readonly organisation: string | null;
  };
  readonly case: { readonly id: string; readonly number: string | null } | null;
  /** What was looked at, by name and reference, and the reason that was given. Never what was read. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface ReadFilter {
  readonly person?: string;
  readonly case?: string;
  readonly event?: string;
  readonly from?: string;
  readonly to?: string;
}

/** By people of the caller's region, newest first; `after` is the arrival of the last row of the page before. */
export async function listReads(
  db: Database,
  actor: Actor,
  { person, case: caseId, event, from, to }: ReadFilter,
  limit: number,
  after: number | null,
): Promise<{ items: ReadRow[]; next: number | null; total: number }> {
  const values: unknown[] = [actor.region];
  const use = (value: unknown) => `$${values.push(value)}`;
  const day = `(e.at at time zone 'Asia/Shanghai')::date`;
  const where = [
    `e.kind = 'read' and o.region = $1`,
    person && `e.actor_id = ${use(person)}::uuid`,
    caseId && `e.body->'payload'->>'case' = ${use(caseId)}`,
    event && `e.event = ${use(event)}`,
    from && `${day} >= ${use(from)}::date`,
    to && `${day} <= ${use(to)}::date`,
  ].filter(Boolean);
  const found = `from audit_entry e join person p on p.id = e.actor_id join organisation o on o.id = p.organisation_id
    where ${where.join(' and ')}`;
  const counted = [...values];
  const beyond = after === null ? '' : `and e.arrival < ${use(after)}`;
  const [rows, [{ n }]] = await Promise.all([
    db.query<any>(
      `select e.arrival, e.no, e.at, e.event, e.body->'payload' as payload, e.body->'actor'->>'role' as role, e.actor_id,
       p.name, o.name as organisation,
       (select json_build_object('id', c.id, 'number', coalesce(c.case_number, c.register_number))
         from case_file c where c.id = (e.body->'payload'->>'case')::uuid) as "case"
     ${found} ${beyond} order by e.arrival desc limit ${limit + 1}`,
      values,
    ),
    db.query<{ n: number }>(`select count(*)::int as n from (select ${found} limit ${CAP + 1}) x`, counted),
  ]);
  const items = rows.slice(0, limit).map(({ arrival: _arrival, actor_id: id, name, role, organisation, ...row }) => ({
    ...row,
    actor: { id, name, role, organisation },
  }));
  return { items, next: rows.length > limit ? rows[limit - 1].arrival : null, total: n };
}
