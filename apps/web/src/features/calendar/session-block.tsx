import { WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { timeOf } from '../../lib/days';
import type { Session } from './api/sessions';
import { t } from './calendar.text';
import { conflictsOf, peopleOf, spoken, whatOf } from './told';

interface BlockProps {
  readonly session: Session;
  /** What the lane says already. */
  readonly without?: 'room' | 'mediator';
}

/** One session as a block: opens its case where the reader may see it. */
export function SessionBlock({ session, without }: BlockProps) {
  const { room, state, conflicts } = session;
  const body = (
    <>
      <span className="block-time numbers">
        {conflicts.length > 0 && <WarningOutlined className="block-warning" />} {timeOf(session.startsAt)}
        <span className="block-end">–{timeOf(session.endsAt)}</span>
      </span>
      <span className="block-what">{whatOf(session)}</span>
      <span className="block-where">
        {[without !== 'room' && (room ?? t('noRoom')), without !== 'mediator' && peopleOf(session)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <ConflictList session={session} />
      {state !== 'BOOKED' && <span className="block-state">{t(state === 'HELD' ? 'held' : 'cancelled')}</span>}
    </>
  );
  const className = [
    'session-block',
    state.toLowerCase(),
    conflicts.length > 0 && 'conflicting',
    !session.case && 'taken',
  ]
    .filter(Boolean)
    .join(' ');
  const title = [spoken(session), ...(session.case ? [] : [t('takenHint')])].join('\n');
  if (!session.case) {
    return (
      <span className={className} title={title} role="note" aria-label={title}>
        {body}
      </span>
    );
  }
  return (
    <Link to={`/cases/${session.case.id}`} className={className} title={title} aria-label={spoken(session)}>
      {body}
    </Link>
  );
}

/** What stands in the way, in words. */
export function ConflictList({ session }: { session: Session }) {
  const said = conflictsOf(session);
  if (!said) return null;
  return (
    <span className="conflict-list">
      <WarningOutlined /> {said}
    </span>
  );
}
