import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A throw-away folder. Others may pass through but not look in: PostgreSQL runs as another user when we are root. */
export function tempFolder(name) {
  const path = mkdtempSync(join(tmpdir(), `zhihe-${name}-`));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
