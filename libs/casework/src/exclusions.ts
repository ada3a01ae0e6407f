import type { Queryable } from '#libs/persistence';
import { newId } from './ids.js';

export interface NewExclusion {
  readonly id: string;
  readonly person: string;
  /** Case number or register number. */
  readonly number: string;
  readonly ground: string;
  readonly by: string;
}

/**
 * Shuts a person out of a case, whatever else is granted (trust.md §1.10). Mediators of the case are not shut out behind
 * its back: their recusal is a step of the mediation. Null when it was done, else why not.
 */
export async function excludeFromCase(
  tx: Queryable,
  { id, person, number, ground, by }: NewExclusion,
): Promise<null | 'CASE_UNKNOWN' | 'PERSON_UNKNOWN' | 'MEDIATOR_OF_CASE' | 'EXCLUDED_ALREADY'> {
  const [row] = await tx.query<{ case: string; person: boolean; mediates: boolean; excluded: boolean }>(
    `select c.id as case, exists (select from person where id = $2) as person,
       exists (select from assignment a where a.case_id = c.id and a.person_id = $2 and a.ended_step is null) as mediates,
       exists (select from exclusion x where x.case_id = c.id and x.person_id = $2 and x.ended_step is null) as excluded
     from case_file c where c.case_number = $1 or c.register_number = $1 limit 1`,
    [number, person],
  );
  if (!row) return 'CASE_UNKNOWN';
  if (!row.person) return 'PERSON_UNKNOWN';
  if (row.mediates) return 'MEDIATOR_OF_CASE';
  if (row.excluded) return 'EXCLUDED_ALREADY';
  await tx.query(
    `insert into exclusion (id, case_id, person_id, ground, step, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, zhihe_now())`,
    [id, row.case, person, ground, newId(), by],
  );
  return null;
}

/** Ends one that administration entered. False when there is none: what a step of the case did, only a step undoes. */
export async function endExclusion(tx: Queryable, id: string): Promise<boolean> {
  const rows = await tx.query(
    `with ended as (update exclusion set ended_step = $2 where id = $1 and ended_step is null and entered_by is not null returning id)
     select id from ended`,
    [id, newId()],
  );
  return rows.length > 0;
}
