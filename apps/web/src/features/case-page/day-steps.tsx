import { useState } from 'react';
import { Switch } from 'antd';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import type { Step } from './api/deadlines';
import { t } from './case-page.text';
import { condensed, type Line } from './condensed';

/** Every day that was counted, skipped, left out or moved over. Runs of plain days are told as one line until asked for. */
export function DaySteps({ steps }: { steps: readonly Step[] }) {
  const [every, setEvery] = useState(false);
  const lines: readonly Line[] = every ? steps.map((step) => ({ step })) : condensed(steps);
  return (
    <section>
      <div className="steps-head">
        <h4>{t('dayByDay')}</h4>
        <label>
          <Switch size="small" checked={every} onChange={setEvery} /> {t('everyDay')}
        </label>
      </div>
      <ol className="day-steps">
        {lines.map((line, index) =>
          'step' in line ? (
            <li key={index} className={line.step.kind}>
              <span className="numbers nowrap">{dayWithWeekday(line.step.day)}</span>
              <span>{said(line.step)}</span>
            </li>
          ) : (
            <li key={index} className="counted run">
              <span className="numbers nowrap">
                {line.from} – {line.to.slice(5)}
              </span>
              <span>{t('countedDays', { from: line.first, to: line.last })}</span>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function said({ kind, reason, holiday, notice, count, days }: Step): string {
  return [
    words(`step.${kind}`) + (count === undefined ? '' : ` ${count}`),
    words(`step.${reason}`),
    days !== undefined && t('excluded', { n: days }),
    holiday && words(`holiday.${holiday}`),
    notice && t('notice', { notice }),
  ]
    .filter(Boolean)
    .join(' · ');
}
