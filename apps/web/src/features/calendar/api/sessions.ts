import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Conflict {
  readonly kind: 'ROOM' | 'MEDIATOR' | 'UNAVAILABLE';
  readonly person?: Named;
  readonly session?: string;
}

export interface Session {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string | null;
  readonly closed: boolean;
  readonly state: 'BOOKED' | 'HELD' | 'CANCELLED';
  readonly mediators: readonly Named[];
  /** Null: the time is taken by a case this reader does not see. */
  readonly case: { readonly id: string; readonly number: string | null; readonly title: string } | null;
  readonly conflicts: readonly Conflict[];
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface SessionFilter {
  readonly mediator?: string;
  readonly room?: string;
  readonly cancelled: boolean;
}

export const useSessions = (span: Span, filter: SessionFilter) =>
  useQuery({
    queryKey: ['sessions', span, filter],
    queryFn: () => get<{ items: readonly Session[]; truncated: boolean }>('/api/sessions', { ...span, ...filter }),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });

export interface CalendarDay {
  readonly day: string;
  readonly rest: boolean;
  readonly why: string;
  readonly holiday?: string;
}

/** Working days and rest days, as the State Council's notices have them. */
export const useCalendarDays = ({ from, to }: Span, region: string) =>
  useQuery({
    queryKey: ['calendar-days', from, to, region],
    queryFn: () => get<{ items: readonly CalendarDay[] }>('/api/calendar/days', { from, to, region }),
    select: ({ items }) => new Map(items.map((one) => [one.day, one])),
    staleTime: 3_600_000,
    placeholderData: (before) => before,
  });

/** Mediators of the house who are in office. */
export const useMediators = (enabled: boolean) =>
  useQuery({
    queryKey: ['mediators'],
    queryFn: () => get<{ items: readonly { person: Named & { active: boolean } }[] }>('/api/mediators'),
    select: ({ items }) => items.filter(({ person }) => person.active).map(({ person }) => person),
    enabled,
  });

export interface MeetingRoom extends Named {
  readonly seats: number | null;
  readonly active: boolean;
}

export const useMeetingRooms = (enabled: boolean) =>
  useQuery({
    queryKey: ['meeting-rooms'],
    queryFn: () => get<{ items: readonly MeetingRoom[] }>('/api/meeting-rooms'),
    select: ({ items }) => items.filter(({ active }) => active),
    enabled,
  });

export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Wanted extends Partial<Span> {
  readonly mediators: readonly string[];
  readonly room?: string;
  readonly minutes: number;
}

export const useFreeSlots = (wanted: Wanted) =>
  useQuery({
    queryKey: ['free-slots', wanted],
    queryFn: () =>
      get<{ items: readonly Slot[] }>('/api/sessions/free-slots', {
        ...wanted,
        mediators: wanted.mediators.join(','),
      }),
    enabled: wanted.mediators.length > 0,
  });
