import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { projectRoot } from './lib/project-root.mjs';
import { npm, run } from './lib/run.mjs';
import { main, say, secondsSince } from './lib/say.mjs';

const docs = 'dist/apps/api/src/docs/generate.js';

/** What "green" means, besides the tests: each step by name, all of them even when one fails. */
const STEPS = [
  ['format', () => run('node_modules/.bin/prettier', ['--check', '--log-level', 'warn', '.'], { quiet: true })],
  ['lint', () => npm(['run', '-s', 'lint'], { quiet: true })],
  ['types', () => npm(['run', '-s', 'typecheck'], { quiet: true })],
  ['imports', () => npm(['run', '-s', 'depcruise'], { quiet: true })],
  ['docs', () => run(process.execPath, [docs, '--check'], { quiet: true })],
];

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const failed = [];
  for (const [name, step] of STEPS) {
    if (name === 'docs' && !existsSync(join(projectRoot, docs))) continue;
    const startedAt = performance.now();
    const { code, output } = await step();
    say(name, `${code === 0 ? 'ok' : 'FAILED'}  ${secondsSince(startedAt)}`);
    if (code === 0) continue;
    failed.push(name);
    process.stdout.write(`${output.trimEnd()}\n\n`);
  }
  say('check', failed.length === 0 ? 'all good' : `failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
