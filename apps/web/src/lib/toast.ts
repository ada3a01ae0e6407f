import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly body?: string;
  /** Where one can look at it. */
  readonly to?: string;
}

const SHOWN_MS = 8_000;
const MOST = 4;
let shown: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();

/** A word in the corner that goes away by itself. What must not be missed stands elsewhere too. */
export function toast(what: Omit<Toast, 'id'>): void {
  const id = ++last;
  set([...shown, { ...what, id }].slice(-MOST));
  setTimeout(() => dismiss(id), SHOWN_MS);
}

export const dismiss = (id: number): void => set(shown.filter((one) => one.id !== id));

export const useToasts = (): readonly Toast[] =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );

function set(next: readonly Toast[]): void {
  shown = next;
  for (const tell of watchers) tell();
}
