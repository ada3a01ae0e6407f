import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { dayWithWeekday } from '../../lib/days';
import { get } from '../../lib/http';
import { words } from '../../lib/words';
import { common } from '../common.text';
import { Fetched } from '../fetched';
import { t } from './desk.text';
import { Grounds } from './grounds';

interface Question {
  readonly rule: string;
  readonly start: string;
  readonly excludedDays?: number;
  readonly agreedEnd?: string;
}
interface Answer {
  readonly due: string;
  readonly citation: readonly string[];
  readonly calendarVersion: string;
  readonly steps: readonly { day: string; kind: string; reason: string; holiday?: string }[];
}

/** How the server came to a day: from when, by which rule, which days it left out or rolled over. */
export function Explained(question: Question) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)} className="no-print">
        {common('computed')}
      </Button>
      {open && <Computed {...question} />}
    </>
  );
}

function Computed({ rule, start, excludedDays, agreedEnd }: Question) {
  const asked = { rule, start, excludedDays, agreedEnd };
  const query = useQuery({
    queryKey: ['machine', 'deadline', asked],
    queryFn: () => get<Answer>('/api/calendar/deadline', asked),
    staleTime: Infinity,
  });
  return (
    <Fetched query={query}>
      {({ due, citation, calendarVersion, steps }) => (
        <dl className="desk-facts">
          <dt>{t('from')}</dt>
          <dd>{dayWithWeekday(start)}</dd>
          <dt>{t('rule')}</dt>
          <dd>
            <Grounds ids={citation} label={false} />
          </dd>
          {steps
            .filter(({ kind }) => !['start', 'counted', 'due'].includes(kind))
            .map(({ day, kind, reason, holiday }) => (
              <Step
                key={day + kind}
                day={day}
                told={[`step.${kind}`, `step.${reason}`, holiday && `holiday.${holiday}`]}
              />
            ))}
          <dt>{t('due')}</dt>
          <dd>{dayWithWeekday(due)}</dd>
          <dt>{t('calendar')}</dt>
          <dd>{calendarVersion}</dd>
        </dl>
      )}
    </Fetched>
  );
}

function Step({ day, told }: { day: string; told: readonly (string | undefined)[] }) {
  return (
    <>
      <dt>{dayWithWeekday(day)}</dt>
      <dd>
        {told
          .filter((key) => key !== undefined)
          .map((key) => words(key))
          .join(' · ')}
      </dd>
    </>
  );
}
