import type { Actor } from '#libs/domain';
import type { Queryable } from '#libs/persistence';
import type { Taken } from './free-slots.js';

export interface TakenTimes {
  readonly now: string;
  readonly today: string;
  readonly taken: readonly Taken[];
}

/** From now on: when one of these mediators sits, cannot sit or is absent, or this room of the actor's house is taken. */
export async function takenTimes(
  db: Queryable,
  { org }: Actor,
  mediators: readonly string[],
  room: string | null,
): Promise<TakenTimes> {
  const [row] = await db.query<TakenTimes>(
    `select zhihe_now() as now, zhihe_today() as today, (select coalesce(json_agg(json_build_object('from', t.f, 'to', t.t)), '[]') from (
       select lower(b.during) as f, upper(b.during) as t from session_mediator b
       where b.person_id = any($1::uuid[]) and b.booked and b.during && tstzrange(zhihe_now(), null)
       union all
       select u.begins_at, u.ends_at from unavailability u
       where u.person_id = any($1::uuid[]) and u.withdrawn_at is null and u.ends_at > zhihe_now()
       union all
       select a.from_on::timestamp at time zone 'Asia/Shanghai', (a.to_on + 1)::timestamp at time zone 'Asia/Shanghai' from absence a
       where a.person_id = any($1::uuid[]) and a.ended_at is null and a.to_on >= zhihe_today()
       union all
       select s.starts_at, s.ends_at from mediation_session s join case_file c on c.id = s.case_id
       where $2::text is not null and s.place = $2 and c.committee = $3 and s.state = 'BOOKED' and s.ends_at > zhihe_now()) t) as taken`,
    [mediators, room, org],
    'taken-times',
  );
  return row;
}
