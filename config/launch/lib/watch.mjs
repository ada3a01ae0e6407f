import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt, serverFingerprint } from './build.mjs';
import { LaunchProblem, say } from './say.mjs';

/** Builds and calls `restart` whenever a source file has changed; what does not work is told, and the next change awaited. */
export async function watchSources(restart) {
  say('watch', 'waiting for changes');
  for (let seen = serverFingerprint(); ; await sleep(700)) {
    const now = serverFingerprint();
    if (now === seen) continue;
    seen = now;
    try {
      await ensureBuilt();
      await restart();
      say('watch', 'restarted with the new code');
    } catch (error) {
      if (!(error instanceof LaunchProblem)) throw error;
      say('watch', error.message);
    }
  }
}
