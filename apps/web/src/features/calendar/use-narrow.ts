import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 760px)');
const watch = (tell: () => void) => {
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
};

/** A phone: columns of hours would be too narrow to read. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches);
