import { timeOf } from '../../lib/days';
import type { Conflict, Session } from './api/sessions';
import { t } from './calendar.text';

/** How a session is said in words; the same on a block and to who listens. */

export const timesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${timeOf(startsAt)}–${timeOf(endsAt)}`;

export const whatOf = (session: Session): string =>
  session.case ? [session.case.number, session.case.title].filter(Boolean).join(' ') : t('taken');

export const peopleOf = ({ mediators }: Session): string =>
  mediators.length > 0 ? mediators.map(({ name }) => name).join(t('and')) : t('noMediator');

/** Empty where nothing stands in the way. */
export const conflictsOf = ({ conflicts }: Session): string =>
  conflicts.length > 0 ? t('conflictSaid', { what: [...new Set(conflicts.map(conflictOf))].join(t('semicolon')) }) : '';

const conflictOf = ({ kind, person }: Conflict): string => t(`conflict${kind}`, { name: person?.name ?? '' });

export function spoken(session: Session): string {
  const said = conflictsOf(session);
  return t('sessionAria', {
    time: timesOf(session),
    what: whatOf(session),
    room: session.room ?? t('noRoom'),
    people: peopleOf(session),
    conflict: said && t('alsoSaid', { said }),
  });
}
