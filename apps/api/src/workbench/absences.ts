import { Injectable } from '@nestjs/common';
import { addDays, type Actor } from '#libs/domain';
import { newId, recordAdminActIn, type Corridor } from '#libs/casework';
import { Database, type Queryable } from '#libs/persistence';
import { TheCorridor } from '../http/corridor.js';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import { substitutesFor } from './absence.queries.js';
import { isHead } from './who-may.js';

export interface NewAbsence {
  /** Oneself, where it is not said. */
  readonly person?: string;
  readonly substitute: string;
  readonly from: string;
  readonly to: string;
}

/** Longer than this somebody should be given the role instead. */
const LONGEST_DAYS = 184;

/** 代办: who stands in for whom, from day to day. Declared by the absent, or set by the director; on the house's own chain. */
@Injectable()
export class Absences {
  constructor(
    private readonly db: Database,
    @TheCorridor() private readonly corridor: Corridor,
  ) {}

  async declare(actor: Actor, { person = actor.id, substitute, from, to }: NewAbsence): Promise<string> {
    // A substitute cannot name a substitute, nor prolong his own task.
    if (actor.actingFor || (person !== actor.id && !isHead(actor))) throw new HttpProblem('FORBIDDEN');
    const id = newId();
    try {
      await this.db.transaction(async (tx) => {
        await refuseBadSpan(tx, from, to);
        await refuseUnfit(tx, actor, person, substitute, from, to);
        await tx.query(
          `insert into absence (id, person_id, substitute_id, from_on, to_on, declared_by, declared_at)
           values ($1, $2, $3, $4, $5, $6, zhihe_now())`,
          [id, person, substitute, from, to, actor.id],
        );
        await tellSubstitute(tx, person, substitute, from, to);
        await recordAdminActIn(tx, this.corridor, actor, 'declareAbsence', {
          absence: id,
          person,
          substitute,
          from,
          to,
        });
      });
    } catch (error) {
      const { constraint } = error as { constraint?: string };
      if (constraint !== 'absence_one_substitute') throw error;
      throw new HttpProblem('DUPLICATE', { errors: [{ pointer: '/from', code: 'ABSENCE_OVERLAPS' }] });
    }
    return id;
  }

  /** Back early. From now on nobody acts in his place. */
  async end(actor: Actor, id: string): Promise<void> {
    if (actor.actingFor) throw new HttpProblem('FORBIDDEN');
    await this.db.transaction(async (tx) => {
      const [ended] = await tx.query<{ person: string }>(
        `update absence a set ended_at = zhihe_now() from person p
         where a.id = $1 and a.ended_at is null and p.id = a.person_id and (p.id = $2 or ($3 and p.organisation_id = $4))
         returning a.person_id as person`,
        [id, actor.id, isHead(actor), actor.org],
      );
      if (!ended) throw notFound();
      await recordAdminActIn(tx, this.corridor, actor, 'endAbsence', { absence: id, ...ended });
    });
  }
}

async function refuseBadSpan(tx: Queryable, from: string, to: string): Promise<void> {
  const [{ today }] = await tx.query<{ today: string }>('select zhihe_today() as today');
  if (to < from || to < today || to > addDays(from, LONGEST_DAYS)) throw invalidValue('/to', 'SPAN_INVALID');
}

/** Somebody of the same desk, who is there himself. */
async function refuseUnfit(
  tx: Queryable,
  actor: Actor,
  person: string,
  substitute: string,
  from: string,
  to: string,
): Promise<void> {
  const fit = await substitutesFor(tx, actor, person);
  if (!fit.some(({ id }) => id === substitute)) throw invalidValue('/substitute', 'SUBSTITUTE_UNFIT');
  const away = await tx.query(
    `select from absence where person_id = $1 and ended_at is null
       and daterange(from_on, to_on, '[]') && daterange($2::date, $3::date, '[]')`,
    [substitute, from, to],
  );
  if (away.length > 0) throw invalidValue('/substitute', 'SUBSTITUTE_ABSENT');
}

const tellSubstitute = (tx: Queryable, person: string, substitute: string, from: string, to: string) =>
  tx.query(
    `insert into outbox (topic, payload, created_at)
     select 'notice', jsonb_build_object('case', null, 'people', jsonb_build_array($2::text), 'template', 'coverAsked',
       'params', jsonb_build_object('colleague', p.name, 'from', $3::text, 'to', $4::text)), zhihe_now()
     from person p where p.id = $1`,
    [person, substitute, from, to],
  );
