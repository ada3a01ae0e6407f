import type { Queryable } from '#libs/persistence';

export const FAILURE_KINDS = ['notices', 'alarms', 'deliveries'] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Something that failed and is still to be done. It names its case by number only: administration reads no case. */
export interface Failure {
  readonly kind: FailureKind;
  readonly id: string;
  /** A template of a notice, or the name of a clock. */
  readonly what: string;
  readonly reason: string;
  readonly failures: number;
  readonly failedAt: string | null;
  readonly case: string | null;
}

const SHOWN_MOST = 200;
const NUMBER = `(select coalesce(c.case_number, c.register_number) from case_file c where c.id =`;

const LISTS: Readonly<Record<FailureKind, string>> = {
  notices: `select 'notices', o.id::text, o.payload->>'template', o.error, o.failures,
      o.failed_at, ${NUMBER} (o.payload->>'case')::uuid)
    from outbox o where o.done_at is null and o.error is not null`,
  alarms: `select 'alarms', a.id::text, d.name, a.error, 1, a.failed_at, ${NUMBER} d.case_id)
    from alarm a join deadline d on d.id = a.deadline_id where a.fired_at is null and a.error is not null`,
  deliveries: `select 'deliveries', y.id::text, n.template, coalesce(regexp_replace(y.error, '[^\\s<>"@]+@[^\\s<>"]+', '…@…', 'g'), ''),
      y.attempts, y.updated_at, ${NUMBER} n.case_id)
    from delivery y join notice n on n.id = y.notice_id where y.state = 'FAILED'`,
};

/** Latest first, of one kind or of all. */
export async function listFailures(
  db: Queryable,
  kind: FailureKind | null,
): Promise<{ items: Failure[]; total: number }> {
  const all = (kind ? [kind] : FAILURE_KINDS).map((one) => LISTS[one]).join(' union all ');
  const rows = await db.query<Failure & { total: number }>(
    `select f.*, count(*) over ()::int as total from (${all}) f (kind, id, what, reason, failures, "failedAt", "case")
     order by "failedAt" desc nulls last limit ${SHOWN_MOST}`,
    [],
    `failures-${kind ?? 'all'}`,
  );
  return { items: rows.map(({ total: _, ...failure }) => failure), total: rows[0]?.total ?? 0 };
}
