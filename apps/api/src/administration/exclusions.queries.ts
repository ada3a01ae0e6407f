import type { Queryable } from '#libs/persistence';

export interface ExclusionRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Case number, or register number. */
  readonly number: string | null;
  readonly ground: string;
  /** Else a step of the case did it, and only a step of the case takes it back. */
  readonly byAdministration: boolean;
  readonly enteredAt: string | null;
  readonly enteredBy: { readonly id: string; readonly name: string } | null;
}

/** Those that count now, newest first; ids are ordered by time. */
export async function listExclusions(
  db: Queryable,
  person: string | null,
  after: string | null,
  limit: number,
): Promise<{ items: ExclusionRow[]; next: string | null }> {
  const rows = await db.query<ExclusionRow>(
    `select x.id, json_build_object('id', p.id, 'name', p.name) as person,
       coalesce(c.case_number, c.register_number) as number, x.ground, x.entered_by is not null as "byAdministration",
       coalesce(x.entered_at, e.at) as "enteredAt",
       (select json_build_object('id', b.id, 'name', b.name) from person b where b.id = coalesce(x.entered_by, e.actor_id)) as "enteredBy"
     from exclusion x join person p on p.id = x.person_id join case_file c on c.id = x.case_id
     left join lateral (select at, actor_id from audit_entry where case_id = x.case_id and step = x.step order by no limit 1) e on true
     where x.ended_step is null and ($1::uuid is null or x.person_id = $1) and ($2::uuid is null or x.id < $2)
     order by x.id desc limit $3`,
    [person, after, limit + 1],
    'list-exclusions',
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
