const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every id that stands anywhere in a value, once: what they are called is asked in one go. */
export function idsIn(value: unknown, found = new Set<string>()): string[] {
  if (typeof value === 'string') {
    if (UUID.test(value)) found.add(value);
  } else if (value && typeof value === 'object') {
    for (const inner of Object.values(value)) idsIn(inner, found);
  }
  return [...found];
}
