import type pg from 'pg';
import { entryHash, GENESIS, type EntryBody } from '#libs/domain';

const BATCH = 5_000;

export interface ChainFinding {
  readonly entries: number;
  readonly cases: number;
  /** The first few faults, each with its case. */
  readonly faults: readonly string[];
}

interface Row {
  readonly case_id: string;
  readonly no: number;
  readonly hash: string;
  readonly body: EntryBody;
}

/** Reads the whole record and computes every hash anew: nobody won by losing or bending an entry. */
export async function verifyChains(owner: pg.ClientBase): Promise<ChainFinding> {
  const faults: string[] = [];
  let [entries, cases, caseId, no, head] = [0, 0, NOBODY, 0, GENESIS];
  for (let rows = await read(owner, caseId, no); rows.length > 0; rows = await read(owner, caseId, no)) {
    for (const row of rows) {
      if (row.case_id !== caseId) [caseId, no, head, cases] = [row.case_id, 0, GENESIS, cases + 1];
      if (row.no !== no + 1) faults.push(`${caseId}: entry ${no + 1} is missing`);
      if (entryHash('sha256', row.body, head) !== row.hash)
        faults.push(`${caseId}: entry ${row.no} does not fit its hash`);
      [no, head, entries] = [row.no, row.hash, entries + 1];
    }
  }
  const { rows } = await owner.query<{ id: string }>(OUT_OF_STEP);
  return {
    entries,
    cases,
    faults: [...faults, ...rows.map(({ id }) => `${id}: the case does not hold its last entry`)].slice(0, 20),
  };
}

const read = async (owner: pg.ClientBase, caseId: string, no: number): Promise<Row[]> =>
  (
    await owner.query<Row>({
      name: 'chain',
      text: `select case_id, no, hash, body from audit_entry where (case_id, no) > ($1::uuid, $2::int) order by case_id, no limit ${BATCH}`,
      values: [caseId, no],
    })
  ).rows;

const NOBODY = '00000000-0000-0000-0000-000000000000';

const OUT_OF_STEP = `
  select c.id from case_file c left join audit_entry e on e.case_id = c.id and e.no = c.entries
  where e.hash is distinct from c.head
    or c.entries <> (select count(*) from audit_entry a where a.case_id = c.id) limit 20`;
