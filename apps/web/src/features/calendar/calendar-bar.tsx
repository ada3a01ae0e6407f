import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useCityClock } from '../../lib/city-clock';
import { dayWithWeekday } from '../../lib/days';
import { useMediators, useMeetingRooms, type Span } from './api/sessions';
import { t } from './calendar.text';
import { turn, VIEWS, type View } from './span-of-view';
import { useNarrow } from './use-narrow';

interface BarProps {
  readonly view: View;
  readonly on: string;
  readonly span: Span;
  readonly isHouse: boolean;
}

/** What of the calendar is shown; everything here is a part of the address. */
export function CalendarBar({ view, on, span, isHouse }: BarProps) {
  const [params, setParams] = useSearchParams();
  const { today } = useCityClock();
  const narrow = useNarrow();
  const mediators = useMediators(isHouse).data ?? [];
  const rooms = useMeetingRooms(isHouse).data ?? [];
  const set = (name: string, value: string) =>
    setParams((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    });
  const step = (forward: boolean) => set('on', turn(narrow && view !== 'day' ? 'agenda' : view, on, forward));
  return (
    <div className="calendar-bar no-print">
      <div className="calendar-move">
        <Button aria-label={t('before')} icon={<LeftOutlined />} onClick={() => step(false)} />
        <Button onClick={() => set('on', today)}>{t('today')}</Button>
        <Button aria-label={t('after')} icon={<RightOutlined />} onClick={() => step(true)} />
        <Input
          type="date"
          aria-label={t('date')}
          value={on}
          style={{ width: 150 }}
          onChange={(event) => event.target.value && set('on', event.target.value)}
        />
        <strong className="numbers nowrap calendar-span">
          {narrow || view !== 'month' ? nameOf(view, span) : on.slice(0, 7)}
        </strong>
      </div>
      <div className="calendar-choices">
        {!narrow && (
          <Segmented
            aria-label={t('view')}
            value={view}
            options={VIEWS.map((one) => ({ value: one, label: t(one) }))}
            onChange={(value) => set('view', value)}
          />
        )}
        {isHouse && !narrow && view === 'day' && (
          <Segmented
            aria-label={t('lanes')}
            value={params.get('lanes') ?? 'mediators'}
            options={[
              { value: 'mediators', label: t('byMediator') },
              { value: 'rooms', label: t('byRoom') },
            ]}
            onChange={(value) => set('lanes', value)}
          />
        )}
        {isHouse && (
          <>
            <Select
              aria-label={t('mediator')}
              style={{ minWidth: 130 }}
              value={params.get('mediator') ?? ''}
              options={[
                { value: '', label: t('everyMediator') },
                ...mediators.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(value) => set('mediator', value)}
            />
            <Select
              aria-label={t('room')}
              style={{ minWidth: 130 }}
              value={params.get('room') ?? ''}
              options={[
                { value: '', label: t('everyRoom') },
                ...rooms.map(({ name }) => ({ value: name, label: name })),
              ]}
              onChange={(value) => set('room', value)}
            />
          </>
        )}
        <Checkbox
          checked={params.get('cancelled') === '1'}
          onChange={(event) => set('cancelled', event.target.checked ? '1' : '')}
        >
          {t('showCancelled')}
        </Checkbox>
      </div>
    </div>
  );
}

const nameOf = (view: View, { from, to }: Span): string =>
  view === 'day' && from === to ? dayWithWeekday(from) : t('weekOf', { from, to });
