import type pg from 'pg';

/**
 * Runs `work` while the tables stand without foreign keys and secondary indexes, then puts back exactly what was there:
 * sorting and checking a whole table once is far cheaper than doing it row by row.
 */
export async function onBareTables(owner: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await owner.query<{ drop: string; restore: string }>(FOREIGN_KEYS);
  const { rows: indexes } = await owner.query<{ drop: string; restore: string }>(INDEXES);
  for (const { drop } of [...keys, ...indexes]) await owner.query(drop);
  await work();
  for (const { restore } of [...indexes, ...keys]) await owner.query(restore);
}

const FOREIGN_KEYS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;

const INDEXES = `
  select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as restore
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;
