import type { Actor } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { resolveFilter } from '../cases/case-list.filter.js';
import { COUNT_CAP, countCases, selection } from '../cases/case-list.queries.js';
import { invalidValue } from '../http/problems.js';
import { checkedQuery } from '../views/view-query.js';

/** As far as a list is counted: nobody sets going what he was not told the size of. */
export const BULK_CAP = COUNT_CAP;

export interface Chosen {
  /** Gives (id, place, version). */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The cases somebody ticked, or everything his filter matches; in both ways only what he may see. */
export async function chooseCases(
  corridor: Corridor,
  actor: Actor,
  { cases, filter }: { cases?: readonly string[]; filter?: string },
): Promise<Chosen> {
  if ((cases === undefined) === (filter === undefined)) throw invalidValue('', 'CASES_OR_FILTER');
  const {
    sort: _order,
    columns: _look,
    limit: _page,
    ...given
  } = filter === undefined ? {} : checkedQuery(filter, '/filter');
  const resolved = await resolveFilter(corridor, actor, given);
  const { where, values, use } = selection(actor, resolved);
  if (cases) {
    return {
      sql: `select c.id, ticked.place, null::int as version
        from unnest(${use(cases)}::uuid[]) with ordinality as ticked(id, place) join case_file c on c.id = ticked.id
        where ${where}`,
      values,
    };
  }
  const n = await countCases(corridor.db, actor, resolved, BULK_CAP);
  if (n > BULK_CAP) throw invalidValue('/filter', 'TOO_MANY_CASES', { params: { max: BULK_CAP } });
  if (n === 0) throw invalidValue('/filter', 'NO_CASES');
  return {
    sql: `select c.id, row_number() over (order by c.registered_on desc, c.id desc) as place, null::int as version
      from case_file c where ${where} limit ${BULK_CAP}`,
    values,
  };
}
