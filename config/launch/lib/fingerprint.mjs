import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NEVER = new Set(['node_modules', 'dist']);

/** A digest that changes whenever one of the files under `paths` is added, removed, renamed, touched or resized. */
export function fingerprint(root, paths, isSource = () => true) {
  const digest = createHash('sha256');
  for (const path of [...paths].sort()) add(path);
  return digest.digest('hex');

  function add(path) {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) if (!NEVER.has(name)) add(join(path, name));
    } else if (found && isSource(path)) {
      digest.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
    }
  }
}
