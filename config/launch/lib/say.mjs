/** A reason to stop that the person at the terminal can act on: printed as it is, without a stack. */
export class LaunchProblem extends Error {}

// Whoever read our output may go away; what we started goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** One line on the terminal: what part speaks, and what it says. */
export function say(part, text) {
  process.stdout.write(`${part.padEnd(10)} ${text}\n`);
}

/** Runs a launcher and ends the process with the exit code it returns (0 when it returns none), or 1 with the reason. */
export async function main(launcher) {
  try {
    process.exit((await launcher()) ?? 0);
  } catch (error) {
    process.stderr.write(`\n${error instanceof LaunchProblem ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

/** '0.8 s': the time since `startedAt` (performance.now()). */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
