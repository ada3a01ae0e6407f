import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { configPath, readYaml } from '#config/files';
import type { Database } from '#libs/persistence';

export const DEMO_PASSWORD = 'zhihe-demo-2026';

/** A demo city opens on the first working day of the year of its cases, and lives from the last one on (design.md §4). */
export const CITY_OPENS = '2025-01-02T09:00:00+08:00';
export const CITY_TIME = '2025-12-31T09:00:00+08:00';

export interface World {
  readonly organisations: readonly { key: string; kind: string; name: string; region: string; code?: string }[];
  readonly people: readonly {
    username: string;
    name: string;
    organisation: string;
    roles: readonly string[];
    region?: string;
  }[];
  readonly mediators: readonly {
    username: string;
    from: string;
    to: string;
    fields: readonly string[];
    rosters: readonly string[];
    subsidyEligible: boolean;
  }[];
  readonly rooms: readonly { name: string; seats: number }[];
}

export const loadWorld = (): World => readYaml(configPath('demo', 'world.yaml')).data as World;

/** The same key gives the same id in every demo city, so that case files may name people and organisations. */
export function idOf(kind: 'organisation' | 'person' | 'grant' | 'room', key: string): string {
  const hex = createHash('sha256').update(`zhihe demo ${kind} ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Puts the people of the demo city in place and starts its clock; those already there stay as they are. */
export async function furnish(db: Database, world: World): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`select zhihe_set_clock($1) where not exists (select from demo_clock)`, [CITY_OPENS]);
    for (const { key, kind, name, region, code = null } of world.organisations) {
      await tx.query(
        `insert into organisation (id, kind, name, region, code) values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
        [idOf('organisation', key), kind, name, region, code],
      );
    }
    for (const { username, name, organisation, roles, region = 'xining' } of world.people) {
      const [known] = await tx.query(`select 1 from person where id = $1`, [idOf('person', username)]);
      if (known) continue;
      await tx.query(
        `insert into person (id, username, name, password_hash, organisation_id) values ($1, $2, $3, $4, $5)`,
        [idOf('person', username), username, name, await hash(DEMO_PASSWORD), idOf('organisation', organisation)],
      );
      for (const role of roles) {
        await tx.query(
          `insert into role_grant (id, person_id, role, organisation_id, region, begins_at) values ($1, $2, $3, $4, $5, '2024-01-01')`,
          [
            idOf('grant', `${username} ${role}`),
            idOf('person', username),
            role,
            idOf('organisation', organisation),
            region,
          ],
        );
      }
    }
    for (const { name, seats } of world.rooms) {
      await tx.query(
        `insert into meeting_room (id, organisation_id, name, seats) values ($1, $2, $3, $4) on conflict (id) do nothing`,
        [idOf('room', name), idOf('organisation', 'committee'), name, seats],
      );
    }
    for (const { username, from, to, fields, rosters, subsidyEligible } of world.mediators) {
      await tx.query(
        `insert into mediator (person_id, term_from, term_to, fields, court_rosters, subsidy_eligible)
         values ($1, $2, $3, $4, $5, $6) on conflict (person_id) do nothing`,
        [
          idOf('person', username),
          from,
          to,
          fields,
          rosters.map((court) => idOf('organisation', court)),
          subsidyEligible,
        ],
      );
    }
  });
}
