import type { Corridor } from '#libs/casework';
import { differencesOf, type Difference, type StoredCase } from './compare-case.js';
import type { CheckSteps } from './check-steps.js';

const BATCH = 50;
/** As many are named; how many there are is always said. */
const NAMED = 200;

/**
 * Walks all cases in the order of their ids and holds each against its record. A batch is read by one statement, so a case
 * that moves meanwhile is seen either before or after its step, never in between.
 */
export async function* compareCases(corridor: Corridor): CheckSteps {
  const [{ total }] = await corridor.db.query<{ total: number }>(`select count(*)::int as total from case_file`);
  const named: Difference[] = [];
  const cases = new Set<string>();
  let [after, done, found, unplayed] = ['00000000-0000-0000-0000-000000000000', 0, 0, 0];
  for (;;) {
    const batch = await corridor.db.query<StoredCase>(CASES, [after], 'compare-cases');
    for (const stored of batch) {
      const differences = differencesOf(corridor, stored);
      if (!stored.record?.some(({ body }) => body.kind === 'event')) unplayed += 1;
      if (differences.length > 0) cases.add(stored.id);
      found += differences.length;
      named.push(...differences.slice(0, NAMED - named.length));
    }
    done += batch.length;
    if (batch.length < BATCH) break;
    after = batch.at(-1)!.id;
    yield { done, total: Math.max(total, done) };
  }
  return { found, total: done, result: { cases: done, differing: cases.size, unplayed, differences: named } };
}

const CASES = `
select c.id, coalesce(c.case_number, c.register_number) as number, c.facts, c.stage, c.entries, c.head,
  (select json_agg(json_build_object('id', p.id, 'room', p.room, 'caseId', p.case_id, 'state', p.state, 'version', p.version,
      'machineVersion', p.machine_version, 'facts', p.facts, 'last', p.last) order by p.id)
    from process p where p.case_id = c.id) as processes,
  (select json_agg(json_build_object('no', e.no, 'hash', e.hash, 'body', e.body) order by e.no)
    from audit_entry e where e.case_id = c.id) as record,
  (select json_agg(json_build_object('entry', v.entry, 'key', v.key, 'salt', v.salt, 'hash', v.hash, 'value', v.value))
    from vault v where v.case_id = c.id) as secrets
from case_file c where c.id > $1 order by c.id limit ${BATCH}`;
