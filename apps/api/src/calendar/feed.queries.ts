import type { Actor, Language } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

export interface Feed {
  readonly person: string;
  readonly language: Language;
  readonly withParties: boolean;
}

export interface FeedSession {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string | null;
  readonly state: 'BOOKED' | 'HELD' | 'CANCELLED';
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly secret: boolean;
}

export interface FeedDeadline {
  readonly process: string;
  readonly name: string;
  readonly about: string | null;
  readonly due: string;
  readonly provisional: boolean;
  /** How often this clock has been moved. */
  readonly moves: number;
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly secret: boolean;
}

export interface FeedContent {
  readonly now: string;
  readonly sessions: readonly FeedSession[];
  readonly deadlines: readonly FeedDeadline[];
}

/** The feed behind an address, and that it was read. */
export async function feedBehind(db: Queryable, tokenHash: string): Promise<Feed | null> {
  const [feed] = await db.query<Feed>(
    `update calendar_feed set read_at = now() where token_hash = $1 and ended_at is null
     returning person_id as person, language, with_parties as "withParties"`,
    [tokenHash],
    'read-feed',
  );
  return feed ?? null;
}

const MOST = 2000;
const OF_CASE = `'case', c.id, 'number', coalesce(c.case_number, c.register_number), 'title', c.title, 'secret', c.secret`;

/** Sessions from two months ago on, and running clocks whose end this person would be told of, in cases he may see. */
export async function feedContent(db: Queryable, actor: Actor): Promise<FeedContent> {
  const seen = visibility(actor, 2);
  const [content] = await db.query<FeedContent>(
    `select zhihe_now() as now,
       (select coalesce(json_agg(x.one), '[]') from (
          select json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'room', s.place, 'state', s.state, ${OF_CASE}) as one
          from mediation_session s join case_file c on c.id = s.case_id
          where s.starts_at > zhihe_now() - interval '60 days' and ${seen.sql} order by s.starts_at limit ${MOST}) x) as sessions,
       (select coalesce(json_agg(x.one), '[]') from (
          select json_build_object('process', d.process_id, 'name', d.name, 'about', d.about, 'due', d.due_on,
              'provisional', d.provisional, 'moves', (select count(*) from deadline m
                where m.process_id = d.process_id and m.name = d.name and m.about is not distinct from d.about and m.state = 'MOVED'),
              ${OF_CASE}) as one
          from deadline d join case_file c on c.id = d.case_id
          where d.state = 'RUNNING' and d.told && $1::text[] and d.due_on < zhihe_today() + 400 and ${seen.sql}
          order by d.due_on limit ${MOST}) x) as deadlines`,
    [actor.roles, ...seen.values],
    `feed-${[...actor.roles].sort().join('.')}`,
  );
  return content;
}
