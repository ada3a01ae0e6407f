import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { addDays, wordingOf, type Words } from '#libs/domain';
import type { Feed, FeedContent, FeedDeadline, FeedSession } from './feed.queries.js';

/** What a mediator's phone asks for, in seconds. */
const REFRESHED_EVERY = 3600;

/**
 * iCalendar (RFC 5545). An entry keeps its UID for as long as it exists: a session its own id, a clock that of its lifecycle
 * and name, so that a moved date moves in the reader's calendar too. Parties are named only where the person chose so, and
 * never in a case of trade secrets: a phone shows its calendar to whoever stands by.
 */
export function icalendarOf(
  { now, sessions, deadlines }: FeedContent,
  feed: Omit<Feed, 'person'>,
  origin: string,
): string {
  const words = wordingOf(feed.language);
  const calendar = ical({
    name: words('feed.name'),
    prodId: { company: 'zhihe', product: 'calendar', language: feed.language.slice(0, 2).toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESHED_EVERY,
  });
  const stamp = new Date(now);
  const called = ({ number, title, secret }: FeedSession | FeedDeadline) =>
    [number ?? words('feed.unnumbered'), ...(feed.withParties && !secret && title ? [title] : [])].join(' ');
  for (const session of sessions) {
    calendar.createEvent({
      id: `session-${session.id}@zhihe`,
      stamp,
      start: new Date(session.startsAt),
      end: new Date(session.endsAt),
      summary: words('feed.session', { case: called(session) }),
      ...(session.room && { location: session.room }),
      status: session.state === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      sequence: session.state === 'CANCELLED' ? 1 : 0,
      url: `${origin}/cases/${session.case}`,
    });
  }
  for (const deadline of deadlines) {
    calendar.createEvent({
      id: `clock-${[deadline.process, deadline.name, deadline.about ?? ''].filter(Boolean).join('-')}@zhihe`,
      stamp,
      start: deadline.due,
      end: addDays(deadline.due, 1),
      allDay: true,
      summary: summaryOf(words, deadline, called(deadline)),
      sequence: deadline.moves,
      busystatus: ICalEventBusyStatus.FREE,
      url: `${origin}/cases/${deadline.case}`,
    });
  }
  return calendar.toString();
}

function summaryOf(words: Words, { name, provisional }: FeedDeadline, called: string): string {
  const clock = words(`clock.${name}`);
  return words(provisional ? 'feed.provisionalDeadline' : 'feed.deadline', { clock, case: called });
}
