import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** True when the process exists and is more than a zombie waiting to be reaped. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return statField(pid, 3) !== 'Z';
}

/**
 * What tells this process from a later one with the same number: the boot and the moment it began (Linux), else the
 * moment alone. Empty when it is gone.
 */
export function identityOf(pid) {
  if (!existsSync('/proc/self/stat')) return ask(pid, 'lstart');
  const began = statField(pid, 22);
  return began === '' ? '' : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${began}`;
}

/** The command line of a process, words separated by blanks; empty when it is gone or hidden. */
export function commandLineOf(pid) {
  if (!existsSync('/proc/self/stat')) return ask(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** The number of the process's parent (Linux), else empty. */
export function parentOf(pid) {
  return statField(pid, 4);
}

// Field 2 is the program's name in brackets and may hold blanks, so fields are counted from the last bracket.
function statField(pid, field) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[field - 3];
  } catch {
    return '';
  }
}

function ask(pid, column) {
  return spawnSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
