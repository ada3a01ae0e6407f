import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource, migrate, MIGRATIONS } from '#libs/persistence';
import { testDatabase, type TestDatabase } from '../support/database.js';

let t: TestDatabase;
let owner: pg.Client;
let source: DataSource;

beforeAll(async () => {
  t = await testDatabase();
  owner = new pg.Client({ connectionString: t.ownerUrl });
  await owner.connect();
  source = await dataSource(t.appUrl, 1).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await owner?.end();
  await t?.drop();
});

describe('entities and the migrated database', () => {
  it('know the same tables', async () => {
    const { rows } = await owner.query(
      `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1`,
    );
    expect(source.entityMetadatas.map(({ tableName }) => tableName).sort()).toEqual(rows.map((row) => row.tablename));
  });

  it('know the same columns, with type, nullability, default and place in the primary key', async () => {
    const { rows } = await owner.query(`
      select c.relname || '.' || a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
        not a.attnotnull as nullable, a.atthasdef and a.attgenerated = '' or a.attidentity <> '' as fills,
        a.attgenerated <> '' or a.attidentity <> '' as computed,
        coalesce(a.attnum = any (k.conkey), false) as key
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relname <> 'migrations'
      left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
      where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
      order by 1`);
    const byEntities = source.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => ({
        column: `${entity.tableName}.${column.databaseName}`,
        type: SQL_NAMES[String(column.type)] + (column.isArray ? '[]' : ''),
        nullable: column.isNullable,
        fills: column.default !== undefined || column.isGenerated || column.databaseName === 'arrival',
        computed: !column.isInsert || column.isGenerated,
        key: column.isPrimary,
      })),
    );
    expect(byEntities.sort((a, b) => (a.column < b.column ? -1 : 1))).toEqual(rows);
  });

  it('know the same unique constraints', async () => {
    const { rows } = await owner.query(`
      select c.relname || '(' || string_agg(a.attname, ',' order by a.attname) || ')' as columns
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
      where k.contype = 'u' and c.relnamespace = 'public'::regnamespace
      group by k.oid, c.relname`);
    const byEntities = source.entityMetadatas.flatMap(({ tableName, uniques }) =>
      uniques.map(({ columns }) => `${tableName}(${columns.map((column) => column.databaseName).sort()})`),
    );
    expect(byEntities.sort()).toEqual(rows.map((row) => row.columns).sort());
  });

  it('agree in practice: the application can read every entity', async () => {
    for (const { target } of source.entityMetadatas) await source.getRepository(target).find();
  });
});

describe('the application role', () => {
  const EVIDENCE = ['audit_entry', 'audit_seal', 'audit_head', 'audit_key', 'holiday_notice'];

  it.each(EVIDENCE)('may neither change nor remove a row of %s', async (table) => {
    const refusal = { code: '42501' };
    await expect(t.db.query(`update ${table} set ${await aColumnOf(table)} = null`)).rejects.toMatchObject(refusal);
    await expect(t.db.query(`delete from ${table}`)).rejects.toMatchObject(refusal);
    await expect(t.db.query(`truncate ${table}`)).rejects.toMatchObject(refusal);
  });

  it('may delete transient rows only, truncate nothing, and define nothing', async () => {
    const { rows } = await owner.query(
      `select relname, has_table_privilege('${roleOf(t.appUrl)}', oid, 'DELETE') as removes,
         has_table_privilege('${roleOf(t.appUrl)}', oid, 'TRUNCATE') as empties
       from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const named = (right: string) => rows.filter((row) => row[right]).map((row) => row.relname);
    expect(named('removes').sort()).toEqual([
      'attempt_window',
      'channel_code',
      'channel_session',
      'channel_ticket',
      'evidence_upload',
      'idempotency',
      'login_failure',
      'login_session',
      'presence',
      'worker_pulse',
    ]);
    expect(named('empties')).toEqual([]);
    for (const statement of ['create table t (a int)', 'alter table paper add a int', 'drop table paper']) {
      await expect(t.db.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('reads the clock setting and cannot decide it', async () => {
    await expect(t.db.query('select value from city_setting')).resolves.toEqual([{ value: 'settable' }]);
    await expect(t.db.query(`insert into city_setting values ('a', 'b')`)).rejects.toMatchObject({ code: '42501' });
    await expect(t.db.query(`insert into demo_clock values (true, now(), now())`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('the owner', () => {
  it.each([
    [
      'audit_entry',
      `insert into audit_entry values (gen_random_uuid(), 1, 'event', now(), now(), null, null, 'e',
      gen_random_uuid(), gen_random_uuid(), 'h', '{}')`,
    ],
    ['audit_seal', `insert into audit_seal values (1, gen_random_uuid(), 1, 'h')`],
    ['audit_head', `insert into audit_head values (1, 'r', now(), 'sha256', 'k', 's', '[]')`],
  ])('is stopped by a trigger from changing %s', async (table, row) => {
    await owner.query(row);
    const refusal = { code: 'ZH002' };
    const column = await aColumnOf(table);
    await expect(owner.query(`update ${table} set ${column} = ${column}`)).rejects.toMatchObject(refusal);
    await expect(owner.query(`delete from ${table}`)).rejects.toMatchObject(refusal);
    await expect(owner.query(`truncate ${table}`)).rejects.toMatchObject(refusal);
  });
});

describe('a migration run', () => {
  it('can be repeated, also by two at once', async () => {
    const { ownerUrl, appUrl } = t;
    const again = () => migrate({ ownerUrl, appUrl, clockSettable: false, queueSchema: 'bullmq' });
    await Promise.all([again(), again()]);
    await expect(t.db.query('select count(*) from migrations')).resolves.toEqual([{ count: MIGRATIONS.length }]);
    await expect(t.db.query('select 1 from bullmq.job')).resolves.toEqual([]);
  });

  it('refuses an application that would own the record', async () => {
    const { ownerUrl } = t;
    const run = migrate({ ownerUrl, appUrl: ownerUrl, clockSettable: false, queueSchema: null });
    await expect(run).rejects.toThrow('must not name the role that owns');
  });
});

const SQL_NAMES: Record<string, string> = {
  uuid: 'uuid',
  text: 'text',
  boolean: 'boolean',
  integer: 'integer',
  bigint: 'bigint',
  date: 'date',
  jsonb: 'jsonb',
  timestamptz: 'timestamp with time zone',
  'timestamp with time zone': 'timestamp with time zone',
  tstzrange: 'tstzrange',
};

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

async function aColumnOf(table: string): Promise<string> {
  const { rows } = await owner.query(
    `select column_name from information_schema.columns where table_name = $1 and column_name in ('hash', 'root', 'public_key', 'source')`,
    [table],
  );
  return rows[0].column_name;
}
