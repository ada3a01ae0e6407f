import pg from 'pg';

/**
 * Brings a server to what zhihe needs, as often as one likes: the role of `ownerUrl` owns the database and migrates it,
 * the role of `appUrl` may connect and nothing more (what it may touch is granted by the migrations). Names and
 * passwords are those in the URLs; `superUrl` is a superuser's.
 */
export async function prepareDatabase({ superUrl, ownerUrl, appUrl }) {
  const owner = credentials(ownerUrl);
  const app = credentials(appUrl);
  await asSuper(superUrl, async (query) => {
    for (const role of [owner, app]) {
      const [known] = await query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role.name]);
      const verb = known ? 'ALTER' : 'CREATE';
      await query(
        `${verb} ROLE ${pg.escapeIdentifier(role.name)} WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION
         NOBYPASSRLS PASSWORD ${pg.escapeLiteral(role.password)}`,
      );
    }
    const database = pg.escapeIdentifier(owner.database);
    const [exists] = await query('SELECT 1 FROM pg_database WHERE datname = $1', [owner.database]);
    if (!exists) await query(`CREATE DATABASE ${database} OWNER ${pg.escapeIdentifier(owner.name)}`);
    await query(`ALTER DATABASE ${database} OWNER TO ${pg.escapeIdentifier(owner.name)}`);
    await query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await query(`GRANT CONNECT ON DATABASE ${database} TO ${pg.escapeIdentifier(app.name)}`);
  });
}

async function asSuper(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}

function credentials(url) {
  const { username, password, pathname } = new URL(url);
  return {
    name: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
}
