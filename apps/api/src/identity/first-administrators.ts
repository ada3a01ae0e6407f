import { randomBytes } from 'node:crypto';
import { newId } from '#libs/casework';
import { Database } from '#libs/persistence';
import { readEnv } from '#config/env';
import { loadRegions } from '#config/regions';
import { hashPassword } from './password.js';

/**
 * A city without people has nobody who could let people in. This program makes the region's committee and the three
 * administrators, who are never one person, and prints their passwords once. In a city that has people it does nothing.
 */
const ADMINISTRATORS = ['sysadmin', 'secadmin', 'auditadmin'] as const;

const env = readEnv(['databaseUrl']);
const db = Database.connect(env.databaseUrl, 1);
const passwords = new Map<string, string>();
await db.transaction(async (tx) => {
  await tx.query(`select pg_advisory_xact_lock(7305, 2)`);
  const [{ people }] = await tx.query<{ people: boolean }>(`select exists (select from person) as people`);
  if (people) return;
  const committee = newId();
  await tx.query(`insert into organisation (id, kind, name, region) values ($1, 'COMMITTEE', $2, $3)`, [
    committee,
    committeeName(env.region),
    env.region,
  ]);
  for (const role of ADMINISTRATORS) {
    const password = randomBytes(12).toString('base64url');
    const person = newId();
    await tx.query(
      `insert into person (id, username, name, password_hash, organisation_id) values ($1, $2, $2, $3, $4)`,
      [person, role, await hashPassword(password), committee],
    );
    await tx.query(
      `insert into role_grant (id, person_id, role, organisation_id, region, begins_at) values ($1, $2, $3, $4, $5, now())`,
      [newId(), person, role, committee, env.region],
    );
    passwords.set(role, password);
  }
});
await db.close();

if (passwords.size > 0) {
  console.log(
    '\n  首批管理员（口令只显示这一次，请登录后立即更改）\n  First administrators (shown once; change the passwords)\n',
  );
  for (const [username, password] of passwords) console.log(`    ${username.padEnd(12)} ${password}`);
  console.log('');
}

function committeeName(region: string): string {
  return loadRegions().find((one) => one.id === region)?.committee.name.zh ?? region;
}
