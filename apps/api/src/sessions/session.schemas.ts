import { id, instant, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';

const person = object({ id, name: text });

export const SESSIONS = object({
  items: list(
    object({
      id,
      startsAt: instant,
      endsAt: instant,
      room: maybe(text),
      closed: yesNo,
      state: { type: 'string', enum: ['BOOKED', 'HELD', 'CANCELLED'] },
      mediators: list(person),
      case: maybe(object({ id, number: maybe(text), title: text })),
      conflicts: list(
        object({ kind: { type: 'string', enum: ['ROOM', 'MEDIATOR', 'UNAVAILABLE'] } }, { person, session: id }),
      ),
    }),
  ),
  truncated: yesNo,
});

export const FREE_SLOTS = object({ items: list(object({ startsAt: instant, endsAt: instant })) });

export const MEETING_ROOMS = object({
  items: list(object({ id, name: text, seats: maybe(integer), active: yesNo })),
});

export const UNAVAILABILITIES = object({
  items: list(object({ id, person, startsAt: instant, endsAt: instant, kind: text, mine: yesNo })),
});
