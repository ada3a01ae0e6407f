import type { CalendarDay, Session } from './api/sessions';
import { t } from './calendar.text';
import { DayName } from './day-name';
import { HourColumn, HourScale } from './hour-column';
import { daysOf } from './span-of-view';
import { hoursOf, touches } from './time-grid';

interface WeekProps {
  readonly span: { readonly from: string; readonly to: string };
  readonly sessions: readonly Session[];
  readonly calendar: ReadonlyMap<string, CalendarDay> | undefined;
}

/** Seven days side by side. */
export function WeekView({ span, sessions, calendar }: WeekProps) {
  const hours = hoursOf(null, sessions);
  return (
    <div className="hour-grid" tabIndex={0} role="region" aria-label={t('week')}>
      <HourScale {...hours} />
      <ul className="hour-columns">
        {daysOf(span).map((day) => (
          <HourColumn
            key={day}
            day={day}
            label={<DayName day={day} calendar={calendar} linked />}
            hours={hours}
            sessions={sessions.filter((session) => touches(session, day))}
            rest={calendar?.get(day)?.rest}
          />
        ))}
      </ul>
    </div>
  );
}
