import type { Actor, Role } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

/** An idle session ends after two hours, any session after twelve. */
export const IDLE_HOURS = 2;
export const SESSION_HOURS = 12;

export interface Recognised {
  readonly actor: Actor;
  readonly expiresAt: string;
}

interface Row {
  readonly id: string;
  readonly org: string;
  readonly region: string;
  readonly expiresAt: string;
  readonly grants: readonly { role: Role; org: string; region: string }[] | null;
}

/** Roles count while their grant runs, by the city's clock; sessions and tokens end by the true one. */
const PERSON = `
  select p.id, p.organisation_id as org, o.region, t.expires_at as "expiresAt",
    (select json_agg(json_build_object('role', g.role, 'org', g.organisation_id, 'region', g.region)
        order by (g.organisation_id = p.organisation_id) desc, g.begins_at, g.role)
      from role_grant g
      where g.person_id = p.id and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())) as grants
  from found t join person p on p.id = t.person_id and p.active
  join organisation o on o.id = p.organisation_id and o.active`;

const TOUCH = `
  touched as (
    update login_session set seen_at = now()
    where token_hash = $1 and ended_at is null and expires_at > now()
      and seen_at > now() - interval '${IDLE_HOURS} hours' and seen_at < now() - interval '1 minute'
  ),`;
const bySession = (touch: string) => `
  with ${touch} found as (
    select person_id, expires_at from login_session
    where token_hash = $1 and ended_at is null and expires_at > now() and seen_at > now() - interval '${IDLE_HOURS} hours'
  ) ${PERSON}`;

const BY_TOKEN = `
  with found as (
    select person_id, expires_at from api_token where token_hash = $1 and ended_at is null and expires_at > now()
  ) ${PERSON}`;

/** How a caller is known. `watching`: what a page asks by itself, which keeps no idle session alive. */
const QUERIES = { session: bySession(TOUCH), 'session-watching': bySession(''), token: BY_TOKEN };

/** Who stands behind a session or a token; null when it has ended, or the person or organisation is no longer active. */
export async function recogniseToken(
  db: Queryable,
  via: 'session' | 'token',
  tokenHash: string,
  watching = false,
): Promise<Recognised | null> {
  const how = via === 'session' && watching ? 'session-watching' : via;
  const [row] = await db.query<Row>(QUERIES[how], [tokenHash], `who-by-${how}`);
  return row ? { actor: actorOf(row), expiresAt: row.expiresAt } : null;
}

/**
 * Nobody acts for two organisations at once: the grants of the person's own organisation count, or, without any there,
 * those of the one that comes first.
 */
function actorOf({ id, org, region, grants }: Row): Actor {
  const [first = { org, region }] = grants ?? [];
  const together = (grants ?? []).filter((grant) => grant.org === first.org && grant.region === first.region);
  return { id, roles: together.map(({ role }) => role), org: first.org, region: first.region };
}

/**
 * Roles of a colleague who is absent today, belongs to the same organisation and region, and for whom this actor was named
 * as substitute. None at all without such an absence.
 */
export async function rolesOfAbsent(db: Queryable, actor: Actor, colleague: string): Promise<readonly Role[]> {
  const rows = await db.query<{ role: Role }>(
    `select distinct g.role
     from absence a
     join person p on p.id = a.person_id and p.active
     join role_grant g on g.person_id = a.person_id and g.organisation_id = $2 and g.region = $3
       and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())
     where a.person_id = $1 and a.substitute_id = $4 and a.ended_at is null
       and zhihe_today() between a.from_on and a.to_on`,
    [colleague, actor.org, actor.region, actor.id],
    'roles-of-absent',
  );
  return rows.map(({ role }) => role);
}

/** Somebody as an actor of the roles he holds now; null when he is not active. For asking what another may see. */
export async function actorById(db: Queryable, person: string): Promise<Actor | null> {
  const [row] = await db.query<Row>(
    `with found as (select $1::uuid as person_id, null::timestamptz as expires_at) ${PERSON}`,
    [person],
    'actor-by-id',
  );
  return row ? actorOf(row) : null;
}
