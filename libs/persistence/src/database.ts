import pg from 'pg';

const TEXT_ARRAY: number = 1009;

/** Days stay 'YYYY-MM-DD', instants ISO strings, bigint numbers while they are safe: nothing is shifted by a zone on the way. */
export const readTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === 1082) return (value) => value;
    // An array of days, read as one of texts.
    if (oid === 1182) return pg.types.getTypeParser(TEXT_ARRAY, format) as (value: string) => unknown;
    if (oid === 1114 || oid === 1184) return (value) => new Date(value).toISOString();
    if (oid === 20) return safeInteger;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

function safeInteger(value: string): number {
  const n = Number(value);
  if (!Number.isSafeInteger(n)) throw new Error('A bigint column left the safe integer range.');
  return n;
}

export interface Queryable {
  query<R extends object = Record<string, any>>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
}

/**
 * The hot path's way to PostgreSQL: few statements, prepared by name, no hydration. CRUD goes through TypeORM instead.
 */
export class Database implements Queryable {
  /** Statements sent since the start; tests count round trips with it. */
  roundTrips = 0;

  constructor(readonly pool: pg.Pool) {
    // An idle client whose connection breaks would otherwise end the process.
    pool.on('error', () => {});
  }

  static connect(url: string, size: number): Database {
    return new Database(
      new pg.Pool({
        connectionString: url,
        max: size,
        types: readTypes as never,
        query_timeout: 20_000,
        statement_timeout: 15_000,
        lock_timeout: 5_000,
        idle_in_transaction_session_timeout: 15_000,
        connectionTimeoutMillis: 5_000,
      }),
    );
  }

  async query<R extends object>(text: string, values: readonly unknown[] = [], name?: string): Promise<R[]> {
    this.roundTrips += 1;
    const { rows } = await this.pool.query({ text, values: values as unknown[], ...(name && { name }) });
    return rows as R[];
  }

  /** One transaction. After a rollback, or with a query still in flight, the connection is destroyed, not reused (R4). */
  async transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let inFlight = 0;
    let ended = false;
    const run = async <R extends object>(text: string, values: readonly unknown[] = [], name?: string) => {
      if (ended) throw new Error('Query after the end of its transaction.');
      this.roundTrips += 1;
      inFlight += 1;
      try {
        return (await client.query({ text, values: values as unknown[], ...(name && { name }) })).rows as R[];
      } finally {
        inFlight -= 1;
      }
    };
    try {
      await run('begin');
      const result = await work({ query: run });
      if (inFlight > 0) throw new Error('A query of this transaction was not awaited.');
      await run('commit');
      ended = true;
      client.release();
      return result;
    } catch (error) {
      ended = true;
      await client.query('rollback').catch(() => {});
      client.release(true);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
