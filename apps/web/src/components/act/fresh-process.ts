import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import type { Room } from '#domain/process/room';
import { roomPath } from './machine';
import type { ProcessShown } from './subject';

/** The lifecycle as it stands now, asked anew. */
export function useFreshProcess(room: string, id: string): ProcessShown | null {
  const { data } = useQuery({
    queryKey: ['process', room, id, 'fresh'],
    queryFn: () => get<ProcessShown>(`/api/${roomPath(room as Room)}/${id}`),
    staleTime: 0,
    gcTime: 0,
  });
  return data ? { ...data, room } : null;
}
