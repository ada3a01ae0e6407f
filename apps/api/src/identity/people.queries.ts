import type { Queryable } from '#libs/persistence';

interface Grant {
  readonly id: string;
  readonly role: string;
  readonly region: string;
  readonly beginsAt: string;
  readonly endsAt: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly active: boolean;
  /** Held now, or to be held. */
  readonly roles: readonly Grant[];
}

export interface PersonPage extends PersonRow {
  readonly email: string | null;
  readonly createdAt: string;
  readonly lastSignedInAt: string | null;
  /** Everything that was ever granted, latest first. */
  readonly grants: readonly (Grant & { readonly grantedBy: string | null; readonly current: boolean })[];
}

export interface PeopleFilter {
  readonly q: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly active: boolean | null;
}

const GRANT = `'id', g.id, 'role', g.role, 'region', g.region, 'beginsAt', g.begins_at, 'endsAt', g.ends_at`;
const PERSON = `p.id, p.name, p.username, p.active, json_build_object('id', o.id, 'name', o.name) as organisation,
  coalesce((select json_agg(json_build_object(${GRANT}) order by g.begins_at, g.role)
    from role_grant g where g.person_id = p.id and (g.ends_at is null or g.ends_at > zhihe_now())), '[]') as roles`;
const FROM = `person p join organisation o on o.id = p.organisation_id`;
const FITS = `($1::text is null or strpos(p.name, $1) > 0 or strpos(p.username, lower($1)) > 0)
  and ($2::uuid is null or p.organisation_id = $2) and ($3::boolean is null or p.active = $3)
  and ($4::text is null or exists (select from role_grant g where g.person_id = p.id and g.role = $4
    and (g.ends_at is null or g.ends_at > zhihe_now())))`;

/** In the order in which the accounts were made; ids are ordered by time. */
export async function listPeople(
  db: Queryable,
  { q, organisation, role, active }: PeopleFilter,
  limit: number,
  after: string | null,
): Promise<{ items: PersonRow[]; next: string | null; total: number }> {
  const rows = await db.query<PersonRow & { total: number }>(
    `select ${PERSON}, (select count(*)::int from person p where ${FITS}) as total from ${FROM}
     where ${FITS} and ($5::uuid is null or p.id > $5) order by p.id limit $6`,
    [q, organisation, active, role, after, limit + 1],
    'list-people',
  );
  const items = rows.slice(0, limit).map(({ total: _, ...person }) => person);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null, total: rows[0]?.total ?? 0 };
}

/** One person with everything an administrator decides about. */
export async function onePerson(db: Queryable, id: string): Promise<PersonPage | null> {
  const [person] = await db.query<PersonPage>(
    `select ${PERSON}, p.email, p.created_at as "createdAt",
       (select max(s.created_at) from login_session s where s.person_id = p.id) as "lastSignedInAt",
       coalesce((select json_agg(json_build_object(${GRANT}, 'grantedBy', b.name,
           'current', g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())) order by g.begins_at desc, g.id desc)
         from role_grant g left join person b on b.id = g.granted_by where g.person_id = p.id), '[]') as grants
     from ${FROM} where p.id = $1`,
    [id],
    'one-person',
  );
  return person ?? null;
}
