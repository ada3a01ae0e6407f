import type { MeetingRoom, Named, Session } from './api/sessions';
import type { Unavailability } from './api/unavailability';
import { t } from './calendar.text';
import { HourColumn, HourScale } from './hour-column';
import { hoursOf } from './time-grid';

export type Lanes = 'mediators' | 'rooms';

interface DayProps {
  readonly day: string;
  readonly lanes: Lanes | null;
  readonly sessions: readonly Session[];
  readonly away: readonly Unavailability[];
  readonly mediators: readonly Named[];
  readonly rooms: readonly MeetingRoom[];
}

/** One day, with a lane for each mediator or each room, so that what collides lies side by side. */
export function DayView({ day, lanes, sessions, away, mediators, rooms }: DayProps) {
  const hours = hoursOf(day, lanes === 'mediators' ? [...sessions, ...away] : sessions);
  const columns =
    lanes === 'mediators' ? byMediator() : lanes === 'rooms' ? byRoom() : [{ key: day, label: '', sessions, away: [] }];

  function byMediator() {
    const people = new Map<string, Named>(
      [...mediators, ...sessions.flatMap((session) => session.mediators)].map((one) => [one.id, one]),
    );
    const own = [...people.values()].map((person) => ({
      key: person.id,
      label: person.name,
      sessions: sessions.filter((session) => session.mediators.some(({ id }) => id === person.id)),
      away: away.filter((one) => one.person.id === person.id),
    }));
    const nobody = sessions.filter((session) => session.mediators.length === 0);
    return nobody.length > 0 ? [...own, { key: 'nobody', label: t('noMediator'), sessions: nobody, away: [] }] : own;
  }

  function byRoom() {
    const names = new Set([...rooms.map(({ name }) => name), ...sessions.flatMap(({ room }) => room ?? [])]);
    const own = [...names].map((name) => ({
      key: name,
      label: name,
      sessions: sessions.filter(({ room }) => room === name),
      away: [],
    }));
    const nowhere = sessions.filter(({ room }) => room === null);
    return nowhere.length > 0 ? [...own, { key: 'nowhere', label: t('noRoom'), sessions: nowhere, away: [] }] : own;
  }

  return (
    <div className="hour-grid" tabIndex={0} role="region" aria-label={t('day')}>
      <HourScale {...hours} />
      <ul className="hour-columns">
        {columns.map(({ key, ...column }) => (
          <HourColumn
            key={key}
            day={day}
            hours={hours}
            without={lanes === 'rooms' ? 'room' : lanes === 'mediators' ? 'mediator' : undefined}
            {...column}
          />
        ))}
      </ul>
    </div>
  );
}
