import { Tag } from 'antd';
import { useCityClock } from '../lib/city-clock';
import { dayWithWeekday, daysBetween } from '../lib/days';
import { common } from './common.text';

interface DueProps {
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** Working days left, negative when late, where the server told them; else whole days are said. */
  readonly workingDays?: number | null;
  readonly provisional?: boolean;
}

/** A day by which something must be done: the day itself, and how far away it is, in words and not by colour alone. */
export function Due({ day, workingDays, provisional }: DueProps) {
  const { today } = useCityClock();
  const left = daysBetween(today, day);
  const colour = left < 0 ? 'red' : (workingDays ?? left) <= 3 ? 'gold' : 'default';
  const told = toldOf(left, workingDays ?? null);
  return (
    <span className="nowrap numbers">
      {dayWithWeekday(day)} <Tag color={colour}>{told}</Tag>
      {provisional && <Tag>{common('provisional')}</Tag>}
    </span>
  );
}

function toldOf(days: number, workingDays: number | null): string {
  if (days === 0) return common('today');
  if (workingDays === null) return days < 0 ? common('daysOver', { n: -days }) : common('daysLeft', { n: days });
  return workingDays < 0
    ? common('workingDaysOver', { n: -workingDays })
    : common('workingDaysLeft', { n: workingDays });
}
