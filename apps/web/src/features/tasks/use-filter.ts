import { useSearchParams } from 'react-router';
import type { TaskFilter } from './api/tasks';

/** What may stand in the address; anything else is not passed on. */
const KEYS = ['tab', 'kind', 'due', 'priority', 'sort', 'person', 'case', 'after'] as const;
export type FilterKey = (typeof KEYS)[number];

/** Tab, filter, order and page stand in the address, so that back, reload and a sent link work. */
export function useFilter(tabs: readonly string[]) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tab = asked && tabs.includes(asked) ? asked : tabs[0];
  const filter: TaskFilter = {
    ...Object.fromEntries(KEYS.map((key) => [key, search.get(key) || undefined])),
    tab,
  };
  /** Any change but of the page itself starts at the first page. */
  const set = (patch: Partial<Record<FilterKey, string | undefined>>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (!('after' in patch)) next.delete('after');
      for (const [key, value] of Object.entries(patch)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      return next;
    });
  const isFiltered = KEYS.some((key) => key !== 'tab' && key !== 'sort' && filter[key]);
  return { filter, tab, set, isFiltered, clear: () => setSearch({ tab }) };
}
