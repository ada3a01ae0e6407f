import { randomBytes } from 'node:crypto';

const run = randomBytes(6).toString('hex');
let given = 0;

/** An idempotency key that was never used before. */
export const freshKey = (): string => `bench-${run}-${(given += 1)}`;
