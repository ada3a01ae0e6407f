import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#libs/domain';
import { notifyLive, recordAdminActIn, visibility, type Corridor } from '#libs/casework';
import { Database, type Queryable } from '#libs/persistence';
import { LOG } from '../house.js';
import { TheCorridor } from '../http/corridor.js';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import { actorById } from '../identity/actor.queries.js';
import type { Logger } from 'pino';
import type { Priority, TaskAct } from './task.fields.js';
import { actsOn, deskOf, doneByCase } from './who-may.js';

interface Held {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly state: string;
  readonly case: string;
  readonly person: string | null;
}

/**
 * Taking, giving back and handing on of tasks. No state of a case moves, so each act stands on the house's own chain, in
 * one transaction with its row. The row is locked first: of two who take the same task one finds it taken.
 */
@Injectable()
export class TaskActs {
  constructor(
    private readonly db: Database,
    @TheCorridor() private readonly corridor: Corridor,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  claim(actor: Actor, id: string): Promise<void> {
    return this.act(actor, id, 'claim', async (tx, task) => {
      const holder = deskOf(actor);
      await tx.query('update task set person_id = $2, claimed_at = zhihe_now() where id = $1', [id, holder]);
      return { to: holder, ...(task.person && { from: task.person }) };
    });
  }

  release(actor: Actor, id: string): Promise<void> {
    return this.act(actor, id, 'release', async (tx, { person }) => {
      await tx.query('update task set person_id = null, claimed_at = null where id = $1', [id]);
      return { from: person };
    });
  }

  /** To somebody who has the role and may see the case; whoever is excluded from it cannot be given its work. */
  reassign(actor: Actor, id: string, to: string): Promise<void> {
    return this.act(actor, id, 'reassign', async (tx, task) => {
      if (!(await canTake(tx, task, to))) throw invalidValue('/to', 'CANNOT_TAKE_TASK', { law: ['INV-04'] });
      await tx.query('update task set person_id = $2, claimed_at = zhihe_now() where id = $1', [id, to]);
      return { from: task.person, to };
    });
  }

  prioritise(actor: Actor, id: string, priority: Priority): Promise<void> {
    return this.act(actor, id, 'prioritise', async (tx) => {
      await tx.query('update task set priority = $2 where id = $1', [id, priority]);
      return { priority };
    });
  }

  complete(actor: Actor, id: string, note: string | undefined): Promise<void> {
    return this.act(actor, id, 'complete', async (tx) => {
      await end(tx, id, 'DONE', actor, note);
      return { noted: note !== undefined };
    });
  }

  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.act(actor, id, 'cancel', async (tx) => {
      await end(tx, id, 'CANCELLED', actor, reason);
      return {};
    });
  }

  private async act(
    actor: Actor,
    id: string,
    act: TaskAct,
    work: (tx: Queryable, task: Held) => Promise<Readonly<Record<string, unknown>>>,
  ): Promise<void> {
    const word = await this.db.transaction(async (tx) => {
      const task = await held(tx, actor, id);
      if (!task) throw notFound();
      this.refuseUnless(actor, task, act);
      const more = await work(tx, task);
      await recordAdminActIn(tx, this.corridor, actor, `${act}Task`, {
        task: id,
        case: task.case,
        kind: task.kind,
        ...more,
      });
      const people = [task.person, more['to']].filter((one): one is string => typeof one === 'string');
      return { task: id, case: task.case, people };
    });
    await notifyLive(this.db, word).catch((error) => this.log.error({ err: error }, 'live'));
  }

  private refuseUnless(actor: Actor, task: Held, act: TaskAct): void {
    if (task.state !== 'OPEN') throw new HttpProblem('TASK_ENDED');
    const byCase = doneByCase(this.corridor.lifecycles).get(task.kind);
    if (actsOn(actor, task, byCase !== undefined).includes(act)) return;
    if (act === 'claim' && task.person !== null) throw new HttpProblem('TASK_TAKEN');
    if (act === 'complete' && byCase) throw new HttpProblem('TASK_DONE_BY_CASE', { members: { doneBy: byCase } });
    throw new HttpProblem('FORBIDDEN');
  }
}

/** The task, locked, if the actor may see its case. */
async function held(tx: Queryable, actor: Actor, id: string): Promise<Held | undefined> {
  const seen = visibility(actor, 2);
  const [task] = await tx.query<Held>(
    `select t.id, t.kind, t.role, t.state, t.case_id as "case", t.person_id as person
     from task t join case_file c on c.id = t.case_id where t.id = $1 and ${seen.sql} for update of t`,
    [id, ...seen.values],
  );
  return task;
}

async function canTake(tx: Queryable, task: Held, person: string): Promise<boolean> {
  const taker = await actorById(tx, person);
  if (!taker || !(taker.roles as readonly string[]).includes(task.role)) return false;
  const seen = visibility(taker, 2);
  const found = await tx.query(`select from case_file c where c.id = $1 and ${seen.sql}`, [task.case, ...seen.values]);
  return found.length === 1;
}

const end = (tx: Queryable, id: string, state: 'DONE' | 'CANCELLED', { id: by }: Actor, note: string | undefined) =>
  tx.query('update task set state = $2, done_at = zhihe_now(), done_by = $3, note = $4 where id = $1', [
    id,
    state,
    by,
    note ?? null,
  ]);
