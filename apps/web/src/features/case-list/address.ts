import type { Query } from './api/cases';
import { packIds, unpackIds } from './pack-ids';

/** What of the address is about looking at the list, and not about which list it is. */
const PAGE = ['after', 'page', 'sel'];

export interface ListAddress {
  /** Filters, sort order, columns, page size: as the API takes them, and as a saved view keeps them. */
  readonly query: Query;
  readonly after: string | null;
  readonly page: number;
  readonly selection: Selection;
  /** Cursors of the pages before this one; a link sent to a colleague has none. */
  readonly trail: readonly (string | null)[];
}

export type Selection = 'all' | readonly string[];

export function readAddress(search: URLSearchParams, state: unknown): ListAddress {
  const query = Object.fromEntries([...search].filter(([key, value]) => !PAGE.includes(key) && value !== ''));
  const sel = search.get('sel') ?? '';
  const { trail = [] } = (state ?? {}) as { trail?: readonly (string | null)[] };
  return {
    query,
    after: search.get('after'),
    page: Math.max(1, Number(search.get('page')) || 1),
    selection: sel === 'all' ? 'all' : unpackIds(sel),
    trail,
  };
}

export function writeAddress({ query, after, page, selection }: Omit<ListAddress, 'trail'>): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  if (after) search.set('after', after);
  if (page > 1) search.set('page', String(page));
  const sel = selection === 'all' ? 'all' : packIds(selection);
  if (sel) search.set('sel', sel);
  return search.toString();
}

/** The same list, said in one way: to tell whether a saved view is what is being looked at. */
export const canonical = (query: Query): string =>
  new URLSearchParams(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))).toString();

export const queryOf = (view: string): Query => Object.fromEntries(new URLSearchParams(view));

/** Some filters changed; an empty value takes one away. */
export function merged(query: Query, patch: Readonly<Record<string, string>>): Query {
  return Object.fromEntries(Object.entries({ ...query, ...patch }).filter(([, value]) => value !== ''));
}
