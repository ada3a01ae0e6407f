import { Tag } from 'antd';
import { useCityClock } from '../lib/city-clock';
import { dayWithWeekday, daysBetween } from '../lib/days';
import { common } from './common.text';

interface DueProps {
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** Working days left, where the server told them. */
  readonly provisional?: boolean;
}

/** A day by which something must be done: the day itself, and how far away it is, in words and not by colour alone. */
export function Due({ day, provisional }: DueProps) {
  const { today } = useCityClock();
  const left = daysBetween(today, day);
  const colour = left < 0 ? 'red' : left <= 3 ? 'gold' : 'default';
  const told =
    left === 0 ? common('today') : left < 0 ? common('daysOver', { n: -left }) : common('daysLeft', { n: left });
  return (
    <span className="nowrap numbers">
      {dayWithWeekday(day)} <Tag color={colour}>{told}</Tag>
      {provisional && <Tag>{common('provisional')}</Tag>}
    </span>
  );
}
