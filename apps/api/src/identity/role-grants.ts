import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '#libs/domain';
import { PersonEntity, RoleGrantEntity } from '#libs/persistence';
import { newId } from '#libs/casework';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import { AdminActs } from './admin-acts.js';

export interface NewGrant {
  readonly person: string;
  readonly role: Role;
  readonly region: string;
  readonly beginsAt?: string;
  readonly endsAt?: string;
}

/** System, security and audit administration: three people, who hold no other role (等保三员). */
const ADMINISTRATION: readonly Role[] = ['sysadmin', 'secadmin', 'auditadmin'];

@Injectable()
export class RoleGrants {
  constructor(private readonly acts: AdminActs) {}

  async grant(actor: Actor, { person, role, region, beginsAt, endsAt }: NewGrant): Promise<string> {
    if (person === actor.id) throw refused('/person', 'GRANT_TO_SELF');
    const id = newId();
    return this.acts.do(actor, 'grantRole', { grant: id, person, role, region }, async (manager) => {
      const { organisationId, now } = await lockPerson(manager, person);
      const begins = beginsAt ? new Date(beginsAt).toISOString() : now;
      const ends = endsAt ? new Date(endsAt).toISOString() : null;
      if (ends !== null && ends <= begins) throw refused('/endsAt', 'SPAN_REVERSED');
      for (const other of await grantsWithin(manager, person, begins, ends)) {
        if (other.role === role && other.region === region) throw refused('/role', 'ROLE_HELD');
        const apart = ADMINISTRATION.includes(role) || ADMINISTRATION.includes(other.role as Role);
        if (apart && other.role !== role) throw refused('/role', 'ADMIN_ROLES_APART');
      }
      const times = { beginsAt: begins, endsAt: ends };
      await manager.insert(RoleGrantEntity, {
        id,
        personId: person,
        role,
        organisationId,
        region,
        ...times,
        grantedBy: actor.id,
      });
      return id;
    });
  }

  /** Ends now; one that has not begun ends before it begins, and one that has ended stays as it was. */
  async end(actor: Actor, grant: string): Promise<void> {
    await this.acts.do(actor, 'endRole', { grant }, async (manager) => {
      const held = await manager.findOneBy(RoleGrantEntity, { id: grant });
      if (!held) throw notFound();
      if (held.personId === actor.id) throw new HttpProblem('FORBIDDEN');
      await manager.query(
        `update role_grant set ends_at = greatest(begins_at, zhihe_now())
         where id = $1 and (ends_at is null or ends_at > greatest(begins_at, zhihe_now()))`,
        [grant],
      );
    });
  }
}

const refused = (pointer: string, code: string): HttpProblem => invalidValue(pointer, code, { law: ['D-SOD'] });

/** Two administrators cannot decide about one person at the same moment. */
async function lockPerson(manager: EntityManager, id: string): Promise<{ organisationId: string; now: string }> {
  const person = await manager.findOne(PersonEntity, {
    where: { id, active: true },
    lock: { mode: 'pessimistic_write' },
  });
  if (!person) throw invalidValue('/person', 'PERSON_UNKNOWN');
  const [{ now }] = await manager.query<{ now: string }[]>('select zhihe_now() as now');
  return { organisationId: person.organisationId, now };
}

function grantsWithin(
  manager: EntityManager,
  person: string,
  begins: string,
  ends: string | null,
): Promise<{ role: string; region: string }[]> {
  return manager.query(
    `select role, region from role_grant
     where person_id = $1 and tstzrange(begins_at, ends_at) && tstzrange($2::timestamptz, $3::timestamptz)`,
    [person, begins, ends],
  );
}
