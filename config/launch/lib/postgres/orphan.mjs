import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isAlive } from '../process-identity.mjs';

/**
 * Clears what an earlier launcher may have left in the data folder (we hold its launch lock, so nobody else runs it):
 * a server that is still there is stopped; a postmaster.pid whose number now belongs to another program, or to a
 * process nobody reaps, is removed, because PostgreSQL would take it for a running server. Returns what was done.
 */
export async function clearOrphan(folder) {
  const pid = postmasterOf(folder);
  if (pid === undefined) return undefined;
  if (isServerOf(folder, pid)) {
    await stopServer(folder, pid);
    return `stopped a server left behind (process ${pid})`;
  }
  if (existsInAnyForm(pid)) {
    rmSync(join(folder, 'postmaster.pid'), { force: true });
    return `removed a stale postmaster.pid (process ${pid} is something else)`;
  }
  return undefined; // simply dead: PostgreSQL checks the rest itself
}

async function stopServer(folder, pid) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    kill(pid, signal);
    for (const until = performance.now() + 10_000; performance.now() < until; await sleep(20)) {
      if (!isServerOf(folder, pid)) return;
    }
  }
}

function postmasterOf(folder) {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isServerOf(folder, pid) {
  return isAlive(pid) && commandLineOf(pid).includes(`postgres -D ${folder} `);
}

function existsInAnyForm(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // ended in the meantime
  }
}
