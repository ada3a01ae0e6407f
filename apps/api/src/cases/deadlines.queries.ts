import type { Corridor } from '#libs/casework';
import type { PeriodInput } from '#libs/domain';
import type { ClockRow } from './case-rows.js';
import { basisOf } from './deadline-basis.js';

export interface KnownClock {
  readonly clock: ClockRow;
  readonly input: PeriodInput;
}

/** Clocks of a case with what each was counted from, the soonest first; one of them when its id is given. */
export async function clocksOf({ db }: Corridor, caseId: string, id: string | null = null): Promise<KnownClock[]> {
  const rows = await db.query<ClockRow & { derived: unknown[] | null }>(
    `select d.id, d.process_id as process, d.room, d.name, d.about, d.rule, d.rule_version as "ruleVersion",
       d.start_on as start, d.due_on as due, d.provisional, d.calendar_version as "calendarVersion", d.fires, d.told, d.state,
       (select json_agg(e.body->'derived' order by e.no) from audit_entry e
         where e.case_id = d.case_id and e.step = d.started_step and e.body ? 'derived') as derived
     from deadline d where d.case_id = $1 and ($2::uuid is null or d.id = $2) order by d.due_on, d.id`,
    [caseId, id],
    'clocks-of-case',
  );
  return rows.map(({ derived, ...clock }) => ({ clock, input: basisOf(clock, derived ?? []) }));
}
