import { Button, Dropdown, Tag } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { Due } from '../../components/due';
import { StageTag } from '../../components/state-tag';
import { words } from '../../lib/words';
import type { Task, TaskAct } from './api/tasks';
import { t } from './tasks.text';

/** What a row asks for: an act, or an act with a question first. */
export type Wish = TaskAct | 'claimAndOpen';

interface TaskRowProps {
  readonly task: Task;
  readonly busy: boolean;
  readonly wish: (wish: Wish) => void;
}

export function TaskRow({ task, busy, wish }: TaskRowProps) {
  const { kind, person, priority, due, workingDaysLeft, ageDays, title, caseNumber, registerNumber, stage } = task;
  return (
    <li className={priority === 'URGENT' ? 'task urgent' : 'task'}>
      <div className="task-what">
        <strong>{words(`task.${kind}`)}</strong> {priority === 'URGENT' && <Tag color="red">{t('urgent')}</Tag>}
        <div>
          <Link to={`/cases/${task.case}`}>
            <span className="numbers nowrap">{caseNumber ?? registerNumber ?? t('noNumber')}</span> {title}
          </Link>
        </div>
        {task.doneBy.length > 0 && (
          <small className="muted">{t('doneBy', { events: task.doneBy.map(eventName).join('、') })}</small>
        )}
      </div>
      <div className="task-facts">
        {due ? <Due day={due} workingDays={workingDaysLeft} /> : <span className="muted">{t('none')}</span>}
        <span className="muted numbers">{ageDays > 0 ? t('age', { n: ageDays }) : t('ageToday')}</span>
        <span>{person ? t('heldBy', { name: person.name }) : t('unclaimed')}</span>
        <StageTag stage={stage} />
      </div>
      <Acts task={task} busy={busy} wish={wish} />
    </li>
  );
}

/** In the order in which a task lives: taken, taken and worked on, given back, handed on, done, cancelled. */
function Acts({ task: { acts, priority, kind }, busy, wish }: TaskRowProps) {
  const wishes: { key: Wish; label: string; danger?: boolean }[] = [
    { key: 'claim', label: t('claim') },
    { key: 'claimAndOpen', label: t('claimAndOpen') },
    { key: 'release', label: t('release') },
    { key: 'reassign', label: t('reassign') },
    { key: 'prioritise', label: priority === 'URGENT' ? t('deprioritise') : t('prioritise') },
    { key: 'complete', label: t('complete') },
    { key: 'cancel', label: t('cancel'), danger: true },
  ];
  const open = wishes.filter(({ key }) => acts.includes(key === 'claimAndOpen' ? 'claim' : key));
  if (open.length === 0) return null;
  const first = open.find(({ key }) => key === 'complete' && !acts.includes('reassign')) ?? open[0];
  const rest = open.filter((one) => one !== first);
  return (
    <div className="task-acts no-print">
      <Button
        size="small"
        type={first.key === 'claim' ? 'primary' : 'default'}
        loading={busy}
        onClick={() => wish(first.key)}
      >
        {first.label}
      </Button>
      {rest.length > 0 && (
        <Dropdown menu={{ items: rest, onClick: ({ key }) => wish(key as Wish) }} trigger={['click']}>
          <Button size="small" icon={<MoreOutlined />} aria-label={t('more', { task: words(`task.${kind}`) })} />
        </Dropdown>
      )}
    </div>
  );
}

function eventName(event: string): string {
  return words(`event.${event}`);
}
