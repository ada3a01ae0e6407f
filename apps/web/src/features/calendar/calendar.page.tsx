import { useState } from 'react';
import { Alert, Button, Card } from 'antd';
import { useSearchParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { useCityClock } from '../../lib/city-clock';
import { hasRole, useSession } from '../../lib/session';
import { AgendaView } from './agenda-view';
import { useCalendarDays, useMediators, useMeetingRooms, useSessions, type Session, type Span } from './api/sessions';
import { useUnavailability } from './api/unavailability';
import { CalendarBar } from './calendar-bar';
import { t } from './calendar.text';
import { DayView, type Lanes } from './day-view';
import { FeedDialog } from './feed-dialog';
import { FreeSlotsDialog } from './free-slots-dialog';
import { MonthView } from './month-view';
import { spanOf, VIEWS, type View } from './span-of-view';
import { UnavailabilityDialog } from './unavailability-dialog';
import { useNarrow } from './use-narrow';
import { WeekView } from './week-view';
import './calendar.css';

/** When people meet. What is shown stands in the address; on a phone it is always the list. */
export function Page() {
  const session = useSession();
  const isHouse = hasRole(session, 'intake', 'director', 'mediator');
  const { view, on, lanes, filter } = useShown();
  const narrow = useNarrow();
  const shown = narrow && view !== 'agenda' ? 'agenda' : view;
  const span = narrow && view === 'day' ? spanOf('day', on) : spanOf(narrow ? 'agenda' : view, on);
  const sessions = useSessions(span, filter);
  const [open, setOpen] = useState<'feeds' | 'away' | 'slots' | null>(null);
  const close = () => setOpen(null);
  return (
    <PageFrame
      title={t('title')}
      hint={t('hint')}
      actions={
        <>
          {isHouse && <Button onClick={() => setOpen('slots')}>{t('findSlot')}</Button>}
          {isHouse && <Button onClick={() => setOpen('away')}>{t('unavailable')}</Button>}
          <Button onClick={() => setOpen('feeds')}>{t('subscribe')}</Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </>
      }
    >
      <Card className="calendar-card">
        <CalendarBar view={view} on={on} span={span} isHouse={isHouse} />
        <Fetched query={sessions}>
          {({ items, truncated }) => (
            <>
              {truncated && <Alert type="warning" showIcon title={t('truncated')} style={{ marginBottom: 12 }} />}
              <Shown view={shown} on={on} span={span} lanes={isHouse ? lanes : null} sessions={items} />
            </>
          )}
        </Fetched>
      </Card>
      <FeedDialog open={open === 'feeds'} onClose={close} />
      {isHouse && <UnavailabilityDialog open={open === 'away'} onClose={close} span={spanOf('month', on)} day={on} />}
      {isHouse && <FreeSlotsDialog open={open === 'slots'} onClose={close} />}
    </PageFrame>
  );
}

interface ShownProps {
  readonly view: View;
  readonly on: string;
  readonly span: Span;
  readonly lanes: Lanes | null;
  readonly sessions: readonly Session[];
}

function Shown({ view, on, span, lanes, sessions }: ShownProps) {
  const { region } = useSession();
  const calendar = useCalendarDays(span, region).data;
  const mediators = useMediators(lanes !== null).data ?? [];
  const rooms = useMeetingRooms(lanes !== null).data ?? [];
  const away = useUnavailability(span, lanes !== null).data?.items ?? [];
  if (view === 'agenda') return <AgendaView sessions={sessions} calendar={calendar} />;
  if (view === 'month') return <MonthView span={span} month={on.slice(0, 7)} sessions={sessions} calendar={calendar} />;
  if (view === 'week') return <WeekView span={span} sessions={sessions} calendar={calendar} />;
  return <DayView day={on} lanes={lanes} sessions={sessions} away={away} mediators={mediators} rooms={rooms} />;
}

function useShown() {
  const [params] = useSearchParams();
  const { today } = useCityClock();
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'week';
  const asked = params.get('on');
  const on = asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
  const lanes: Lanes = params.get('lanes') === 'rooms' ? 'rooms' : 'mediators';
  const filter = {
    mediator: params.get('mediator') ?? undefined,
    room: params.get('room') ?? undefined,
    cancelled: params.get('cancelled') === '1',
  };
  return { view, on, lanes, filter };
}
