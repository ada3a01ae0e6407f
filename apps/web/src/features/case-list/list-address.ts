import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { merged, readAddress, writeAddress, type ListAddress, type Selection } from './address';
import type { Query } from './api/cases';

const FIRST_PAGE = { after: null, page: 1, selection: [] as const };

/** The list's place in the address bar, and the ways to go on from it. */
export function useListAddress() {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const address = useMemo(() => readAddress(new URLSearchParams(search), state), [search, state]);
  const go = (next: Omit<ListAddress, 'trail'>, trail: ListAddress['trail'], replace = false) =>
    void navigate({ search: writeAddress(next) }, { state: { trail }, replace });
  const { query, after, page, selection, trail } = address;
  return {
    address,
    /** Another list: from its first page, with nothing ticked. */
    open: (next: Query, replace = false) => go({ query: next, ...FIRST_PAGE }, [], replace),
    /** The same list with some filters changed; an empty value takes one away. */
    change: (patch: Readonly<Record<string, string>>) => go({ query: merged(query, patch), ...FIRST_PAGE }, []),
    /** Other columns or a longer page are still the same cases: what is ticked stays ticked. */
    look: (patch: Readonly<Record<string, string>>) =>
      go({ ...address, query: merged(query, patch), after: null, page: 1 }, []),
    next: (cursor: string) => go({ query, selection, after: cursor, page: page + 1 }, [...trail, after]),
    back: () =>
      trail.length > 0
        ? go({ query, selection, after: trail.at(-1)!, page: page - 1 }, trail.slice(0, -1))
        : go({ query, selection, after: null, page: 1 }, []),
    select: (chosen: Selection) => go({ query, after, page, selection: chosen }, trail, true),
  };
}
