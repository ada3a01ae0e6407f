type Values = Record<string, unknown>;

const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          // A tick that was never set and one that was taken away say the same.
          .filter(([, one]) => one !== false && one !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;

/** Of what was typed, what differs from what stands: only that is corrected, and only that stands in the record. */
export const changesIn = (stands: Values, typed: Values): Values =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) => JSON.stringify(sorted(value)) !== JSON.stringify(sorted(stands[name])),
    ),
  );
