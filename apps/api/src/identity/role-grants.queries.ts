import type { Queryable } from '#libs/persistence';

/** Grants that run, that have not begun, or that are over. */
export const STANDINGS = ['CURRENT', 'COMING', 'ENDED'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface GrantRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly role: string;
  readonly organisation: string;
  readonly region: string;
  readonly beginsAt: string;
  readonly endsAt: string | null;
  readonly grantedBy: string | null;
  readonly standing: Standing;
}

export interface GrantFilter {
  readonly person: string | null;
  readonly role: string | null;
  readonly standing: Standing | null;
}

const STANDING = `case when g.ends_at is not null and g.ends_at <= zhihe_now() then 'ENDED'
  when g.begins_at > zhihe_now() then 'COMING' else 'CURRENT' end`;

/** Newest first. */
export async function listGrants(
  db: Queryable,
  { person, role, standing }: GrantFilter,
  limit: number,
  after: string | null,
): Promise<{ items: GrantRow[]; next: string | null }> {
  const rows = await db.query<GrantRow>(
    `select g.id, json_build_object('id', p.id, 'name', p.name) as person, g.role, o.name as organisation, g.region,
       g.begins_at as "beginsAt", g.ends_at as "endsAt", b.name as "grantedBy", ${STANDING} as standing
     from role_grant g join person p on p.id = g.person_id join organisation o on o.id = g.organisation_id
     left join person b on b.id = g.granted_by
     where ($1::uuid is null or g.person_id = $1) and ($2::text is null or g.role = $2)
       and ($3::text is null or ${STANDING} = $3) and ($4::uuid is null or g.id < $4)
     order by g.id desc limit $5`,
    [person, role, standing, after, limit + 1],
    'list-grants',
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
