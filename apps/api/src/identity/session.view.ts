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
  readonly expiresAt: string;
  readonly idleMinutes: number;
}

export async function sessionView(db: Database, actor: Actor, expiresAt: string): Promise<SessionView> {
  const [row] = await db.query<Pick<SessionView, 'person' | 'organisation'>>(
    `select json_build_object('id', p.id, 'name', p.name, 'username', p.username) as person,
       json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation
     from person p, organisation o where p.id = $1 and o.id = $2`,
    [actor.id, actor.org],
    'session-view',
  );
  if (!row) throw notFound();
  const { roles, region, actingFor = null } = actor;
  return { ...row, roles, region, actingFor, expiresAt, idleMinutes: IDLE_HOURS * 60 };
}
