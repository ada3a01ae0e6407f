/** One page of a list. `next` is given back as `after`. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  /** Exact up to the cap. */
  readonly total: number;
  readonly totalCapped: boolean;
}

export const encodeCursor = (value: string | null, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Null when it is not a cursor of ours. */
export function decodeCursor(cursor: string): { value: string; id: string } | null {
  const read = readCursor(cursor);
  return typeof read?.value === 'string' ? { value: read.value, id: read.id } : null;
}

/** The same for lists whose sort value may be missing; whether the value fits the order is the list's own affair. */
export function readCursor(cursor: string): { value: unknown; id: string } | null {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const isId = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    return isId ? { value, id } : null;
  } catch {
    return null;
  }
}
