import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { countRows, grown, perStep, type RowCounts } from '../checks/row-counts.js';
import type { Place, Scenario } from '../scenarios/index.js';
import { waitUntilQuiet, type Quiet } from './quiet.js';
import { watchWork, type Work } from './work-watch.js';
import { runWindow, type WindowLength, type WindowResult } from './window.js';

export interface Measured extends WindowResult {
  readonly scenario: string;
  readonly connections: number;
  readonly target: 'floor' | 'project';
  readonly round: number;
  readonly quiet: Quiet;
  /** Who used the processors meanwhile, the lead-in included; null where it cannot be known. */
  readonly work: Work | null;
  /** Windows thrown away before this one because others used too much of the machine. */
  readonly dropped: number;
  /** Others used too much this time as well, and it was the last try. */
  readonly noisy: boolean;
  /** Rows written per step, as text. */
  readonly perStep: string;
  readonly faults: readonly string[];
}

export interface Habits {
  readonly length: WindowLength;
  readonly quietBoundMs: number;
  /** Windows measured again at most, when others used the machine. */
  readonly retries: number;
}

/** More than this share of the machine used by others makes a window worthless. */
const FOREIGN_MOST = 0.15;
const BAD_MOST = 0.001;

/** One window of one scenario against one server, repeated while others use the machine. Never judged by its result. */
export async function measure(
  scenario: Scenario,
  place: Place,
  { length, quietBoundMs, retries }: Habits,
  database: () => readonly number[],
): Promise<Measured> {
  for (let dropped = 0; ; dropped += 1) {
    const before = await countRows(place.city.owner);
    const traffic = await scenario.traffic(place);
    const quiet = await waitUntilQuiet(quietBoundMs);
    const workSince = watchWork({ server: place.target.pid, load: process.pid, database });
    const isConflict = (status: number) => scenario.conflicts.includes(status);
    const result = await runWindow(place.target.url, traffic, length, isConflict);
    const work = workSince();
    await untilIdle(place.city.appUrl);
    const rows = grown(before, await countRows(place.city.owner));
    const noisy = work !== null && work.foreign > FOREIGN_MOST;
    const accounted = account(scenario, length, result, rows);
    // A fault counts whatever the machine did; noise alone is a reason to measure again.
    if (noisy && dropped < retries && accounted.faults.length === 0) continue;
    const { name, connections } = scenario;
    const { target, round } = place;
    return {
      ...result,
      ...accounted,
      scenario: name,
      connections,
      target: target.name,
      round,
      quiet,
      work,
      dropped,
      noisy,
    };
  }
}

/** Whether what was answered and what was written fit together. */
function account(
  { counts }: Scenario,
  { connections }: WindowLength,
  { done, bad, conflicts }: WindowResult,
  rows: RowCounts,
): { perStep: string; faults: string[] } {
  const faults: string[] = [];
  const refused = Object.values(bad).reduce((sum, n) => sum + n, 0);
  if (refused > BAD_MOST * (done + conflicts)) faults.push(`answers other than 2xx: ${JSON.stringify(bad)}`);
  if (done === 0) faults.push('nothing was answered');
  const steps = counts === null ? 0 : (rows[counts] ?? 0);
  if (counts === null && Object.keys(rows).length > 0) faults.push(`a read wrote: ${JSON.stringify(rows)}`);
  // What was acknowledged is there; what is there beyond it was under way when the window ended.
  if (counts !== null && (steps < done || steps > done + connections)) {
    faults.push(`${done} steps were acknowledged, ${steps} are in the record`);
  }
  return { perStep: steps > 0 ? perStep(rows, steps) : '', faults };
}

/** Requests that were cut off may still be at work. */
async function untilIdle(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    for (let quiet = 0; quiet < 2; await pause(50)) {
      const { rows } = await client.query<{ busy: boolean }>(BUSY);
      quiet = rows[0].busy ? 0 : quiet + 1;
    }
  } finally {
    await client.end();
  }
}

const BUSY = `select exists (select from pg_stat_activity
  where datname = current_database() and usename = current_user and state <> 'idle' and pid <> pg_backend_pid()) as busy`;
