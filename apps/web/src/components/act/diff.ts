import { factName, factText } from './fact-words';

export interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Which facts differ, in words. `room` says whose facts they are; without it, the case's. */
export function diffOf(before: unknown, after: unknown, room?: string, nameOf?: (id: string) => string): Change[] {
  const was = (before ?? {}) as Record<string, unknown>;
  const is = (after ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => JSON.stringify(was[key] ?? null) !== JSON.stringify(is[key] ?? null))
    .map((key) => ({
      label: factName(key, room),
      before: factText(key, was[key], nameOf),
      after: factText(key, is[key], nameOf),
    }));
}
