import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { LaunchProblem } from '../say.mjs';
import { spawnWatched } from '../watched-process.mjs';
import { canEnter, serverAccount } from './account.mjs';
import { usableBinaries } from './binaries.mjs';
import { publicFolder } from './public-folder.mjs';
import { serverEnvironment } from './settings.mjs';

/** Where root keeps what must lie outside a folder that only root may enter. */
const rootHome = () => process.env.EMBEDDED_PG_HOME ?? '/var/lib/zhihe';

/**
 * The database files that belong to `home` (DATA_DIR/postgres), made on first use. Which folder, which passwords:
 * `home/cluster.json`, for its owner's eyes only. The data lies beside it, unless we are root and the server's account
 * may not come in: then under EMBEDDED_PG_HOME.
 * @returns {Promise<{ folder: string, binaries: string, account: object, passwords: Record<'super'|'owner'|'app', string> }>}
 */
export async function openCluster(home) {
  const record = readRecord(home) ?? newRecord(home);
  const folder = resolve(home, record.folder);
  const account = serverAccount(folder);
  const binaries = usableBinaries(account, process.getuid?.() === 0 ? rootHome() : home);

  if (!record.initialised) {
    await initialise({ folder, binaries, account, password: record.passwords.super });
    writeRecord(home, { ...record, initialised: true });
  } else if (!existsSync(folder)) {
    throw new LaunchProblem(
      `The database files in ${folder} are gone. Bring them back, or remove ${home} to begin with an empty database.`,
    );
  }
  if (!canEnter(account, folder)) {
    throw new LaunchProblem(`PostgreSQL may not enter ${folder}: one of the folders above it is closed to its user.`);
  }
  return { folder, binaries, account, passwords: record.passwords };
}

function readRecord(home) {
  try {
    return JSON.parse(readFileSync(join(home, 'cluster.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new LaunchProblem(`Cannot read ${join(home, 'cluster.json')} (${error.code ?? error.message}).`);
  }
}

function newRecord(home) {
  const password = () => randomBytes(24).toString('base64url');
  const record = {
    folder: canEnter(serverAccount(), home) ? 'data' : join(rootHome(), 'clusters', randomBytes(8).toString('hex')),
    passwords: { super: password(), owner: password(), app: password() },
    initialised: false,
  };
  writeRecord(home, record);
  return record;
}

function writeRecord(home, record) {
  const path = join(home, 'cluster.json');
  writeFileSync(`${path}.new`, JSON.stringify(record, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Made under another name and renamed when complete: what an interrupted start leaves is thrown away by the next. */
async function initialise({ folder, binaries, account, password }) {
  publicFolder(dirname(folder));
  removeUnfinished(folder);
  const workshop = `${folder}.unfinished-${randomBytes(4).toString('hex')}`;
  const passwordFile = join(workshop, 'password');
  const unfinished = join(workshop, 'data');
  mkdirSync(workshop, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) {
    for (const path of [workshop, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  await initdb(join(binaries, 'bin', 'initdb'), initdbArguments(unfinished, passwordFile), account);
  renameSync(unfinished, folder);
  rmSync(workshop, { recursive: true });
}

function removeUnfinished(folder) {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    const leftover = name === basename(folder) || name.startsWith(`${basename(folder)}.unfinished-`);
    if (leftover) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function initdb(program, args, account) {
  const child = spawnWatched(program, args, { ...account, cwd: '/', env: serverEnvironment, output: 'pipe' });
  child.stdout.resume();
  const [output, code] = await Promise.all([
    text(child.stderr),
    new Promise((resolve) => child.once('error', (error) => resolve(error.message)).once('close', resolve)),
  ]);
  if (code !== 0) throw new LaunchProblem(`The database could not be created (${code}):\n${output.trim()}`);
}

/** The builtin locale provider depends on no locale of the operating system; pinyin order is asked for by column. */
function initdbArguments(folder, passwordFile) {
  const access = ['-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return ['-D', folder, ...access, ...locale, '--data-checksums', '--no-instructions'];
}
