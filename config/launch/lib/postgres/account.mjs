import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { LaunchProblem } from '../say.mjs';

/**
 * The user PostgreSQL runs as: `{}` (ourselves) for an ordinary user; for root, whom PostgreSQL refuses, the owner of
 * the existing data, else the user `postgres`, else `nobody`. Spread it into spawn options.
 */
export function serverAccount(existingData) {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(existingData ?? '', { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return accountNamed('postgres') ?? accountNamed('nobody') ?? noAccount();
}

/** May this account enter the folder? Asked by trying, so that every kind of permission counts. */
export function canEnter(account, folder) {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function accountNamed(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid, gid };
}

function noAccount() {
  throw new LaunchProblem(
    'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it as. Start as an ordinary user.',
  );
}
