import type { Queryable } from '#libs/persistence';

export interface RecountProgress {
  readonly state: 'WAITING' | 'RUNNING' | 'DONE';
  readonly total: number;
  readonly checked: number;
  readonly moved: number;
  readonly settled: number;
  readonly problems: readonly { readonly case: string; readonly clock: string; readonly problem: string }[];
  readonly finishedAt: string | null;
}

export interface PublishedNotice {
  readonly id: string;
  readonly year: number;
  readonly documentNumber: string;
  readonly source: string;
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
  readonly holidays: Readonly<Record<string, string>>;
  readonly calendarVersion: string;
  readonly publishedAt: string;
  readonly publishedBy: { readonly id: string; readonly name: string };
  readonly recount: RecountProgress;
}

/** Newest first. A moved clock is met again behind its old place, so more may be looked at than were counted. */
export function listPublished(db: Queryable, id: string | null = null): Promise<PublishedNotice[]> {
  return db.query<PublishedNotice>(
    `select n.id, n.year, n.document_number as "documentNumber", n.source, n.off, n.make_up as "makeUp", n.holidays,
       n.calendar_version as "calendarVersion", n.published_at as "publishedAt",
       json_build_object('id', p.id, 'name', p.name) as "publishedBy",
       json_build_object('state', r.state, 'total', r.total, 'checked', least(r.checked, r.total), 'moved', r.moved,
         'settled', r.settled, 'problems', r.problems, 'finishedAt', r.finished_at) as recount
     from holiday_notice n join person p on p.id = n.published_by join calendar_recount r on r.notice_id = n.id
     where $1::uuid is null or n.id = $1 order by n.id desc`,
    [id],
    'list-published-notices',
  );
}
