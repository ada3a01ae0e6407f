import { visibility } from '#libs/casework';
import type { Actor } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

export interface Taker {
  readonly id: string;
  readonly name: string;
  readonly openTasks: number;
  readonly absent: boolean;
}

/**
 * Whom a task can be handed to: holders of its role who work on its case and are not excluded from it, the least loaded
 * first. Null when the task is not there for this actor. Handing it over asks the policy itself once more.
 */
export async function takersOf(db: Queryable, actor: Actor, task: string): Promise<Taker[] | null> {
  const seen = visibility(actor, 2);
  const [row] = await db.query<{ takers: Taker[] | null }>(
    `select (
       select json_agg(k) from (
         select p.id, p.name,
           (select count(*)::int from task o where o.person_id = p.id and o.state = 'OPEN') as "openTasks",
           exists (select from absence a where a.person_id = p.id and a.ended_at is null
             and zhihe_today() between a.from_on and a.to_on) as absent
         from person p
         where p.active
           and exists (select from role_grant g where g.person_id = p.id and g.role = t.role
             and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())
             and (g.organisation_id = c.committee or (t.role = 'supervisor' and g.region = c.region)))
           and (t.role <> 'mediator' or exists (select from assignment a
             where a.case_id = c.id and a.person_id = p.id and a.ended_step is null))
           and (not c.secret or t.role not in ('intake', 'archivist') or exists (select from case_access l
             where l.case_id = c.id and l.person_id = p.id and l.ended_step is null))
           and not exists (select from exclusion x where x.case_id = c.id and x.person_id = p.id and x.ended_step is null)
         order by 3, p.name, p.id limit 100) k) as takers
     from task t join case_file c on c.id = t.case_id where t.id = $1 and ${seen.sql}`,
    [task, ...seen.values],
  );
  return row ? (row.takers ?? []) : null;
}
