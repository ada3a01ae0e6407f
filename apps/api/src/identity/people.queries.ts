import type { Queryable } from '#libs/persistence';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly active: boolean;
  readonly roles: readonly { id: string; role: string; region: string; beginsAt: string; endsAt: string | null }[];
}

/** In the order in which the accounts were made; ids are ordered by time. */
export async function listPeople(
  db: Queryable,
  q: string | null,
  limit: number,
  after: string | null,
): Promise<{ items: PersonRow[]; next: string | null }> {
  const rows = await db.query<PersonRow>(
    `select p.id, p.name, p.username, p.active, json_build_object('id', o.id, 'name', o.name) as organisation,
       coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'region', g.region,
           'beginsAt', g.begins_at, 'endsAt', g.ends_at) order by g.begins_at, g.role)
         from role_grant g where g.person_id = p.id and (g.ends_at is null or g.ends_at > zhihe_now())), '[]') as roles
     from person p join organisation o on o.id = p.organisation_id
     where ($1::text is null or strpos(p.name, $1) > 0 or strpos(p.username, lower($1)) > 0)
       and ($2::uuid is null or p.id > $2)
     order by p.id limit $3`,
    [q, after, limit + 1],
    'list-people',
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
