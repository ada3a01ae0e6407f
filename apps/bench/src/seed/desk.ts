import type pg from 'pg';
import { entryHash, GENESIS, type EntryBody } from '#libs/domain';
import { insertRows } from './insert-rows.js';

/** Every table that holds a row of a case being mediated, parents first, and how the row finds its case. */
const TABLES: readonly (readonly [table: string, of: string])[] = [
  ['case_file', 't.id = $1'],
  ['process', 't.case_id = $1'],
  ['party', 't.case_id = $1'],
  ['assignment', 't.case_id = $1'],
  ['paper', 't.case_id = $1'],
  ['deadline', 't.case_id = $1'],
  ['alarm', 't.deadline_id in (select id from deadline where case_id = $1)'],
  ['audit_entry', 't.case_id = $1'],
  ['vault', 't.case_id = $1'],
  ['outbox', `t.payload->>'case' = $1::text`],
  ['number_issue', 't.case_id = $1'],
];

/** Columns whose ids belong to the case itself, so that each copy gets its own. */
const OWN_IDS = ['id', 'ref', 'step', 'started_step'];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NUMBER = /〔(\d{4})〕(\d+)号/g;
const BATCH = 200;

/**
 * Multiplies one case, played through the corridor, into `copies` more: the same rows under new ids and numbers, and a
 * chain of its own for each. Gives the ids of the new cases.
 */
export async function seedDesk(owner: pg.ClientBase, caseId: string, copies: number): Promise<string[]> {
  const rows = new Map<string, string[]>();
  for (const [table, of] of TABLES) rows.set(table, await rowsOf(owner, table, of, caseId));
  const own = new Set([...rows.values()].flat().flatMap((text) => ownIds(JSON.parse(text) as Record<string, unknown>)));
  const ids: string[] = [];
  for (let first = 1; first <= copies; first += BATCH) {
    const copied = new Map<string, string[]>(TABLES.map(([table]) => [table, []]));
    for (let n = first; n < first + BATCH && n <= copies; n += 1) {
      const one = copyOf(rows, own, n);
      for (const [table, texts] of one) copied.get(table)!.push(...texts);
      ids.push(newId(caseId, n));
    }
    await owner.query('begin');
    for (const [table] of TABLES) await insertRows(owner, table, copied.get(table)!);
    await owner.query('commit');
  }
  await owner.query('update number_series set last = last + $1', [copies]);
  return ids;
}

async function rowsOf(owner: pg.ClientBase, table: string, of: string, caseId: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [table],
  );
  const fields = columns.map(({ name }) => `'${name}', t."${name}"`).join(', ');
  const { rows } = await owner.query<{ text: string }>(
    `select jsonb_build_object(${fields})::text as text from ${table} t where ${of}`,
    [caseId],
  );
  return rows.map(({ text }) => text);
}

const ownIds = (row: Record<string, unknown>): string[] =>
  OWN_IDS.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : []));

function copyOf(rows: ReadonlyMap<string, readonly string[]>, own: ReadonlySet<string>, n: number) {
  const rename = (text: string) =>
    text
      .replace(UUID, (id) => (own.has(id) ? newId(id, n) : id))
      .replace(NUMBER, (_, year: string, number: string) => `〔${year}〕${Number(number) + n}号`);
  const copy = new Map([...rows].map(([table, texts]) => [table, texts.map(rename)]));
  const entries = copy
    .get('audit_entry')!
    .map((text) => JSON.parse(text) as { no: number; hash: string; body: EntryBody })
    .sort((a, b) => a.no - b.no);
  let head = GENESIS;
  for (const entry of entries) entry.hash = head = entryHash('sha256', entry.body, head);
  copy.set(
    'audit_entry',
    entries.map((entry) => JSON.stringify(entry)),
  );
  change(copy, 'case_file', (row) => (row['head'] = head));
  change(copy, 'number_issue', (row) => (row['n'] = (row['n'] as number) + n));
  return copy;
}

function change(copy: Map<string, string[]>, table: string, edit: (row: Record<string, unknown>) => void): void {
  const rows = copy.get(table)!.map((text) => JSON.parse(text) as Record<string, unknown>);
  rows.forEach(edit);
  copy.set(
    table,
    rows.map((row) => JSON.stringify(row)),
  );
}

/** The same random part under another instant: still ordered by time, and one copy's rows lie together. */
function newId(id: string, n: number): string {
  const instant = (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + n * 1000).toString(16).padStart(12, '0');
  return `${instant.slice(0, 8)}-${instant.slice(8)}${id.slice(13)}`;
}
