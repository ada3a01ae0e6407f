import { useQuery } from '@tanstack/react-query';
import { call, get, post, put, remove } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly owner: { readonly id: string; readonly name: string };
  readonly mine: boolean;
  readonly isDefault: boolean;
  readonly version: number;
}

const KEY = ['views'];

export const useViews = () =>
  useQuery({ queryKey: KEY, queryFn: async () => (await get<{ items: SavedView[] }>('/api/views')).items });

type Content = Pick<SavedView, 'name' | 'query' | 'shared'>;
const changed = () => queryClient.invalidateQueries({ queryKey: KEY });

export async function addView(view: Content): Promise<string> {
  const { id } = await post<{ id: string }>('/api/views', view);
  await changed();
  return id;
}

export async function changeView({ id, version }: SavedView, view: Content): Promise<void> {
  await call('PUT', `/api/views/${id}`, { body: view, version });
  await changed();
}

export async function removeView({ id, version }: SavedView): Promise<void> {
  await call('DELETE', `/api/views/${id}`, { version });
  await changed();
}

/** With which view the list opens; taken back from the one that has it. */
export async function setDefault(view: SavedView): Promise<void> {
  const path = `/api/views/${view.id}/default`;
  await (view.isDefault ? remove(path) : put(path));
  await changed();
}
