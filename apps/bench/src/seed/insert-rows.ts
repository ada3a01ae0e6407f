import type pg from 'pg';

/** Inserts rows given as objects, or as the JSON texts of objects; the columns are the keys of the first one. */
export async function insertRows(db: pg.ClientBase, table: string, rows: readonly (object | string)[]): Promise<void> {
  if (rows.length === 0) return;
  const first = typeof rows[0] === 'string' ? (JSON.parse(rows[0]) as object) : rows[0];
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  const texts = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
  await db.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [`[${texts.join(',')}]`],
  );
}
