import { Link, useSearchParams } from 'react-router';
import { dayWithWeekday, timeOf } from '../../lib/days';
import type { CalendarDay, Session } from './api/sessions';
import { t } from './calendar.text';
import { DayName } from './day-name';
import { daysOf } from './span-of-view';
import { touches } from './time-grid';
import { spoken, whatOf } from './told';

const SHOWN = 3;

interface MonthProps {
  readonly span: { readonly from: string; readonly to: string };
  readonly month: string;
  readonly sessions: readonly Session[];
  readonly calendar: ReadonlyMap<string, CalendarDay> | undefined;
}

/** Whole weeks of a month; a day with more than it can show leads to itself. */
export function MonthView({ span, month, sessions, calendar }: MonthProps) {
  return (
    <ul className="month-grid">
      {daysOf(span)
        .slice(0, 7)
        .map((day) => (
          <li key={`head-${day}`} className="month-head" aria-hidden="true">
            {weekdayOf(day)}
          </li>
        ))}
      {daysOf(span).map((day) => {
        const ofDay = sessions.filter((session) => touches(session, day));
        const classes = ['month-day', calendar?.get(day)?.rest && 'rest', !day.startsWith(month) && 'outside'];
        return (
          <li key={day} className={classes.filter(Boolean).join(' ')}>
            <DayName day={day} calendar={calendar} linked short />
            {ofDay.slice(0, SHOWN).map((session) => (
              <MonthEntry key={session.id} session={session} />
            ))}
            {ofDay.length > SHOWN && <More day={day} n={ofDay.length - SHOWN} />}
          </li>
        );
      })}
    </ul>
  );
}

function MonthEntry({ session }: { session: Session }) {
  const text = `${timeOf(session.startsAt)} ${session.case?.number ?? whatOf(session)}`;
  const className = `month-entry ${session.state.toLowerCase()}${session.conflicts.length > 0 ? ' conflicting' : ''}`;
  if (!session.case) return <span className={`${className} taken`}>{text}</span>;
  return (
    <Link to={`/cases/${session.case.id}`} className={className} title={spoken(session)} aria-label={spoken(session)}>
      {text}
    </Link>
  );
}

function More({ day, n }: { day: string; n: number }) {
  const [params] = useSearchParams();
  const to = new URLSearchParams(params);
  to.set('view', 'day');
  to.set('on', day);
  return (
    <Link to={`?${to}`} className="month-more">
      {t('moreThatDay', { n })}
    </Link>
  );
}

/** Only what stands behind the day. */
const weekdayOf = (day: string): string => dayWithWeekday(day).slice(day.length).trim();
