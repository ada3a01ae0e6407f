import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { npm } from './run.mjs';
import { LaunchProblem, say } from './say.mjs';

const lockFile = join(projectRoot, 'package-lock.json');
const npmsOwnMark = join(projectRoot, 'node_modules', '.package-lock.json');
const ourMark = join(projectRoot, 'node_modules', '.zhihe-installed');

/** Installs the packages when they are missing or package-lock.json has changed since. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(wanted)) return;
  say('packages', 'installing (npm ci) …');
  if ((await npm(['ci', '--include=dev', '--loglevel=error'])).code !== 0) {
    // A lock file that no longer fits is worth a warning at somebody's desk and a failure in CI.
    if (process.env.CI) throw new LaunchProblem('npm ci failed.');
    say('packages', 'npm ci failed; trying npm install …');
    const { code } = await npm(['install', '--include=dev', '--no-save', '--loglevel=error']);
    if (code !== 0) throw new LaunchProblem('The packages could not be installed; npm says why above.');
  }
  writeFileSync(ourMark, wanted);
}

/** Somebody who ran npm by hand after the lock file last changed need not install again. */
function isInstalled(wanted) {
  if (existsSync(ourMark) && readFileSync(ourMark, 'utf8') === wanted) return true;
  return existsSync(npmsOwnMark) && !existsSync(ourMark) && statSync(npmsOwnMark).mtimeMs >= statSync(lockFile).mtimeMs;
}
