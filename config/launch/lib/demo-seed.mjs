import { environmentWith } from './environment.mjs';
import { programs, runProgram } from './programs.mjs';
import { LaunchProblem, say, secondsSince } from './say.mjs';

/**
 * Fills the running city with the demo cases, through its own API; what is there already is left alone. A failure is
 * told and no more: the city serves all the same.
 */
export async function seedDemo(url, env, log) {
  const startedAt = performance.now();
  say('demo', 'filling the demo city …');
  try {
    await runProgram('The demo seed', { script: programs.seed, env: environmentWith({ ...env, ZHIHE_URL: url }), log });
    say('demo', `city filled in ${secondsSince(startedAt)}`);
  } catch (error) {
    if (!(error instanceof LaunchProblem)) throw error;
    say('demo', `the demo city is incomplete. ${error.message}`);
  }
}
