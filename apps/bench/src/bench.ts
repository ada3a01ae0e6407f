import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { verifyChains, type ChainFinding } from './checks/chains.js';
import type { FloorSetup } from './floor/setup.js';
import type { Habits, Measured } from './measure/measured-window.js';
import { postgresFamily } from './measure/proc.js';
import { measureRounds } from './measure/rounds.js';
import { OptionProblem, type Options } from './options.js';
import { circumstances, type Circumstances } from './report/circumstances.js';
import { summarise, type Row } from './report/summary.js';
import { isQuick, SCENARIOS, type Scenario } from './scenarios/index.js';
import { buildCity, type City } from './seed/city.js';
import { DeskPlan } from './seed/desk-plan.js';
import { startFloor } from './targets/floor.js';
import { startProject, type ProjectSetup } from './targets/project.js';
import type { Target } from './targets/target.js';

export interface Results {
  readonly circumstances: Circumstances;
  readonly options: Options;
  readonly rows: readonly Row[];
  readonly record: ChainFinding;
  /** Anything that makes the run void. */
  readonly faults: readonly string[];
  readonly windows: readonly Measured[];
}

export interface Surroundings {
  readonly resultsDir: string;
  readonly say: (line: string) => void;
}

/** Connections to PostgreSQL of the floor: more gained nothing on two processors. */
const FLOOR_POOL = 16;

/** Builds a city, starts both servers, measures in rounds, checks the record. */
export async function runBench(options: Options, { resultsDir, say }: Surroundings): Promise<Results> {
  const scenarios = wanted(options);
  const startedAt = performance.now();
  const plan = new DeskPlan(options.quick ? 500 : 2000, options.rounds);
  const urls = databaseUrls();
  const city = await buildCity(urls, { cases: options.cases, plan, seed: options.seed });
  say(`city       ${options.cases + plan.total} cases in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  const targets: Target[] = [];
  try {
    const profileDir = options.profile ? resolve(resultsDir) : null;
    targets.push(await startFloor(floorSetup(city), profileDir));
    targets.push(await startProject(projectSetup(city, profileDir)));
    const windows = await measureRounds(city, targets, {
      ...options,
      scenarios,
      habits: habitsOf(options),
      warmUpMs: options.quick ? 1500 : 5000,
      checkpoint: checkpointAs(urls.superUrl),
      database: await databaseProcesses(city),
      tell: say,
    });
    for (const target of targets.splice(0)) await target.stop();
    const rows = summarise(scenarios, windows);
    const record = await verifyChains(city.owner);
    const faults = [
      ...rows.flatMap(({ scenario, connections, faults }) =>
        faults.map((fault) => `${scenario} ${connections}: ${fault}`),
      ),
      ...record.faults,
    ];
    return { circumstances: await circumstances(city.owner), options, rows, record, faults, windows };
  } finally {
    for (const target of targets) await target.stop();
    await city.owner.end();
  }
}

/** By the beginning of their names; without any, a quick run leaves some out. */
function wanted({ only, quick }: Options): Scenario[] {
  if (only.length === 0) return SCENARIOS.filter((scenario) => !quick || isQuick(scenario));
  const named = SCENARIOS.filter(({ name, connections }) =>
    only.some((beginning) => `${name} ${connections}`.startsWith(beginning)),
  );
  if (named.length === 0) throw new OptionProblem(`No scenario begins with ${only.join(' or ')}.`);
  return named;
}

/** Given by the launcher, which starts a throw-away PostgreSQL. Without the third, checkpoints come when they want. */
function databaseUrls(): { ownerUrl: string; appUrl: string; superUrl: string | null } {
  const { BENCH_OWNER_URL: ownerUrl, BENCH_APP_URL: appUrl, BENCH_SUPER_URL: superUrl = null } = process.env;
  if (!ownerUrl || !appUrl)
    throw new OptionProblem('BENCH_OWNER_URL and BENCH_APP_URL are not set: use `npm run bench`.');
  return { ownerUrl, appUrl, superUrl };
}

const checkpointAs = (superUrl: string | null) => async (): Promise<void> => {
  if (superUrl === null) return;
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  await client.query('checkpoint');
  await client.end();
};

const floorSetup = ({ appUrl, template }: City): FloorSetup => ({
  databaseUrl: appUrl,
  poolSize: FLOOR_POOL,
  answers: template.answers,
});

const projectSetup = ({ appUrl }: City, profileDir: string | null): ProjectSetup => ({
  databaseUrl: appUrl,
  dataDir: mkdtempSync(join(tmpdir(), 'zhihe-bench-api-')),
  profileDir,
});

/** A lone client needs less time to give a steady figure. */
const habitsOf =
  ({ quick, seconds }: Options) =>
  (connections: number): Habits => ({
    length: { connections, leadMs: quick ? 300 : 1000, measuredMs: connections === 1 ? seconds * 500 : seconds * 1000 },
    quietBoundMs: quick ? 3_000 : 30_000,
    retries: quick ? 0 : 2,
  });

async function databaseProcesses({ owner }: City): Promise<() => number[]> {
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
  return postgresFamily(rows[0].pid);
}
