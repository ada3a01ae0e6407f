import type { Actor } from '#libs/domain';
import { newId } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** As the list takes it in its address. */
  readonly query: string;
  readonly shared: boolean;
  readonly owner: { readonly id: string; readonly name: string };
  readonly mine: boolean;
  readonly isDefault: boolean;
  readonly version: number;
}

export interface ViewContent {
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

/** One's own views and those shared in one's organisation. */
const SEEN = `v.removed_at is null and (v.owner_id = $1 or (v.shared and v.organisation_id = $2))`;
/** Whose it is; and who leads keeps what is set before everybody. */
const KEPT = `v.removed_at is null and (v.owner_id = $1 or (v.shared and v.organisation_id = $2 and $3))`;

const isHead = ({ roles }: Actor) => roles.includes('director');

export function listViews(db: Queryable, { id, org }: Actor): Promise<SavedView[]> {
  return db.query<SavedView>(
    `select v.id, v.name, v.query, v.shared, json_build_object('id', p.id, 'name', p.name) as owner,
       v.owner_id = $1 as mine, coalesce(d.view_id = v.id, false) as "isDefault", v.version
     from saved_view v join person p on p.id = v.owner_id left join default_view d on d.person_id = $1
     where ${SEEN} order by v.shared, v.name, v.id`,
    [id, org],
    'list-views',
  );
}

/** Null when this person has a view of that name already. */
export async function addView(db: Queryable, { id, org }: Actor, view: ViewContent): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `insert into saved_view (id, owner_id, organisation_id, name, query, shared, version, updated_at)
     values ($1, $2, $3, $4, $5, $6, 1, zhihe_now())
     on conflict (owner_id, name) where removed_at is null do nothing returning id`,
    [newId(), id, org, view.name, view.query, view.shared],
    'add-view',
  );
  return row?.id ?? null;
}

/** The version that stands, where this person may change the view; undefined where he may not, or there is none. */
export async function versionOf(db: Queryable, actor: Actor, view: string): Promise<number | undefined> {
  const [row] = await db.query<{ version: number }>(
    `select v.version from saved_view v where v.id = $4 and ${KEPT}`,
    [actor.id, actor.org, isHead(actor), view],
    'version-of-view',
  );
  return row?.version;
}

/** False when the version has moved on. */
export async function changeView(
  db: Queryable,
  actor: Actor,
  view: string,
  version: number,
  content: ViewContent | null,
): Promise<boolean> {
  const rows = await db.query(
    `update saved_view v set version = v.version + 1, updated_at = zhihe_now(),
       name = coalesce($6, v.name), query = coalesce($7, v.query), shared = coalesce($8, v.shared),
       removed_at = case when $9 then zhihe_now() end
     where v.id = $4 and v.version = $5 and ${KEPT} returning v.id`,
    [
      actor.id,
      actor.org,
      isHead(actor),
      view,
      version,
      content?.name ?? null,
      content?.query ?? null,
      content?.shared ?? null,
      content === null,
    ],
    'change-view',
  );
  return rows.length > 0;
}

/** False when there is no such view for this person. Null: the list opens without one. */
export async function setDefaultView(db: Queryable, { id, org }: Actor, view: string | null): Promise<boolean> {
  const rows = await db.query(
    `insert into default_view (person_id, view_id)
     select $1, $3::uuid where $3::uuid is null or exists (select from saved_view v where v.id = $3 and ${SEEN})
     on conflict (person_id) do update set view_id = excluded.view_id returning person_id`,
    [id, org, view],
    'default-view',
  );
  return rows.length > 0;
}
