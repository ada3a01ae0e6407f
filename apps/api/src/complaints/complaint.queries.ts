import type { Actor } from '#libs/domain';
import type { Database } from '#libs/persistence';
import { hidesPersons, maskedName, PERSONS_OF_CASE, titleFor } from '../cases/masking.js';
import { encodeCursor, type Page } from '../http/page.js';

export interface ComplaintRow {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string | null; readonly title: string };
  readonly party: { readonly role: string; readonly name: string };
  readonly about: { readonly id: string; readonly name: string };
  readonly ground: string;
  readonly story: string;
  readonly lodgedAt: string;
  readonly due: string;
  readonly overdue: boolean;
  readonly decidedByRole: string;
  readonly decision: {
    readonly finding: string;
    readonly measure: string;
    readonly reason: string;
    readonly reply: string;
    readonly by: string;
    readonly at: string;
  } | null;
  /** This reader decides it. */
  readonly mine: boolean;
}

const CAP = 1000;

/**
 * Complaints this actor may read: the director those of the committee that are not about himself, supervision all of its
 * region. Open ones first due first, decided ones latest first.
 */
export async function listComplaints(
  db: Database,
  actor: Actor,
  open: boolean,
  limit: number,
  after: { value: string; id: string } | null,
): Promise<Page<ComplaintRow>> {
  const where = `(k.decided_at is null) = $4 and ${readable(actor)}`;
  const values = [actor.org, actor.region, actor.id, open];
  const sort = open ? 'k.due_on' : "(k.decided_at at time zone 'UTC')";
  const [type, beyond, direction] = open ? ['date', '>', 'asc'] : ['timestamp', '<', 'desc'];
  const from = after ? `and (${sort}, k.id) ${beyond} ($5::${type}, $6::uuid)` : '';
  const rows = await db.query<StoredRow>(
    `select k.id, json_build_object('id', c.id, 'number', coalesce(c.case_number, c.register_number), 'title', c.title) as case,
       json_build_object('role', y.role, 'type', y.type, 'name', y.name) as party, ${PERSONS_OF_CASE} as persons,
       json_build_object('id', m.id, 'name', m.name) as about, k.ground, k.story, k.lodged_at as "lodgedAt",
       k.due_on as due, k.decided_at is null and k.due_on < zhihe_today() as overdue, k.decided_by_role as "decidedByRole",
       case when k.decided_at is not null then json_build_object('finding', k.finding, 'measure', k.measure,
         'reason', k.reason, 'reply', k.reply, 'by', d.name, 'at', k.decided_at) end as decision,
       (k.decided_by_role = any($${after ? 7 : 5}::text[]) and k.about <> $3::uuid) as mine, (${sort})::text as "sortValue",
       (select count(*)::int from (select from complaint k join case_file c on c.id = k.case_id where ${where} limit ${CAP + 1}) n) as total
     from complaint k
     join case_file c on c.id = k.case_id join party y on y.id = k.party_id
     join person m on m.id = k.about left join person d on d.id = k.decided_by
     where ${where} ${from} order by ${sort} ${direction}, k.id ${direction} limit ${limit + 1}`,
    [...values, ...(after ? [after.value, after.id] : []), actor.roles],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const total = rows[0]?.total ?? 0;
  return {
    items: items.map((row) => shownTo(actor, row)),
    next: rows.length > limit && last ? encodeCursor(last.sortValue, last.id) : null,
    total: Math.min(total, CAP),
    totalCapped: total > CAP,
  };
}

type StoredRow = Omit<ComplaintRow, 'party'> & {
  readonly party: ComplaintRow['party'] & { readonly type: string };
  readonly persons: readonly string[] | null;
  readonly sortValue: string;
  readonly total: number;
};

/** Supervision reads what happened, not who a natural person is (P-01). */
function shownTo(actor: Actor, { persons, party, sortValue: _cursor, total: _total, ...row }: StoredRow): ComplaintRow {
  const name = party.type === 'PERSON' && hidesPersons(actor) ? maskedName(party.name) : party.name;
  const title = titleFor(actor, row.case.title, persons ?? []);
  return { ...row, case: { ...row.case, title }, party: { role: party.role, name } };
}

const readable = ({ roles }: Actor): string =>
  roles.includes('supervisor')
    ? `(c.region = $2 and $1::uuid is not null and $3::uuid is not null)`
    : `(c.committee = $1::uuid and k.decided_by_role = 'director' and k.about <> $3::uuid and $2::text is not null)`;
