import type pg from 'pg';

/** What a step may leave behind: how many rows of which kind, and how many rows it moved. */
const COUNTS = {
  audit_entry: 'select count(*) from audit_entry',
  vault: 'select count(*) from vault',
  case_file: 'select count(*) from case_file',
  process: 'select count(*) from process',
  party: 'select count(*) from party',
  paper: 'select count(*) from paper',
  deadline: 'select count(*) from deadline',
  alarm: 'select count(*) from alarm',
  outbox: 'select count(*) from outbox',
  idempotency: 'select count(*) from idempotency',
  number_issue: 'select count(*) from number_issue',
  task: 'select count(*) from task',
  'process versions': 'select sum(version) from process',
  'chain length': 'select sum(entries) from case_file',
  'ended clocks': `select count(*) from deadline where state <> 'RUNNING'`,
} as const;

export type RowCounts = Record<string, number>;

export async function countRows(owner: pg.ClientBase): Promise<RowCounts> {
  const columns = Object.entries(COUNTS).map(([name, sql]) => `(${sql})::float8 as "${name}"`);
  const { rows } = await owner.query<RowCounts>(`select ${columns.join(', ')}`);
  return rows[0];
}

/** What came between the two counts; rows that did not change are left out. */
export const grown = (before: RowCounts, after: RowCounts): RowCounts =>
  Object.fromEntries(
    Object.keys(after).flatMap((name) => (after[name] === before[name] ? [] : [[name, after[name] - before[name]]])),
  );

/** Rows per step, as text: two servers do the same work when these are equal. */
export const perStep = (rows: RowCounts, steps: number): string =>
  Object.entries(rows)
    .map(([name, n]) => `${name} ${Number((n / steps).toFixed(4))}`)
    .join(', ');
