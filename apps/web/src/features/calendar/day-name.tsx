import { Link, useSearchParams } from 'react-router';
import { useCityClock } from '../../lib/city-clock';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import type { CalendarDay } from './api/sessions';
import { t } from './calendar.text';

interface NameProps {
  readonly day: string;
  readonly calendar: ReadonlyMap<string, CalendarDay> | undefined;
  /** Opens the day. */
  readonly linked?: boolean;
  /** Only the number of the day. */
  readonly short?: boolean;
}

/** A day with its weekday, and whether people work on it where that is not plain from the weekday. */
export function DayName({ day, calendar, linked, short }: NameProps) {
  const [params] = useSearchParams();
  const { today } = useCityClock();
  const to = new URLSearchParams(params);
  to.set('view', 'day');
  to.set('on', day);
  const name = short ? String(Number(day.slice(8))) : dayWithWeekday(day).slice(5);
  const special = specialOf(calendar?.get(day));
  return (
    <span className={day === today ? 'day-name today' : 'day-name'} aria-current={day === today ? 'date' : undefined}>
      {linked ? (
        <Link to={`?${to}`} aria-label={dayWithWeekday(day)}>
          {name}
        </Link>
      ) : (
        name
      )}
      {special && <span className={`day-special ${special.kind}`}>{special.text}</span>}
    </span>
  );
}

function specialOf(known: CalendarDay | undefined): { kind: string; text: string } | null {
  if (!known) return null;
  if (known.holiday && known.rest) return { kind: 'off', text: words(`holiday.${known.holiday}`) };
  return known.why === 'MAKE_UP_WORKDAY' ? { kind: 'on', text: t('makeUp') } : null;
}
