import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** What stands in the way of a session: the same room or mediator elsewhere, or a mediator who cannot come. */
export interface Conflict {
  readonly kind: 'ROOM' | 'MEDIATOR' | 'UNAVAILABLE';
  /** The mediator concerned. */
  readonly person?: PersonName;
  /** The other session, where this reader may see its case. */
  readonly session?: string;
}

export interface SessionRow {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string | null;
  readonly closed: boolean;
  readonly state: 'BOOKED' | 'HELD' | 'CANCELLED';
  readonly mediators: readonly PersonName[];
  /** Null: the time is taken by a case this reader does not see. */
  readonly case: { readonly id: string; readonly number: string | null; readonly title: string } | null;
  readonly conflicts: readonly Conflict[];
}

export interface SessionFilter {
  readonly from: string;
  readonly to: string;
  readonly mediator: string | null;
  readonly room: string | null;
  readonly cancelled: boolean;
}

/** More sessions than a calendar can show; then the span must be shorter. */
export const SHOWN_MOST = 1000;

/** Colleagues of a house share rooms and mediators, so to them a case they do not see is a time that is taken. */
const sharesRooms = ({ roles }: Actor): boolean =>
  roles.some((role) => role === 'intake' || role === 'director' || role === 'mediator');

const NAMES = (
  session: string,
) => `(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name), '[]')
    from session_mediator b join person p on p.id = b.person_id where b.session_id = ${session}.id)`;

/** Two sessions of one committee at one time in one room. */
const ROOM_TAKEN = `select 1 as rank, json_build_object('kind', 'ROOM', 'session', case when o.seen then o.id end) as conflict
  from found o where s.state = 'BOOKED' and o.state = 'BOOKED' and o.id <> s.id and o.committee = s.committee
    and o.place = s.place and o.starts_at < s.ends_at and o.ends_at > s.starts_at`;

const MEDIATOR_TAKEN = `select 2, json_build_object('kind', 'MEDIATOR', 'session', case when o.seen then o.id end,
    'person', json_build_object('id', p.id, 'name', p.name))
  from session_mediator b join session_mediator e on e.person_id = b.person_id and e.session_id <> b.session_id and e.booked
  join found o on o.id = e.session_id join person p on p.id = b.person_id
  where s.state = 'BOOKED' and b.session_id = s.id and b.booked and o.state = 'BOOKED'
    and o.starts_at < s.ends_at and o.ends_at > s.starts_at`;

const AWAY = `select 3, json_build_object('kind', 'UNAVAILABLE', 'person', json_build_object('id', p.id, 'name', p.name))
  from session_mediator b join person p on p.id = b.person_id
  where s.state = 'BOOKED' and b.session_id = s.id and b.booked and (
    exists (select from unavailability u where u.person_id = b.person_id and u.withdrawn_at is null
      and u.begins_at < s.ends_at and u.ends_at > s.starts_at)
    or exists (select from absence a where a.person_id = b.person_id and a.ended_at is null
      and (s.starts_at at time zone 'Asia/Shanghai')::date <= a.to_on
      and (s.ends_at at time zone 'Asia/Shanghai')::date >= a.from_on))`;

/**
 * The sessions of a span of days (Shanghai, both included). Conflicts are sought among all sessions of the span, whichever
 * of them are asked for.
 */
export async function listSessions(db: Queryable, actor: Actor, filter: SessionFilter): Promise<SessionRow[]> {
  const seen = visibility(actor, 7);
  const shared = sharesRooms(actor) ? 'c.committee = $8::uuid' : 'false';
  return db.query<SessionRow>(
    `with found as (
       select s.*, c.committee, coalesce(c.case_number, c.register_number) as number, c.title, ${seen.sql} as seen
       from mediation_session s join case_file c on c.id = s.case_id
       where s.starts_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'
         and s.ends_at > $1::date::timestamp at time zone 'Asia/Shanghai'
         and ($5 or s.state <> 'CANCELLED') and (${seen.sql} or (s.state = 'BOOKED' and ${shared})))
     select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place as room, s.closed, s.state, ${NAMES('s')} as mediators,
       case when s.seen then json_build_object('id', s.case_id, 'number', s.number, 'title', s.title) end as case,
       (select coalesce(json_agg(json_strip_nulls(x.conflict) order by x.rank), '[]')
        from (${ROOM_TAKEN} union all ${MEDIATOR_TAKEN} union all ${AWAY}) x) as conflicts
     from found s
     where ($3::uuid is null or exists (select from session_mediator b where b.session_id = s.id and b.person_id = $3))
       and ($4::text is null or s.place = $4)
     order by s.starts_at, s.id limit $6`,
    [filter.from, filter.to, filter.mediator, filter.room, filter.cancelled, SHOWN_MOST + 1, ...seen.values],
    `sessions-${[...actor.roles].sort().join('.')}`,
  );
}
