import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

/** Of these cases those the actor may see, with the length of their record; the rest is nobody's news. */
export async function entriesOf(db: Queryable, actor: Actor, cases: readonly string[]): Promise<Map<string, number>> {
  const seen = visibility(actor, 2);
  const rows = await db.query<{ id: string; entries: number }>(
    `select c.id, c.entries from case_file c where c.id = any($1::uuid[]) and ${seen.sql}`,
    [cases, ...seen.values],
    `live-cases-${[...actor.roles].sort().join('.')}`,
  );
  return new Map(rows.map(({ id, entries }) => [id, entries]));
}
