import { useSearchParams } from 'react-router';
import { TIMELINE_KINDS, type TimelineFilter, type TimelineKind } from '../api/record';

const PARTS = ['kind', 'room', 'person', 'from', 'to'] as const;

/** What is looked for stands in the address, so that it can be sent on. */
export function useTimelineFilter(): { filter: TimelineFilter; change: (patch: Partial<TimelineFilter>) => void } {
  const [search, setSearch] = useSearchParams();
  const given = Object.fromEntries(PARTS.flatMap((part) => (search.get(part) ? [[part, search.get(part)!]] : [])));
  const filter = { ...given } as TimelineFilter;
  if (!TIMELINE_KINDS.includes(filter.kind as TimelineKind)) delete (filter as { kind?: string }).kind;
  return {
    filter,
    change: (patch) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [part, value] of Object.entries(patch)) value ? next.set(part, value) : next.delete(part);
          return next;
        },
        { preventScrollReset: true },
      ),
  };
}
