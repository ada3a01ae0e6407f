import pg from 'pg';
import { dataSource } from './data-source.js';
import { grantsFor } from './grants.js';

export interface Migration {
  /** Role that owns the schema. */
  readonly ownerUrl: string;
  /** Connection of the application; its user gets the rights of grants.ts. */
  readonly appUrl: string;
  /** Demo and test cities only: the clock may be set (design.md §4). */
  readonly clockSettable: boolean;
  /** Schema of the queue where it lives in PostgreSQL; null when it lives in Redis. */
  readonly queueSchema: string | null;
}

/** Any number; one run at a time per database, whoever starts it (trust.md R8). */
const ONE_RUN_AT_A_TIME = 7_465_120_419;

/** Brings the database to this version of the code and gives the application role its rights. May be repeated. */
export async function migrate({ ownerUrl, appUrl, clockSettable, queueSchema }: Migration): Promise<void> {
  const role = decodeURIComponent(new URL(appUrl).username);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [ONE_RUN_AT_A_TIME]);
    await requireTwoRoles(owner, role);
    await runMigrations(ownerUrl);
    if (queueSchema) await migrateQueue(owner, queueSchema);
    await grant(owner, role, queueSchema);
    if (clockSettable)
      await owner.query(`insert into city_setting values ('clock', 'settable') on conflict do nothing`);
  } finally {
    await owner.end();
  }
}

/** The rights below protect the record only from a role that does not own it. */
async function requireTwoRoles(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ me: string }>('select current_user as me');
  if (rows[0].me === role) throw new Error('DATABASE_URL must not name the role that owns the database');
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const source = dataSource(ownerUrl, 1);
  // A migration may take longer than a request; it must still not queue behind others for a lock.
  source.setOptions({ extra: { lock_timeout: 5_000, connectionTimeoutMillis: 5_000 } });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/** Loaded only here: the queue's library is no business of those who read tables. */
async function migrateQueue(owner: pg.Client, schema: string): Promise<void> {
  const bullmq = await import('bullmq');
  await bullmq.runMigrations(owner as never, schema);
}

/** In one transaction, so that a running application never stands without rights. */
async function grant(owner: pg.Client, role: string, queueSchema: string | null): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(
    `select tablename as table from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
  );
  const name = pg.escapeIdentifier(role);
  const ofQueue = (schema: string) => [
    // BullMQ makes a counter per queue at run time, in its own schema only.
    `grant usage, create on schema ${schema} to ${name}`,
    `grant all on all tables in schema ${schema} to ${name}`,
    `grant all on all sequences in schema ${schema} to ${name}`,
    `grant execute on all functions in schema ${schema} to ${name}`,
  ];
  const statements = [
    ...grantsFor(
      role,
      rows.map(({ table }) => table),
    ),
    // So that "ready" can tell whether the database is as new as the code.
    `grant select on migrations to ${name}`,
    ...(queueSchema ? ofQueue(pg.escapeIdentifier(queueSchema)) : []),
  ];
  await owner.query(['begin', ...statements, 'commit'].join(';\n'));
}
