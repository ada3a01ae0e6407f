import { createHash } from 'node:crypto';

/** Stands in the condition of a part that takes what another part of the same statement gives up. */
export const ONCE_VACATED = '/* once vacated */ true';

/**
 * Everything a step writes, gathered as parts of ONE statement: PostgreSQL runs all of it or none, in one round trip and
 * without a BEGIN. Each part is a data-modifying CTE; a compare-and-set that misses its row stops the whole. All parts see
 * the rows as they were before, and PostgreSQL runs them in any order: where one must make room for another (a running
 * clock's name, a mediator's hour), the first `vacates` and the second waits for `ONCE_VACATED`. No row is changed twice.
 */
export class Statement {
  private readonly parts: string[] = [];
  private readonly checks: string[] = [];
  private readonly vacating = new Set<number>();
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

  /** Any data-modifying statement; its values through `value`. Gives the part. */
  do(sql: string): number {
    return this.parts.push(`${sql} returning 1`) - 1;
  }

  /** Like `do`, and exactly `rows` rows must be hit. */
  expect(sql: string, rows: number, code: string): number {
    const part = this.do(sql);
    this.checks.push(`zhihe_require((select count(*) from w${part}) = ${rows}, '${code}')`);
    return part;
  }

  /** This part makes room for those that wait for `ONCE_VACATED`. */
  vacates(part: number): void {
    this.vacating.add(part);
  }

  get text(): string {
    const first = [...this.vacating];
    const rest = [...this.parts.keys()].filter((part) => !this.vacating.has(part));
    const named = (part: number) => `w${part} as (${this.parts[part]})`;
    const vacated = `vacated as (select ${first.map((part) => `(select count(*) from w${part})`).join(' + ')} as n)`;
    const ctes = [...first.map(named), ...(first.length > 0 ? [vacated] : []), ...rest.map(named)].join(',\n');
    const waiting = first.length > 0 ? ctes.replaceAll(ONCE_VACATED, '(select n from vacated) >= 0') : ctes;
    return `with ${waiting}\nselect ${this.checks.length > 0 ? this.checks.join(', ') : 'true'}`;
  }

  /** Same parts, same name: PostgreSQL plans each combination once per connection. */
  get name(): string {
    return `commit-${createHash('sha1').update(this.text).digest('base64url').slice(0, 24)}`;
  }
}
