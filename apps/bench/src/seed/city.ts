import pg from 'pg';
import { CourtDirectory, LIFECYCLES, type Corridor } from '#libs/casework';
import { Database, migrate } from '#libs/persistence';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { loadStandards } from '#config/subsidy';
import { seedBulk } from './bulk.js';
import type { DeskPlan } from './desk-plan.js';
import { seedDesk } from './desk.js';
import { seedPeople } from './people.js';
import { playTemplate, type Template } from './template.js';

export interface City {
  readonly appUrl: string;
  /** As the owner: seeding, counting, vacuum. */
  readonly owner: pg.Client;
  readonly template: Template;
  /** Cases being mediated that the measured steps work on. */
  readonly desk: readonly string[];
  readonly plan: DeskPlan;
}

/** Builds the city in an empty database: schema, people, `cases` ordinary cases and the cases to work on. */
export async function buildCity(
  urls: { ownerUrl: string; appUrl: string },
  { cases, plan, seed }: { cases: number; plan: DeskPlan; seed: number },
): Promise<City> {
  await migrate({ ...urls, clockSettable: true, queueSchema: 'bullmq' });
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await requireEmpty(owner);
  await seedPeople(owner);
  const template = await withCorridor(urls.appUrl, playTemplate);
  const ids = await seedDesk(owner, template.caseId, plan.total);
  await seedBulk(owner, cases, seed);
  await owner.query('vacuum analyze');
  return { appUrl: urls.appUrl, owner, template, desk: ids, plan };
}

/** Measurements write by the hundred thousand into a record that nobody can delete again. */
async function requireEmpty(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(`select 1 from case_file union all select 1 from person limit 1`);
  if (rows.length > 0)
    throw new Error('BENCH_OWNER_URL names a database that is in use; the bench wants an empty one.');
}

async function withCorridor<T>(appUrl: string, work: (corridor: Corridor) => Promise<T>): Promise<T> {
  const db = Database.connect(appUrl, 2);
  try {
    return await work({
      db,
      alg: 'sha256',
      lifecycles: LIFECYCLES,
      book: loadRuleBook(),
      calendar: loadWorkCalendar(),
      courts: await CourtDirectory.load(db, loadCourts()),
      standards: loadStandards(),
    });
  } finally {
    await db.close();
  }
}
