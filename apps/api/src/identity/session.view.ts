import type { Actor } from '#libs/domain';
import type { Database } from '#libs/persistence';
import { notFound } from '../http/problems.js';
import { IDLE_HOURS } from './actor.queries.js';

/** Who am I: what the application shows in its corner, and goes by when it draws its menus. */
export interface SessionView {
  readonly person: { readonly id: string; readonly name: string; readonly username: string | null };
  readonly roles: readonly string[];
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: string };
  readonly region: string;
  readonly actingFor: string | null;
  /** Colleagues who are absent today and have named this person as their substitute. */
  readonly covers: readonly { readonly person: string; readonly name: string; readonly to: string }[];
  readonly expiresAt: string;
  readonly idleMinutes: number;
}

export async function sessionView(db: Database, actor: Actor, expiresAt: string): Promise<SessionView> {
  const [row] = await db.query<Pick<SessionView, 'person' | 'organisation' | 'covers'>>(
    `select json_build_object('id', p.id, 'name', p.name, 'username', p.username) as person,
       json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation,
       coalesce((select json_agg(json_build_object('person', a.person_id, 'name', y.name, 'to', a.to_on) order by a.to_on)
         from absence a join person y on y.id = a.person_id and y.active and y.organisation_id = o.id
         where a.substitute_id = p.id and a.ended_at is null and zhihe_today() between a.from_on and a.to_on), '[]') as covers
     from person p, organisation o where p.id = $1 and o.id = $2`,
    [actor.id, actor.org],
    'session-view',
  );
  if (!row) throw notFound();
  const { roles, region, actingFor = null } = actor;
  return { ...row, roles, region, actingFor, expiresAt, idleMinutes: IDLE_HOURS * 60 };
}
