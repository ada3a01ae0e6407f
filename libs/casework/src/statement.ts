import { createHash } from 'node:crypto';

/**
 * Everything a step writes, gathered as parts of ONE statement: PostgreSQL runs all of it or none, in one round trip and
 * without a BEGIN. Each part is a data-modifying CTE; a compare-and-set that misses its row stops the whole.
 */
export class Statement {
  private readonly parts: string[] = [];
  private readonly checks: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a value and gives its placeholder. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Inserts rows; the columns are the keys of the first row, types come from the table itself. */
  insert(table: string, rows: readonly object[], tail = ''): void {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]).map((column) => `"${column}"`);
    const from = `jsonb_populate_recordset(null::${table}, ${this.value(JSON.stringify(rows))}::jsonb)`;
    this.do(`insert into ${table} (${columns}) select ${columns} from ${from} ${tail}`);
  }

  /** Any data-modifying statement; its values through `value`. */
  do(sql: string): void {
    this.parts.push(`w${this.parts.length} as (${sql} returning 1)`);
  }

  /** Like `do`, and exactly `rows` rows must be hit. */
  expect(sql: string, rows: number, code: string): void {
    this.do(sql);
    this.checks.push(`zhihe_require((select count(*) from w${this.parts.length - 1}) = ${rows}, '${code}')`);
  }

  get text(): string {
    return `with ${this.parts.join(',\n')}\nselect ${this.checks.length > 0 ? this.checks.join(', ') : 'true'}`;
  }

  /** Same parts, same name: PostgreSQL plans each combination once per connection. */
  get name(): string {
    return `commit-${createHash('sha1').update(this.text).digest('base64url').slice(0, 24)}`;
  }
}
