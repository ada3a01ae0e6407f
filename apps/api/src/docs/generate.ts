import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIFECYCLES } from '#libs/casework';
import { configPath } from '#config/files';
import { machinePage } from './machine-page.js';
import { statusCodesPage } from './status-codes-page.js';

/** Pages that derive from code. `--check` writes nothing and exits 1 when one of them is stale. */
const pages = new Map<string, string>([
  ...[...LIFECYCLES.values()].map((lifecycle) => [`machines/${lifecycle.room}.md`, machinePage(lifecycle)] as const),
  ['http-status-codes.md', statusCodesPage()],
]);

const root = join(dirname(configPath()), 'docs');
const stale = [...pages].filter(
  ([name, text]) => !existsSync(join(root, name)) || readFileSync(join(root, name), 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`docs/${name} is stale: npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  console.log(`${stale.length} of ${pages.size} pages written`);
}
