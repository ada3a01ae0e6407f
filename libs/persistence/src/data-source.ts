import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { readTypes } from './database.js';

/** A TypeORM data source for schema, migrations and ordinary CRUD. `url` carries the role: owner or application. */
export function dataSource(url: string, poolSize: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    synchronize: false,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize,
    extra: {
      types: readTypes,
      // The client's own timeout as well as the server's: a frozen server never answers the latter (trust.md R11).
      query_timeout: 20_000,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
      connectionTimeoutMillis: 5_000,
    },
  });
}
