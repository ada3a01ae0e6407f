import type { ReactNode } from 'react';
import type { Session } from './api/sessions';
import type { Unavailability } from './api/unavailability';
import { t } from './calendar.text';
import { SessionBlock } from './session-block';
import { placed, type Placed } from './time-grid';
import { timesOf } from './told';

interface ColumnProps {
  readonly day: string;
  readonly label: ReactNode;
  readonly hours: { readonly from: number; readonly to: number };
  readonly sessions: readonly Session[];
  readonly away?: readonly Unavailability[];
  readonly without?: 'room' | 'mediator';
  readonly rest?: boolean;
}

/** One column of hours: a day, a mediator or a room. */
export function HourColumn({ day, label, hours: { from, to }, sessions, away = [], without, rest }: ColumnProps) {
  return (
    <li className={rest ? 'hour-column rest' : 'hour-column'}>
      <div className="hour-head">{label}</div>
      <div className="hour-body" style={{ height: `${(to - from) * 52}px` }}>
        {placed(day, away, from, to).map((place) => (
          <span
            key={place.item.id}
            className="away-block"
            style={{ ...boxOf(place, to - from), left: 0, width: '100%' }}
            role="note"
            aria-label={t('awayAria', { name: place.item.person.name, time: timesOf(place.item) })}
            title={t('awayAria', { name: place.item.person.name, time: timesOf(place.item) })}
          >
            {t('allDayAway')} · {t(place.item.kind)}
          </span>
        ))}
        {placed(day, sessions, from, to).map((place) => (
          <div key={place.item.id} className="block-place" style={boxOf(place, to - from)}>
            <SessionBlock session={place.item} without={without} />
          </div>
        ))}
      </div>
    </li>
  );
}

function boxOf({ top, height, column, columns }: Placed<unknown>, hours: number) {
  const whole = hours * 60;
  return {
    top: `${(top / whole) * 100}%`,
    height: `${(height / whole) * 100}%`,
    left: `${(column / columns) * 100}%`,
    width: `${100 / columns}%`,
  };
}

export function HourScale({ from, to }: { from: number; to: number }) {
  return (
    <div className="hour-scale numbers" aria-hidden="true">
      <div className="hour-head" />
      {Array.from({ length: to - from }, (_, n) => (
        <span key={n} style={{ height: 52 }}>
          {String(from + n).padStart(2, '0')}:00
        </span>
      ))}
    </div>
  );
}
