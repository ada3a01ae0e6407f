import { Tag } from 'antd';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import type { CaseRow } from './api/cases';
import { t } from './case-list.text';

const SOON = 3;

/** By when and for what, and how many working days that leaves, in words and not by colour alone. */
export function DueCell({ row }: { row: CaseRow }) {
  const { nextDue, nextDueName, workingDaysLeft } = row;
  if (!nextDue) return null;
  return (
    <>
      <div className="nowrap numbers">{dayWithWeekday(nextDue)}</div>
      <div className="case-list-small">
        <span className="muted">{nextDueName && words(`clock.${nextDueName}`)}</span>{' '}
        {workingDaysLeft !== null && <Tag color={colourOf(row, workingDaysLeft)}>{told(row, workingDaysLeft)}</Tag>}
      </div>
    </>
  );
}

const colourOf = ({ nextDue, today }: CaseRow, days: number): string =>
  nextDue! < today ? 'red' : days <= SOON ? 'gold' : 'default';

/** Over a weekend no working day passes: then the day itself decides on which side of it we are. */
export function told({ nextDue, today }: Pick<CaseRow, 'nextDue' | 'today'>, days: number): string {
  if (nextDue === today) return t('dueToday');
  if (nextDue! < today) return days === 0 ? t('overdue') : t('workingDaysOver', { n: -days });
  return days === 0 ? t('dueNextWorkday') : t('workingDaysLeft', { n: days });
}
