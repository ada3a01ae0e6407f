import { Select } from 'antd';
import { DayInput } from '../../components/desk/day-input';
import { useCityClock } from '../../lib/city-clock';
import { words } from '../../lib/words';
import type { Board, Question } from './api/board';
import { nameOf, periodOf, PERIODS, type PeriodName } from './periods';
import { t } from './statistics.text';

const BREAKDOWNS = ['none', 'source', 'right', 'court', 'mediator', 'month', 'kind', 'class', 'region'];

interface ControlsProps {
  readonly board: Board | undefined;
  readonly by: string;
  readonly onChange: (patch: Question) => void;
}

/** Which period, as of which day, split by what. */
export function Controls({ board, by, onChange }: ControlsProps) {
  const { today } = useCityClock();
  const [from, to] = [board?.from, board?.to];
  const name = (from && to && nameOf(from, to, today)) || 'custom';
  return (
    <div className="stat-controls no-print">
      <label>
        <span>{t('period')}</span>
        <Select
          style={{ width: 150 }}
          value={name}
          options={[...PERIODS, ...(name === 'custom' ? (['custom'] as const) : [])].map((value) => ({
            value,
            label: t(value),
          }))}
          onChange={(chosen: PeriodName | 'custom') => {
            if (chosen !== 'custom') onChange({ ...periodOf(chosen, today), asOf: '' });
          }}
        />
      </label>
      <label>
        <span>{t('from')}</span>
        <DayInput value={from} onChange={(day) => onChange({ from: day })} />
      </label>
      <label>
        <span>{t('to')}</span>
        <DayInput value={to} onChange={(day) => onChange({ to: day })} />
      </label>
      <label title={t('asOfHint')}>
        <span>{t('asOf')}</span>
        <DayInput value={board?.asOf} onChange={(day) => onChange({ asOf: day })} />
      </label>
      <label>
        <span>{t('by')}</span>
        <Select
          style={{ width: 150 }}
          value={by}
          options={BREAKDOWNS.map((value) => ({ value, label: words(`breakdown.${value}`) }))}
          onChange={(chosen) => onChange({ by: chosen })}
        />
      </label>
    </div>
  );
}
