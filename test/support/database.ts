import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Database, migrate } from '#libs/persistence';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A superuser's connection to this very database. */
  readonly superUrl: string;
  /** As the application role. */
  readonly db: Database;
  drop(): Promise<void>;
}

/** A fresh, migrated database with a settable clock. One per spec file: `const t = await testDatabase()`, at the end `t.drop()`. */
export async function testDatabase({ queueSchema = null as string | null, poolSize = 5 } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const [superUrl, ownerUrl, appUrl] = ['SUPER', 'OWNER', 'APP'].map((role) => urlOf(`TEST_${role}_URL`, name));
  const [owner, app] = [ownerUrl, appUrl].map((url) => pg.escapeIdentifier(decodeURIComponent(new URL(url).username)));
  await asSuper([
    `create database ${name} owner ${owner}`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${app}`,
  ]);
  await migrate({ ownerUrl, appUrl, clockSettable: true, queueSchema });
  const db = Database.connect(appUrl, poolSize);
  const drop = async () => {
    await db.close();
    await asSuper([`drop database ${name} with (force)`]);
  };
  return { ownerUrl, appUrl, superUrl, db, drop };
}

/** Sets the city's clock; it ticks on from there. */
export async function setClock(db: Database, instant: string): Promise<void> {
  await db.query('select zhihe_set_clock($1)', [instant]);
}

function urlOf(variable: string, database: string): string {
  const given = process.env[variable];
  if (!given) throw new Error(`${variable} is not set: run this through \`npm test\`, which starts a PostgreSQL`);
  const url = new URL(given);
  url.pathname = `/${database}`;
  return url.href;
}

async function asSuper(statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_SUPER_URL'] });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
