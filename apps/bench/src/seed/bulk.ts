import type pg from 'pg';
import { LIFECYCLES } from '#libs/casework';
import { DRAFT, DRAFT_ENTRY, FILL, PREPARE } from './bulk.sql.js';
import { onBareTables } from './bare-tables.js';
import { ACCOUNTS, COMMITTEES, COURTS, MEDIATORS, ORGANS, PARTNERS } from './people.js';

const CHUNK = 20_000;

/** Fills the city with `cases` cases of the last nine years; the newest 15 % are open. */
export async function seedBulk(owner: pg.ClientBase, cases: number, seed: number): Promise<void> {
  // Compiling these texts would take longer than running them.
  await owner.query('set jit = off');
  await owner.query(PREPARE);
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const blank = (room: 'intake' | 'mediation' | 'dossier') => JSON.stringify(LIFECYCLES.get(room)!.blank);
  await owner.query(`insert into plan values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`, [
    cases,
    seed,
    ids(COMMITTEES),
    COMMITTEES.map(({ region }) => region),
    ids(COURTS),
    ids(ORGANS),
    ids(PARTNERS),
    ids(MEDIATORS),
    ACCOUNTS.director.id,
    blank('intake'),
    blank('mediation'),
    blank('dossier'),
  ]);
  await onBareTables(owner, () => fill(owner, cases));
}

async function fill(owner: pg.ClientBase, cases: number): Promise<void> {
  for (let first = 1; first <= cases; first += CHUNK) {
    await owner.query('begin');
    await owner.query('truncate draft');
    await owner.query(DRAFT, [first, Math.min(cases, first + CHUNK - 1)]);
    await owner.query(DRAFT_ENTRY);
    await owner.query('analyze draft');
    for (const statement of FILL) await owner.query(statement);
    await owner.query('commit');
  }
}
