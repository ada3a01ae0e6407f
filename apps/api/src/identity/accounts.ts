import { Injectable } from '@nestjs/common';
import { Not, IsNull, DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#libs/domain';
import {
  ApiTokenEntity,
  CalendarFeedEntity,
  LoginSessionEntity,
  OrganisationEntity,
  PersonEntity,
} from '#libs/persistence';
import { newId } from '#libs/casework';
import { invalidValue, notFound } from '../http/problems.js';
import { AdminActs } from './admin-acts.js';
import { hashPassword, isWeakPassword, passwordFits } from './password.js';

export interface NewPerson {
  readonly name: string;
  readonly username: string;
  readonly organisation: string;
  readonly email?: string;
  readonly password: string;
}

export interface PersonPatch {
  readonly name?: string;
  readonly email?: string;
  readonly active?: boolean;
}

/** Accounts and their passwords. Nobody is ever removed: the record names people for as long as it is kept. */
@Injectable()
export class Accounts {
  constructor(
    private readonly source: DataSource,
    private readonly acts: AdminActs,
  ) {}

  async create(actor: Actor, { name, username, organisation, email, password }: NewPerson): Promise<string> {
    if (!/^[a-z0-9][a-z0-9._-]{1,63}$/.test(username)) throw invalidValue('/username', 'USERNAME_FORM');
    if (isWeakPassword(password, username)) throw invalidValue('/password', 'PASSWORD_WEAK');
    const id = newId();
    const passwordHash = await hashPassword(password);
    return this.acts.do(actor, 'createPerson', { person: id, username, organisation }, async (manager) => {
      const known = await manager.existsBy(OrganisationEntity, { id: organisation, active: true });
      if (!known) throw invalidValue('/organisation', 'ORGANISATION_UNKNOWN');
      const row = { id, name, username, passwordHash, organisationId: organisation, email: email ?? null };
      await manager.insert(PersonEntity, row);
      return id;
    });
  }

  /** An account that is closed ends its sessions and tokens at once. */
  async change(actor: Actor, person: string, patch: PersonPatch): Promise<void> {
    const changed = Object.keys(patch);
    if (changed.length === 0) return;
    const object = { person, changed, ...(patch.active !== undefined && { active: patch.active }) };
    await this.acts.do(actor, 'changePerson', object, async (manager) => {
      const { affected } = await manager.update(PersonEntity, { id: person }, { ...patch });
      if (!affected) throw notFound();
      if (patch.active === false) await endAccess(manager, person);
    });
  }

  /** A password set by security administration: whoever was signed in with the old one no longer is. */
  async resetPassword(actor: Actor, person: string, password: string): Promise<void> {
    const { username } = await this.source.manager.findOneByOrFail(PersonEntity, { id: person }).catch(() => {
      throw notFound();
    });
    if (isWeakPassword(password, username ?? person)) throw invalidValue('/password', 'PASSWORD_WEAK');
    const passwordHash = await hashPassword(password);
    await this.acts.do(actor, 'resetPassword', { person }, async (manager) => {
      await manager.update(PersonEntity, { id: person }, { passwordHash });
      await endAccess(manager, person);
    });
  }

  /** False when the current password is wrong. The session in which it was changed goes on. */
  async changeOwnPassword(actor: Actor, current: string, next: string, thisSession: string): Promise<boolean> {
    const { username, passwordHash } = await this.source.manager.findOneByOrFail(PersonEntity, { id: actor.id });
    if (!(await passwordFits(passwordHash, current))) return false;
    if (isWeakPassword(next, username ?? actor.id)) throw invalidValue('/next', 'PASSWORD_WEAK');
    const nextHash = await hashPassword(next);
    await this.acts.do(actor, 'changeOwnPassword', { person: actor.id }, async (manager) => {
      await manager.update(PersonEntity, { id: actor.id }, { passwordHash: nextHash });
      await endAccess(manager, actor.id, thisSession);
    });
    return true;
  }
}

async function endAccess(manager: EntityManager, personId: string, exceptSession?: string): Promise<void> {
  const endedAt = () => 'now()';
  const others = exceptSession ? { tokenHash: Not(exceptSession) } : {};
  await manager.update(LoginSessionEntity, { personId, endedAt: IsNull(), ...others }, { endedAt });
  await manager.update(ApiTokenEntity, { personId, endedAt: IsNull() }, { endedAt });
  await manager.update(CalendarFeedEntity, { personId, endedAt: IsNull() }, { endedAt });
}
