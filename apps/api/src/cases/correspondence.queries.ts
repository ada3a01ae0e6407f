import type { Actor } from '#libs/domain';
import type { Corridor, LoadedCase } from '#libs/casework';
import { encodeCursor, type Page } from '../http/page.js';
import { isOfTheHouse } from './case-page.queries.js';

/** A notice about a case on its way to one person, through every channel. */
export interface Letter {
  readonly id: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: string;
  /** Entry of the record that told of it; null for reminders, which no entry makes. */
  readonly entry: number | null;
  readonly event: string | null;
  readonly room: string | null;
  readonly person: { readonly id: string; readonly name: string; readonly organisation: string };
  readonly readAt: string | null;
  readonly deliveries: readonly {
    readonly channel: string;
    readonly state: string;
    readonly attempts: number;
    readonly error: string | null;
    readonly at: string;
  }[];
}

/** Newest first. Whoever is not of the house reads only what went to him. */
export async function correspondence(
  { db }: Corridor,
  actor: Actor,
  { file }: LoadedCase,
  failedOnly: boolean,
  after: { value: string; id: string } | null,
  limit: number,
): Promise<Page<Letter>> {
  const mine = isOfTheHouse(actor) ? null : actor.id;
  const failed = `(not $3 or exists (select from delivery f where f.notice_id = n.id and f.state = 'FAILED'))`;
  const where = `n.case_id = $1 and ($2::uuid is null or n.person_id = $2) and ${failed}`;
  const [rows, [{ total }]] = await Promise.all([
    db.query<Letter & { sortValue: string }>(
      `select n.id, n.template, n.params, n.created_at as at, (o.payload->>'entry')::int as entry, e.event, e.room,
         json_build_object('id', p.id, 'name', p.name, 'organisation', g.name) as person, n.read_at as "readAt",
         n.created_at::text as "sortValue",
         coalesce((select json_agg(json_build_object('channel', d.channel, 'state', d.state, 'attempts', d.attempts,
             'error', d.error, 'at', d.updated_at) order by d.channel)
           from delivery d where d.notice_id = n.id), '[]') as deliveries
       from notice n join outbox o on o.id = n.outbox_id
       left join audit_entry e on e.case_id = n.case_id and e.no = (o.payload->>'entry')::int
       join person p on p.id = n.person_id join organisation g on g.id = p.organisation_id
       where ${where} and ($4::timestamptz is null or (n.created_at, n.id) < ($4, $5::uuid))
       order by n.created_at desc, n.id desc limit $6`,
      [file.id, mine, failedOnly, after?.value ?? null, after?.id ?? null, limit + 1],
      'correspondence',
    ),
    db.query<{ total: number }>(
      `select count(*)::int as total from notice n where ${where}`,
      [file.id, mine, failedOnly],
      'correspondence-count',
    ),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ sortValue: _cursor, ...letter }) => letter),
    next: rows.length > limit && last ? encodeCursor(last.sortValue, last.id) : null,
    total,
    totalCapped: false,
  };
}
