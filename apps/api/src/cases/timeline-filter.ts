import { SYSTEM } from '#libs/domain';

/** What a reader looks for in a record. */
export const TIMELINE_KINDS = ['ACT', 'CLOCK', 'PAPER', 'SESSION', 'NOTICE', 'REVERSAL', 'LATE'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineFilter {
  readonly kind?: TimelineKind;
  readonly room?: string;
  readonly person?: string;
  /** Days on which it happened. */
  readonly from?: string;
  readonly to?: string;
}

const KINDS: Readonly<Record<TimelineKind, string>> = {
  ACT: `e.actor_id <> '${SYSTEM.id}'`,
  CLOCK: `e.body ? 'deadlines'`,
  PAPER: `e.body ? 'papers'`,
  SESSION: `e.event in ('scheduleSession', 'rescheduleSession', 'cancelSession', 'holdSession')`,
  NOTICE: `exists (select from notice n join outbox o on o.id = n.outbox_id
    where n.case_id = e.case_id and (o.payload->>'entry')::int = e.no)`,
  REVERSAL: `(e.body ? 'reverses' or exists (select from audit_entry r
    where r.case_id = e.case_id and (r.body->'reverses')::int = e.no))`,
  LATE: `e.body->'payload' ? 'late'`,
};

/** SQL over alias `e`; `use` gives the placeholder of a value. */
export function timelineConditions(filter: TimelineFilter, use: (value: unknown) => string): string {
  const { kind, room, person, from, to } = filter;
  const conditions = [
    kind && KINDS[kind],
    room && `e.room = ${use(room)}`,
    person && `(e.actor_id = ${use(person)}::uuid or e.body->'actor'->>'for' = ${use(person)}::text)`,
    from && `e.dated >= ${use(from)}::date`,
    to && `e.dated <= ${use(to)}::date`,
  ].filter(Boolean);
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}
