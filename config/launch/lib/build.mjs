import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { projectRoot } from './project-root.mjs';
import { npm, run } from './run.mjs';
import { LaunchProblem, say, secondsSince } from './say.mjs';

const inRoot = (...parts) => join(projectRoot, ...parts);

/** Compiles what is stale: the programs into dist/, the web pages into apps/web/dist/ when there is a web app. */
export async function ensureBuilt() {
  await build('programs', serverFingerprint(), inRoot('dist', '.fingerprint'), () =>
    npm(['run', '-s', 'build'], { quiet: true }),
  );
  if (existsSync(inRoot('apps/web/vite.config.ts'))) {
    const sources = fingerprint(projectRoot, ['apps/web', 'libs/domain', 'package-lock.json']);
    await build('web pages', sources, inRoot('apps/web/dist/.fingerprint'), () =>
      run(inRoot('node_modules/.bin/vite'), ['build', 'apps/web'], { quiet: true }),
    );
  }
}

/** Changes when a compiled program would come out differently. */
export function serverFingerprint() {
  const programs = readdirSync(inRoot('apps')).filter((name) => name !== 'web');
  const folders = [...programs.map((name) => join('apps', name, 'src')), 'libs', 'config'];
  const isCompiled = (path) => (path.endsWith('.ts') && !path.endsWith('.spec.ts')) || !path.includes('/');
  return fingerprint(projectRoot, [...folders, 'package.json', '.swcrc'], isCompiled);
}

/** The mark is written last and lies inside the result, so that a broken or removed build counts as stale. */
async function build(what, sources, mark, compile) {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  const startedAt = performance.now();
  const { code, output } = await compile();
  if (code !== 0) throw new LaunchProblem(`The ${what} do not compile:\n${output}`);
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, sources);
  say('build', `${what} built in ${secondsSince(startedAt)}`);
}
