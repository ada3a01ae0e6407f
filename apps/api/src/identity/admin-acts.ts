import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#libs/domain';
import { recordAdminAct, type Corridor } from '#libs/casework';
import type { Database, Queryable } from '#libs/persistence';
import { CORRIDOR } from '../house.js';
import { HttpProblem } from '../http/problems.js';

/** Changes of the administration. Each is recorded in the same transaction: an act without its entry cannot be. */
@Injectable()
export class AdminActs {
  constructor(
    private readonly source: DataSource,
    @Inject(CORRIDOR) private readonly corridor: Corridor,
  ) {}

  /** `object` names by id what the act was about; nothing personal, for the record stays. */
  async do<T>(
    actor: Actor,
    act: string,
    object: Readonly<Record<string, unknown>>,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.source.transaction(async (manager) => {
        const result = await work(manager);
        await recordAdminAct({ ...this.corridor, db: within(manager) }, actor, act, object);
        return result;
      });
    } catch (error) {
      throw duplicateOf(error) ?? error;
    }
  }
}

/** Statements by hand within an act. */
export const queryableOf = (manager: EntityManager): Queryable => ({
  query: (text: string, values?: readonly unknown[]) => manager.query(text, values as unknown[]),
});

/** The record's own transaction becomes part of the one that is open already. */
function within(manager: EntityManager): Database {
  const tx = queryableOf(manager);
  return { ...tx, transaction: (work: (inner: typeof tx) => Promise<unknown>) => work(tx) } as unknown as Database;
}

/** What the database itself keeps unique; the pointer is the field a form would mark. */
const UNIQUE: Readonly<Record<string, [pointer: string, code: string]>> = {
  person_username_key: ['/username', 'USERNAME_TAKEN'],
  organisation_code_key: ['/code', 'CODE_TAKEN'],
  meeting_room_organisation_id_name_key: ['/name', 'ROOM_NAME_TAKEN'],
};

function duplicateOf(error: unknown): HttpProblem | undefined {
  const { code, constraint } = ((error as { driverError?: object }).driverError ?? {}) as Record<string, string>;
  if (code !== '23505' || !UNIQUE[constraint]) return undefined;
  const [pointer, why] = UNIQUE[constraint];
  return new HttpProblem('DUPLICATE', { errors: [{ pointer, code: why }] });
}
