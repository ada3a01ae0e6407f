import { words } from '../../lib/words';

export interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Which facts differ, named as the forms name them. */
export function diffOf(before: unknown, after: unknown): Change[] {
  const was = (before ?? {}) as Record<string, unknown>;
  const is = (after ?? {}) as Record<string, unknown>;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    .map((key) => ({ label: factName(key), before: told(key, was[key]), after: told(key, is[key]) }));
}

/** The word of a fact: the field it came from, where there is one. */
export function factName(key: string): string {
  const found = words(`field.${key}`);
  return found === `field.${key}` ? key : found;
}

export function told(key: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value !== 'object') {
    const found = words(`value.${key}.${String(value)}`);
    return found.startsWith('value.') ? String(value) : found;
  }
  return JSON.stringify(value);
}
