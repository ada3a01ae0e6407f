import { fileURLToPath } from 'node:url';

/** Absolute path of the repository; launchers work from any current folder. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
