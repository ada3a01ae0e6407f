import type { IncomingHttpHeaders } from 'node:http';
import { idempotencyKey } from '../rooms/command-headers.js';

/** The caller's name for one wish: two clicks are one job. */
export const wishKey = (headers: IncomingHttpHeaders): string => idempotencyKey(headers, 'bulk', {}).key;
