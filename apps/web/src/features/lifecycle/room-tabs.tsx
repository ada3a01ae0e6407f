import { useQuery } from '@tanstack/react-query';
import { NavLink, useSearchParams } from 'react-router';
import { get } from '../../lib/http';
import { words } from '../../lib/words';
import { t } from './lifecycle.text';

export const useMachines = () =>
  useQuery({
    queryKey: ['machine', 'list'],
    queryFn: () =>
      get<{
        items: readonly { room: string; version: number; states: readonly string[]; usualWay: readonly string[] }[];
      }>('/api/machines'),
    staleTime: Infinity,
  });

/** From one lifecycle to the next; a case that is lit stays lit. */
export function RoomTabs({ room }: { room: string }) {
  const { data } = useMachines();
  const [search] = useSearchParams();
  const of = search.get('case');
  return (
    <nav className="room-tabs no-print" aria-label={t('title')}>
      {data?.items.map((one) => (
        <NavLink
          key={one.room}
          to={`/lifecycles/${one.room}${of ? `?case=${of}` : ''}`}
          className={one.room === room ? 'chosen' : undefined}
        >
          {words(`room.${one.room}`)}
        </NavLink>
      ))}
    </nav>
  );
}
