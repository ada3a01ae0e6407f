import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../process-identity.mjs';
import { LaunchProblem } from '../say.mjs';

/**
 * One launcher per data folder. The lock names its process and what tells it from a later one with the same number, so
 * a lock left behind by kill -9 or a reboot is recognised. Returns the function that gives it up.
 */
export function takeLaunchLock(folder, dataDir) {
  const lock = join(folder, 'launcher.lock');
  const mine = join(folder, `launcher.${process.pid}.${Date.now()}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) })); // no secret: another user must be able to see that it is held
  try {
    while (!linked(mine, lock)) {
      const seen = readLock(lock);
      if (seen && heldBy(seen)) {
        throw new LaunchProblem(
          `${dataDir} is in use by another zhihe (process ${seen.pid}). Stop that one first, or choose another folder with DATA_DIR.`,
        );
      }
      // Moved aside under a name of our own: of several who judge it stale, one moves it, and the others look again.
      discard(lock, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    const seen = readLock(lock);
    if (seen?.pid === process.pid && heldBy(seen)) rmSync(lock);
  };
}

function heldBy({ pid, identity }) {
  return identity !== '' && identityOf(pid) === identity;
}

function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function discard(lock, aside) {
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved && heldBy(moved)) linked(aside, lock); // a live one came in between: put it back
  rmSync(aside, { force: true });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined; // gone, or cut short by a crash
    throw error;
  }
}
