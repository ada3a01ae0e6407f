import { createHash, randomBytes } from 'node:crypto';

/** Hash of an entry whose text is canonical already: the floor writes its keys in order and spares the sorting. */
export const chained = (canonical: string, head: string): string =>
  createHash('sha256').update(ZERO).update(canonical).update(Buffer.from(head, 'hex')).digest('hex');

const ZERO = Buffer.of(0);

/** Ordered by time, like the project's. */
export function newId(): string {
  const hex = randomBytes(10).toString('hex');
  const instant = Date.now().toString(16).padStart(12, '0');
  return `${instant.slice(0, 8)}-${instant.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
