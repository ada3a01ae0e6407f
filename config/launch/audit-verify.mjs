import './lib/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { projectRoot } from './lib/project-root.mjs';

/**
 * `npm run audit:verify -- FILE [--head FILE|DIR]... [--json] [--lang en]`: hands over to the stand-alone verifier, which
 * needs no server and no network. Installs and builds only where that was never done, so that what verifies is not
 * replaced behind the verifier's back. Exit code 1 means "changed", hence 2 for whatever goes wrong here.
 */
const verifier = join(projectRoot, 'dist/apps/verifier/src/main.js');

if (!existsSync(verifier) || !existsSync(join(projectRoot, 'node_modules'))) {
  process.stdout.write = process.stderr.write.bind(process.stderr); // standard output is the report's alone
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

// npm moves to the project's folder; file names are meant from where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
const nodeArgs = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...nodeArgs, verifier, ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
process.exit([0, 1].includes(status) ? status : 2);
