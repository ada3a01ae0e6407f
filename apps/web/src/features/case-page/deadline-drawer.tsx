import { useState } from 'react';
import { Alert, Button, Drawer, Grid, InputNumber } from 'antd';
import { Grounds } from '../../components/desk/grounds';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { useDeadline, useExtension, type DeadlineExplained } from './api/deadlines';
import { t } from './case-page.text';
import { DaySteps } from './day-steps';
import { lengthOf, turnsOf } from './period-line';

interface DeadlineDrawerProps {
  readonly caseId: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** How one last day was found: from when, by which rule and article, over which rest days, day by day. */
export function DeadlineDrawer({ caseId, id, onClose }: DeadlineDrawerProps) {
  const query = useDeadline(caseId, id);
  const wide = Grid.useBreakpoint().md;
  return (
    <Drawer open size={wide ? 560 : '100%'} title={t('explainTitle')} onClose={onClose} destroyOnHidden>
      <Fetched query={query}>
        {(deadline) => (
          <>
            <Summary deadline={deadline} />
            {deadline.period.extend && deadline.state === 'RUNNING' && <Simulation caseId={caseId} id={id} />}
            <DaySteps steps={deadline.steps} />
          </>
        )}
      </Fetched>
    </Drawer>
  );
}

function Summary({ deadline }: { deadline: DeadlineExplained }) {
  const { name, start, due, period, agrees, computed, calendarVersion } = deadline;
  return (
    <>
      <h3 className="drawer-title">{words(`clock.${name}`)}</h3>
      <ol className="period-line">
        <li>
          <small>{words('step.start')}</small>
          {dayWithWeekday(start)}
        </li>
        <li>
          <small>{lengthOf(period)}</small>
          <Grounds ids={period.law} label={false} />
        </li>
        {turnsOf(deadline).map((turn) => (
          <li key={turn}>{turn}</li>
        ))}
        <li className="period-end">
          <small>{words('step.due')}</small>
          <strong>{dayWithWeekday(due)}</strong>
        </li>
      </ol>
      <Alert
        type={agrees ? 'success' : 'warning'}
        showIcon
        title={agrees ? t('agrees') : t('differs', { day: computed.due })}
        description={t('calendarUsed', {
          version:
            calendarVersion === computed.calendarVersion
              ? calendarVersion
              : `${calendarVersion} → ${computed.calendarVersion}`,
        })}
      />
    </>
  );
}

function Simulation({ caseId, id }: { caseId: string; id: string }) {
  const [days, setDays] = useState<number | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const { data, error } = useExtension(caseId, id, asked);
  return (
    <section className="simulation">
      <h4>{t('simulate')}</h4>
      <p className="muted">{t('simulateHint')}</p>
      <label>
        {t('simulateDays')}{' '}
        <InputNumber
          min={1}
          max={3650}
          precision={0}
          value={days}
          onChange={(value) => setDays(value)}
          onPressEnter={(key) => !key.nativeEvent.isComposing && setAsked(days)}
        />
      </label>{' '}
      <Button onClick={() => setAsked(days)} disabled={!days}>
        {t('simulate')}
      </Button>
      <ProblemAlert problem={error} />
      {asked !== null && data && (
        <p role="status">
          <strong>{t('wouldBe', { day: dayWithWeekday(data.due) })}</strong>
        </p>
      )}
    </section>
  );
}
