import { Empty, Tag } from 'antd';
import { Link } from 'react-router';
import { dayOf, dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import type { CalendarDay, Session } from './api/sessions';
import { t } from './calendar.text';
import { ConflictList } from './session-block';
import { peopleOf, timesOf, whatOf } from './told';

interface AgendaProps {
  readonly sessions: readonly Session[];
  readonly calendar: ReadonlyMap<string, CalendarDay> | undefined;
}

/** Day by day, as one reads it on a phone or on paper. */
export function AgendaView({ sessions, calendar }: AgendaProps) {
  if (sessions.length === 0) return <Empty description={t('empty')} />;
  const days = [...new Set(sessions.map(({ startsAt }) => dayOf(startsAt)))];
  return (
    <ol className="agenda">
      {days.map((day) => (
        <li key={day}>
          <h2>
            {dayWithWeekday(day)} {calendar?.get(day)?.rest && <Tag>{restWord(calendar.get(day)!)}</Tag>}
          </h2>
          <ul>
            {sessions
              .filter(({ startsAt }) => dayOf(startsAt) === day)
              .map((session) => (
                <Entry key={session.id} session={session} />
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Entry({ session }: { session: Session }) {
  const { room, state, closed } = session;
  return (
    <li className={`agenda-entry ${state.toLowerCase()}${session.conflicts.length > 0 ? ' conflicting' : ''}`}>
      <span className="agenda-time numbers">{timesOf(session)}</span>
      <span className="agenda-body">
        {session.case ? <Link to={`/cases/${session.case.id}`}>{whatOf(session)}</Link> : <span>{t('takenHint')}</span>}
        <span className="muted">
          {[room ?? t('noRoom'), peopleOf(session)].join(' · ')}{' '}
          {state !== 'BOOKED' && <Tag>{t(state === 'HELD' ? 'held' : 'cancelled')}</Tag>}
          {closed && session.case && <Tag>{t('closedDoors')}</Tag>}
        </span>
        <ConflictList session={session} />
      </span>
    </li>
  );
}

const restWord = ({ holiday }: CalendarDay): string => (holiday ? words(`holiday.${holiday}`) : t('restDay'));
