import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, cpus, platform, totalmem } from 'node:os';
import type pg from 'pg';

const PACKAGES = ['pg', '@nestjs/core', 'fastify', 'typeorm', 'xstate', 'autocannon'];
const SETTINGS = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'shared_buffers',
  'max_wal_size',
  'jit',
];

export interface Circumstances {
  readonly at: string;
  readonly commit: string | null;
  /** The work tree held changes that are in no commit. */
  readonly changed: boolean;
  readonly node: string;
  readonly packages: Readonly<Record<string, string | null>>;
  readonly postgres: Readonly<Record<string, string>>;
  readonly machine: object;
}

/** Everything without which a number is hearsay: which code, on what, with what. */
export async function circumstances(owner: pg.ClientBase): Promise<Circumstances> {
  const { rows } = await owner.query<{ name: string; setting: string }>(
    `select name, current_setting(name) as setting from pg_settings where name = any($1)`,
    [SETTINGS],
  );
  return {
    at: new Date().toISOString(),
    commit: git('rev-parse', 'HEAD'),
    changed: (git('status', '--porcelain') ?? '') !== '',
    node: process.version,
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
    postgres: Object.fromEntries(rows.map(({ name, setting }) => [name, setting])),
    machine: {
      processor: cpus()[0]?.model,
      processors: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${arch()}`,
    },
  };
}

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

function versionOf(name: string): string | null {
  try {
    const require = createRequire(import.meta.url);
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch {
    return null;
  }
}
