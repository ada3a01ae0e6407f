import { SYSTEM } from '#libs/domain';
import { recordAdminAct, type Corridor } from '#libs/casework';
import type { CheckKind } from './check-runs.js';
import type { Difference } from './compare-case.js';

/** Cases that get a task of their own; the console names them all. */
const MOST_TASKS = 50;

/**
 * A check found something: the record says so before anybody can hide it, everybody who supervises is told once, and
 * each differing case becomes one open task until a later comparison finds it in order.
 */
export async function tellSupervisors(corridor: Corridor, kind: CheckKind, run: string, found: number): Promise<void> {
  await recordAdminAct(corridor, SYSTEM, 'recordDiffers', { run, kind, found });
  await corridor.db.query(
    `insert into outbox (topic, payload, created_at)
     select 'notice', json_build_object('case', null, 'people', json_agg(distinct p.id), 'template', $1::text,
       'params', json_build_object('found', $2::int, 'run', $3::text)), zhihe_now()
     from person p join role_grant g on g.person_id = p.id
     where p.active and g.role in ('supervisor', 'auditadmin')
       and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())
     having count(*) > 0`,
    [kind === 'VERIFICATION' ? 'recordTampered' : 'recordDiffers', found, run],
    'tell-supervisors',
  );
}

export async function openTasks({ db }: Corridor, differences: readonly Difference[]): Promise<void> {
  const cases = [...new Set(differences.map((difference) => difference.case))].slice(0, MOST_TASKS);
  await db.query(
    `with settled as (
       update task set state = 'DONE', done_at = zhihe_now()
       where kind = 'recordDiffers' and state = 'OPEN' and case_id <> all($1::uuid[]))
     insert into task (id, key, case_id, kind, role, priority, state, created_at)
     select gen_random_uuid(), 'recordDiffers:' || id, id, 'recordDiffers', 'supervisor', 'URGENT', 'OPEN', zhihe_now()
     from unnest($1::uuid[]) id
     on conflict (key) do update set state = 'OPEN', done_at = null, done_by = null, created_at = zhihe_now()
       where task.state <> 'OPEN'`,
    [cases],
    'tasks-of-differences',
  );
}
