import { useQuery } from '@tanstack/react-query';
import { dayOf } from './days';
import { get } from './http';

interface CityClock {
  readonly now: string;
  readonly settable: boolean;
  readonly isSet: boolean;
}

/** What time it is in this city; a demo city lives on a day of its own. */
export function useCityClock(): { today: string; now: string; isDemo: boolean } {
  const { data } = useQuery({
    queryKey: ['city-clock'],
    queryFn: () => get<CityClock>('/api/demo/clock'),
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
  const now = data?.now ?? new Date().toISOString();
  return { now, today: dayOf(now), isDemo: data?.isSet ?? false };
}
