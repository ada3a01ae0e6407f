import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder, and those above it that are missing, open to all whatever the umask is; an existing one stays as it is. */
export function publicFolder(path) {
  if (existsSync(path)) return;
  publicFolder(dirname(path));
  mkdirSync(path);
  chmodSync(path, 0o755);
}
