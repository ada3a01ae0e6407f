import { spawnSync } from 'node:child_process';

/** Where this machine has a Chromium, or null. ZHIHE_CHROMIUM names another one. */
export function findChromium() {
  const candidates = [process.env.ZHIHE_CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean);
  for (const name of candidates) {
    const { status, stdout } = spawnSync('sh', ['-c', 'command -v -- "$0"', name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return null;
}
