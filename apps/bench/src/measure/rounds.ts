import { randomFrom } from './random.js';
import { measure, type Habits, type Measured } from './measured-window.js';
import type { Scenario } from '../scenarios/index.js';
import type { City } from '../seed/city.js';
import type { Target } from '../targets/target.js';

export interface Plan {
  readonly scenarios: readonly Scenario[];
  readonly rounds: number;
  readonly seed: number;
  readonly habits: (connections: number) => Habits;
  /** How long each path of each program runs before anything counts: Node needs some thousand calls to be itself. */
  readonly warmUpMs: number;
  /** Writes the dirty pages out before a round, so that no checkpoint falls into a window. */
  readonly checkpoint: () => Promise<void>;
  /** Ids of the database's processes; none when it runs elsewhere. */
  readonly database: () => readonly number[];
  readonly tell: (line: string) => void;
}

/**
 * Every round measures every scenario on every target once, the two of a pair right after each other and in turns first,
 * so that whatever drifts (memory, tables, the machine) drifts under both.
 */
export async function measureRounds(city: City, targets: readonly Target[], plan: Plan): Promise<Measured[]> {
  const measured: Measured[] = [];
  await warmUp(city, targets, plan);
  for (let round = 0; round < plan.rounds; round += 1) {
    await city.owner.query('vacuum analyze');
    await plan.checkpoint();
    for (const [index, scenario] of plan.scenarios.entries()) {
      const pair = (round + index) % 2 === 0 ? targets : [...targets].reverse();
      for (const target of pair) {
        const place = { city, target, round, random: randomFrom(plan.seed * 7919 + round * 101 + index) };
        const one = await measure(scenario, place, plan.habits(scenario.connections), plan.database);
        measured.push(one);
        plan.tell(lineOf(one, plan.rounds));
      }
    }
  }
  return measured;
}

/** Faults of the warm-up are told, and come again when it counts. */
async function warmUp(
  city: City,
  targets: readonly Target[],
  { scenarios, seed, habits, warmUpMs, database, tell }: Plan,
) {
  for (const scenario of scenarios) {
    for (const target of targets) {
      const { length } = habits(scenario.connections);
      const short = { length: { ...length, leadMs: 0, measuredMs: warmUpMs }, quietBoundMs: 0, retries: 0 };
      const place = { city, target, round: 0, random: randomFrom(seed) };
      const { faults } = await measure(scenario, place, short, database);
      if (faults.length > 0)
        tell(`warm-up ${scenario.name} ${scenario.connections} ${target.name}: ${faults.join('; ')}`);
    }
  }
}

function lineOf(
  { round, scenario, connections, target, perSecond, p99, work, dropped, faults }: Measured,
  rounds: number,
) {
  const notes = [
    work && work.foreign > 0.05 && `others used ${Math.round(work.foreign * 100)} %`,
    dropped > 0 && `${dropped} dropped`,
    ...faults,
  ].filter(Boolean);
  const what = `${round + 1}/${rounds}  ${scenario.padEnd(18)} ${String(connections).padStart(2)}  ${target.padEnd(8)}`;
  return `${what}${perSecond.toFixed(0).padStart(7)} req/s  p99 ${p99.toFixed(1).padStart(6)} ms  ${notes.join(', ')}`;
}
