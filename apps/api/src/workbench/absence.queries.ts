import type { Actor } from '#libs/domain';
import type { Queryable } from '#libs/persistence';
import { IN_PERSON } from '../identity/recognition.js';
import { isHead } from './who-may.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AbsenceRow {
  readonly id: string;
  readonly person: Named;
  readonly substitute: Named;
  readonly from: string;
  readonly to: string;
  readonly running: boolean;
  readonly mayEnd: boolean;
}

/** Absences that run or will: one's own, those one stands in for, and for a director everybody's of the committee. */
export async function listAbsences(db: Queryable, actor: Actor): Promise<AbsenceRow[]> {
  return db.query<AbsenceRow>(
    `select a.id, json_build_object('id', p.id, 'name', p.name) as person,
       json_build_object('id', s.id, 'name', s.name) as substitute, a.from_on as "from", a.to_on as "to",
       zhihe_today() between a.from_on and a.to_on as running,
       ($2 and p.organisation_id = $3 or a.person_id = $1) as "mayEnd"
     from absence a join person p on p.id = a.person_id join person s on s.id = a.substitute_id
     where a.ended_at is null and a.to_on >= zhihe_today()
       and (a.person_id = $1 or a.substitute_id = $1 or ($2 and p.organisation_id = $3))
     order by a.from_on, a.id limit 200`,
    [actor.id, isHead(actor), actor.org],
    'list-absences',
  );
}

/** Colleagues who could stand in for somebody: active, of the same organisation and region, with a role both hold now. */
export async function substitutesFor(db: Queryable, { org, region }: Actor, person: string): Promise<Named[]> {
  return db.query<Named>(
    `with held as (
       select g.person_id, g.role from role_grant g
       where g.organisation_id = $2 and g.region = $3 and g.role <> all($4::text[])
         and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now()))
     select distinct p.id, p.name from held theirs
     join held mine on mine.role = theirs.role and mine.person_id = $1
     join person p on p.id = theirs.person_id and p.active
     where theirs.person_id <> $1 order by p.name, p.id`,
    [person, org, region, IN_PERSON],
    'substitutes-for',
  );
}
