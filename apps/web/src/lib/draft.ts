import { useCallback, useMemo } from 'react';

/**
 * What somebody has typed and not sent yet. It survives a reload and a session that ran out, in this window only: a draft
 * may hold what a party said in confidence, and must not lie on a shared machine after the window is closed.
 */
export interface Draft<T> {
  readonly kept: T | null;
  keep(value: T): void;
  drop(): void;
}

const nameOf = (key: string) => `zhihe.draft.${key}`;

export function readDraft<T>(key: string): T | null {
  const text = sessionStorage.getItem(nameOf(key));
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

export function useDraft<T>(key: string): Draft<T> {
  const kept = useMemo(() => readDraft<T>(key), [key]);
  const keep = useCallback((value: T) => sessionStorage.setItem(nameOf(key), JSON.stringify(value)), [key]);
  const drop = useCallback(() => sessionStorage.removeItem(nameOf(key)), [key]);
  return { kept, keep, drop };
}

/** When somebody signs out on purpose, nothing of theirs stays. */
export function dropAllDrafts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith('zhihe.draft.')) sessionStorage.removeItem(name);
}
