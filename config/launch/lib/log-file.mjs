import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const KEEP_BYTES = 20 * 1024 * 1024;

/**
 * A log file that children write into directly through `fd`, so that nothing is lost when the launcher dies. A large
 * one is kept as `.1` and begun anew. `lastLines()` looks only at what was written since it was opened here.
 */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > KEEP_BYTES) renameSync(path, `${path}.1`);
  const fd = openSync(path, 'a', 0o600);
  const from = statSync(path).size;
  const written = () => readFileSync(path).subarray(from).toString().trimEnd();
  return {
    path,
    fd,
    write: (chunk) => writeSync(fd, chunk),
    lastLines: (count = 15) => written().split('\n').slice(-count).join('\n'),
    close: () => closeSync(fd),
  };
}
