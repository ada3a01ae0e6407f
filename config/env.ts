/** What an operator may set. Everything has a default except what a program names as required (design.md §4). */
export interface Env {
  readonly port: number;
  readonly host: string;
  /** Heads of the record, logs and, embedded, the database. */
  readonly dataDir: string;
  /** Files that people hand in; the APIs of one city share it. By default a folder of the data. */
  readonly evidenceDir: string | null;
  /** Largest file that staff may upload; parties have a smaller limit of their own. */
  readonly evidenceMaxMb: number;
  /** Application role: no DDL, no DELETE on the record. */
  readonly databaseUrl: string;
  /** Owner role, for migrations only. */
  readonly databaseOwnerUrl: string;
  /** Without Redis the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly seed: 'none' | 'demo' | 'test';
  /** Whether the demo city is filled with the sample cases, or only with its people. */
  readonly seedCases: 'all' | 'none';
  /** The demo's password is no secret: its city opens only to this machine, unless somebody takes that on. */
  readonly demoOutside: 'refuse' | 'allow';
  readonly region: string;
  /** File with the sealer's signing key; only the worker gets it. */
  readonly keyFile: string | null;
  readonly auditAlg: 'sha256' | 'sm3';
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Number of reverse proxies in front whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: number;
  /** Address of a running city, for the programs that talk to one. */
  readonly cityUrl: string | null;
}

interface Setting<T> {
  readonly name: string;
  readonly read: (text: string) => T | undefined;
  readonly wanted: string;
  readonly fallback?: T;
}

const SETTINGS: { readonly [K in keyof Env]: Setting<Env[K]> } = {
  port: { name: 'PORT', read: wholeNumber(0, 65_535), wanted: 'a port number', fallback: 3000 },
  host: { name: 'HOST', read: text, wanted: 'an address to listen on', fallback: '127.0.0.1' },
  dataDir: { name: 'DATA_DIR', read: text, wanted: 'a folder', fallback: '.data' },
  evidenceDir: { name: 'EVIDENCE_DIR', read: text, wanted: 'a folder', fallback: null },
  evidenceMaxMb: { name: 'EVIDENCE_MAX_MB', read: wholeNumber(1, 1024), wanted: 'megabytes', fallback: 50 },
  databaseUrl: { name: 'DATABASE_URL', read: url('postgres:', 'postgresql:'), wanted: 'a postgres:// URL' },
  databaseOwnerUrl: { name: 'DATABASE_OWNER_URL', read: url('postgres:', 'postgresql:'), wanted: 'a postgres:// URL' },
  redisUrl: { name: 'REDIS_URL', read: url('redis:', 'rediss:'), wanted: 'a redis:// URL', fallback: null },
  seed: { name: 'SEED', read: oneOf('none', 'demo', 'test'), wanted: 'none, demo or test', fallback: 'none' },
  seedCases: { name: 'ZHIHE_SEED_CASES', read: oneOf('all', 'none'), wanted: 'all or none', fallback: 'all' },
  demoOutside: {
    name: 'ZHIHE_DEMO_OUTSIDE',
    read: oneOf('refuse', 'allow'),
    wanted: 'refuse or allow',
    fallback: 'refuse',
  },
  region: { name: 'REGION', read: text, wanted: 'a region code', fallback: 'xining' },
  keyFile: { name: 'ZHIHE_KEYS', read: text, wanted: 'a key file', fallback: null },
  auditAlg: { name: 'AUDIT_ALG', read: oneOf('sha256', 'sm3'), wanted: 'sha256 or sm3', fallback: 'sha256' },
  logLevel: {
    name: 'LOG_LEVEL',
    read: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
    wanted: 'fatal, error, warn, info, debug or silent',
    fallback: 'info',
  },
  smtpUrl: { name: 'SMTP_URL', read: url('smtp:', 'smtps:'), wanted: 'an smtp:// URL', fallback: null },
  mailFrom: { name: 'MAIL_FROM', read: text, wanted: 'a mail address', fallback: 'zhihe@localhost' },
  trustedProxies: { name: 'TRUSTED_PROXIES', read: wholeNumber(0, 10), wanted: 'a number of proxies', fallback: 0 },
  cityUrl: { name: 'ZHIHE_URL', read: url('http:', 'https:'), wanted: 'an http:// URL', fallback: null },
};

/**
 * The only reader of the environment. Throws one `EnvProblem` that names everything missing or wrong at once, and never
 * repeats a value: it may be a password.
 */
export function readEnv(
  required: readonly (keyof Env)[] = ['databaseUrl'],
  source: Readonly<Record<string, string | undefined>> = process.env,
): Env {
  const faults: string[] = [];
  const env: Partial<Record<keyof Env, unknown>> = {};
  for (const [key, { name, read, wanted, fallback }] of Object.entries(SETTINGS) as [keyof Env, Setting<unknown>][]) {
    const given = source[name]?.trim();
    const value = given ? read(given) : fallback;
    if (given && value === undefined) faults.push(`${name} must be ${wanted}`);
    else if (required.includes(key) && (value === undefined || value === null)) {
      faults.push(`${name} is missing (${wanted})`);
    } else if (value !== undefined) env[key] = value;
    else Object.defineProperty(env, key, { get: () => unasked(name) });
  }
  if (faults.length > 0) throw new EnvProblem(faults);
  return Object.freeze(env) as Env;
}

/** Reading a setting without a default that the program did not ask for at its start is a bug of the program. */
function unasked(name: string): never {
  throw new Error(`${name} is read but was not required at the start`);
}

export class EnvProblem extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not in order:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

function text(given: string): string {
  return given;
}

function wholeNumber(least: number, most: number) {
  return (given: string): number | undefined => {
    const n = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
    return n >= least && n <= most ? n : undefined;
  };
}

function oneOf<const W extends string>(...words: readonly W[]) {
  return (given: string): W | undefined => words.find((word) => word === given);
}

function url(...protocols: readonly string[]) {
  return (given: string): string | undefined =>
    URL.canParse(given) && protocols.includes(new URL(given).protocol) ? given : undefined;
}

/** True for addresses that only programs on this very machine can reach. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);
