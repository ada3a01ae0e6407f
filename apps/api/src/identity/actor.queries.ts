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

const BY_SESSION = `
  with touched as (
    update login_session set seen_at = now()
    where token_hash = $1 and ended_at is null and expires_at > now()
      and seen_at > now() - interval '${IDLE_HOURS} hours' and seen_at < now() - interval '1 minute'
  ), found as (
    select person_id, expires_at from login_session
    where token_hash = $1 and ended_at is null and expires_at > now() and seen_at > now() - interval '${IDLE_HOURS} hours'
  ) ${PERSON}`;

const BY_TOKEN = `
  with found as (
    select person_id, expires_at from api_token where token_hash = $1 and ended_at is null and expires_at > now()
  ) ${PERSON}`;

/** Who stands behind a session or a token; null when it has ended, or the person or organisation is no longer active. */
export async function recogniseToken(
  db: Queryable,
  via: 'session' | 'token',
  tokenHash: string,
): Promise<Recognised | null> {
  const [row] = await db.query<Row>(via === 'session' ? BY_SESSION : BY_TOKEN, [tokenHash], `who-by-${via}`);
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

/** Roles of an absent colleague who belongs to the same organisation and region. */
export async function rolesOfColleague(db: Queryable, actor: Actor, colleague: string): Promise<readonly Role[]> {
  const rows = await db.query<{ role: Role }>(
    `select distinct g.role from role_grant g join person p on p.id = g.person_id and p.active
     where g.person_id = $1 and g.organisation_id = $2 and g.region = $3
       and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())`,
    [colleague, actor.org, actor.region],
    'roles-of-colleague',
  );
  return rows.map(({ role }) => role);
}
