import { OWN_CHAIN } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

interface PersonName {
  readonly id: string;
  readonly name: string;
}

export interface AdminAct {
  readonly no: number;
  readonly at: string;
  readonly kind: 'admin' | 'read';
  readonly event: string;
  readonly actor: PersonName;
  readonly role: string;
  readonly object: Readonly<Record<string, unknown>>;
}

export interface Refused {
  readonly person: PersonName;
  readonly route: string;
  readonly hour: string;
  readonly count: number;
}

/** The house's own chain, backwards; `after` is the number of the last entry seen. */
export async function listActs(
  db: Queryable,
  { actor, event, after }: { actor: string | null; event: string | null; after: number | null },
  limit: number,
): Promise<{ items: AdminAct[]; next: number | null }> {
  const rows = await db.query<AdminAct>(
    `select e.no, e.at, e.kind, e.event, json_build_object('id', e.actor_id, 'name', coalesce(p.name, '')) as actor,
       e.body->'actor'->>'role' as role, e.body->'payload' as object
     from audit_entry e left join person p on p.id = e.actor_id
     where e.case_id = $1 and ($2::uuid is null or e.actor_id = $2) and ($3::text is null or e.event = $3)
       and ($4::int is null or e.no < $4)
     order by e.no desc limit $5`,
    [OWN_CHAIN, actor, event, after, limit + 1],
    'list-acts',
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.no : null };
}

const SHOWN_MOST = 500;

export const listRefusals = (db: Queryable, from: string, to: string): Promise<Refused[]> =>
  db.query<Refused>(
    `select json_build_object('id', p.id, 'name', p.name) as person, r.route, r.hour, r.count
     from refused_access r join person p on p.id = r.person_id
     where r.hour >= $1::date::timestamp at time zone 'Asia/Shanghai' and r.hour < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'
     order by r.hour desc, r.count desc limit ${SHOWN_MOST}`,
    [from, to],
    'list-refusals',
  );
