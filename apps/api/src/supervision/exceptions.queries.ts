import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Database } from '#libs/persistence';
import { CAP } from './list-page.js';

/**
 * What does not happen every day, read from the record: keyed in later than it happened, an automatic expiry overtaken by
 * an earlier act, a step taken back, a case reopened.
 */
export const EXCEPTION_KINDS = ['LATE', 'OVERTAKEN', 'UNDONE', 'REOPENED'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export interface ExceptionRow {
  readonly case: { readonly id: string; readonly number: string | null; readonly title: string };
  readonly no: number;
  readonly kinds: readonly ExceptionKind[];
  readonly room: string;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly on: string;
  readonly at: string;
  /** Days between what happened and its entry. */
  readonly lateDays: number;
  readonly actor: {
    readonly id: string;
    readonly name: string | null;
    readonly role: string;
    readonly for: string | null;
  };
  /** The entry that was taken back. */
  readonly reverses: { readonly no: number; readonly event: string; readonly on: string } | null;
  readonly papers: readonly { readonly kind: string; readonly on: string }[];
  /** Why it was late, taken back or reopened, and on what paper: open fields of the record, no content (P-08). */
  readonly reason: string | null;
  readonly paper: string | null;
}

export interface ExceptionFilter {
  readonly kind?: ExceptionKind;
  readonly from?: string;
  readonly to?: string;
}

const DAY_KEYED = `(e.at at time zone 'Asia/Shanghai')::date`;
/** As the index audit_entry_exceptions has it, word by word, so that it is used. */
const IS_EXCEPTION = `e.kind = 'event' and (e.event in ('undoStep', 'overtakeExpiry', 'reopen')
  or (e.dated < ${DAY_KEYED} and e.actor_id <> '00000000-0000-0000-0000-000000000000'))`;
const IS: Readonly<Record<ExceptionKind, string>> = {
  LATE: `(e.event not in ('undoStep', 'overtakeExpiry') and e.dated < ${DAY_KEYED}
    and e.actor_id <> '00000000-0000-0000-0000-000000000000')`,
  OVERTAKEN: `e.event = 'overtakeExpiry'`,
  UNDONE: `e.event = 'undoStep'`,
  REOPENED: `e.event = 'reopen'`,
};

/** Newest first; `after` is the arrival of the last row of the page before. */
export async function listExceptions(
  db: Database,
  actor: Actor,
  { kind, from, to }: ExceptionFilter,
  limit: number,
  after: number | null,
): Promise<{ items: ExceptionRow[]; next: number | null; total: number }> {
  const seen = visibility(actor, 1);
  const values: unknown[] = [...seen.values];
  const use = (value: unknown) => `$${values.push(value)}`;
  const where = [
    IS_EXCEPTION,
    seen.sql,
    kind ? IS[kind] : `(${Object.values(IS).join(' or ')})`,
    from && `${DAY_KEYED} >= ${use(from)}::date`,
    to && `${DAY_KEYED} <= ${use(to)}::date`,
  ].filter(Boolean);
  const found = `from audit_entry e join case_file c on c.id = e.case_id where ${where.join(' and ')}`;
  const counted = [...values];
  const beyond = after === null ? '' : `and e.arrival < ${use(after)}`;
  const kinds = EXCEPTION_KINDS.map((one) => `case when ${IS[one]} then '${one}' end`).join(', ');
  const [rows, [{ n }]] = await Promise.all([
    db.query<any>(
      `select e.arrival, e.no, e.room, e.event, e.dated as "on", e.at, ${DAY_KEYED} - e.dated as "lateDays", e.body, p.name,
       c.id as case_id, coalesce(c.case_number, c.register_number) as number, c.title,
       array_remove(array[${kinds}], null) as kinds,
       (select json_build_object('no', r.no, 'event', r.event, 'on', r.dated) from audit_entry r
         where r.case_id = e.case_id and r.no = (e.body->>'reverses')::int) as reverses
     from audit_entry e join case_file c on c.id = e.case_id left join person p on p.id = e.actor_id
     where ${where.join(' and ')} ${beyond} order by e.arrival desc limit ${limit + 1}`,
      values,
    ),
    db.query<{ n: number }>(`select count(*)::int as n from (select ${found} limit ${CAP + 1}) x`, counted),
  ]);
  const items = rows.slice(0, limit).map(({ arrival: _arrival, body, name, case_id, number, title, ...row }) => ({
    case: { id: case_id, number, title },
    ...row,
    from: body.from,
    to: body.to,
    actor: { id: body.actor.id, name, role: body.actor.role, for: body.actor.for ?? null },
    papers: (body.papers ?? []).map((paper: { kind: string; on: string }) => ({ kind: paper.kind, on: paper.on })),
    reason: openText(body.payload.late?.reason) ?? openText(body.payload.reason),
    paper: openText(body.payload.late?.paper) ?? openText(body.payload.paper),
  }));
  return { items, next: rows.length > limit ? rows[limit - 1].arrival : null, total: n };
}

/** A field that is kept apart stands in the record as a reference, not as text. */
const openText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
