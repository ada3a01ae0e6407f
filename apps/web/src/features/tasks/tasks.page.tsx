import { useState } from 'react';
import { Button, Empty } from 'antd';
import { useNavigate } from 'react-router';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { hasRole, useSession } from '../../lib/session';
import { useTaskAct, useTasks, type Task } from './api/tasks';
import { Filters } from './filters';
import { TaskQuestion, type Question } from './task-question';
import { TaskRow, type Wish } from './task-row';
import { t } from './tasks.text';
import { useFilter } from './use-filter';
import './tasks.css';

const QUESTIONS: readonly string[] = ['reassign', 'complete', 'cancel'];
const EMPTY = { mine: 'emptyMine', available: 'emptyAvailable', all: 'emptyAll' } as const;
type Tab = keyof typeof EMPTY;

/** What must be done: one's own, what can be taken, and for those who hand out the work, everybody's. */
export function Page() {
  const session = useSession();
  const navigate = useNavigate();
  const tabs: readonly Tab[] = hasRole(session, 'director', 'supervisor')
    ? ['mine', 'available', 'all']
    : ['mine', 'available'];
  const { filter, tab, set, isFiltered, clear } = useFilter(tabs);
  const query = useTasks(filter);
  const act = useTaskAct();
  const [asked, setAsked] = useState<{ task: Task; question: Question } | null>(null);

  const wish = (task: Task, wanted: Wish) => {
    act.reset();
    if (QUESTIONS.includes(wanted)) return setAsked({ task, question: wanted as Question });
    if (wanted === 'claimAndOpen') {
      const open = () => void navigate(`/cases/${task.case}`);
      return act.mutate({ id: task.id, act: 'claim' }, { onSuccess: open });
    }
    const priority = task.priority === 'URGENT' ? 'NORMAL' : 'URGENT';
    act.mutate({ id: task.id, act: wanted, ...(wanted === 'prioritise' && { body: { priority } }) });
  };
  return (
    <PageFrame title={t('title')}>
      <nav className="task-tabs" aria-label={t('tabs')}>
        {tabs.map((one) => (
          <Button
            key={one}
            type={one === tab ? 'primary' : 'default'}
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => set({ tab: one })}
          >
            {t(one)}
          </Button>
        ))}
      </nav>
      <Filters filter={filter} set={set} />
      {!asked && <ProblemAlert problem={act.error} />}
      <Fetched query={query}>
        {({ items, next, total, totalCapped }) =>
          items.length === 0 ? (
            <Empty description={t(isFiltered ? 'emptyAll' : EMPTY[tab as Tab])}>
              {isFiltered && <Button onClick={clear}>{t('clear')}</Button>}
            </Empty>
          ) : (
            <>
              <p className="muted numbers" aria-live="polite">
                {t(totalCapped ? 'foundCapped' : 'found', { n: total })}
              </p>
              <ul className="task-list">
                {items.map((task) => (
                  <TaskRow
                    key={task.id}
                    task={task}
                    busy={act.isPending && act.variables.id === task.id}
                    wish={(wanted) => wish(task, wanted)}
                  />
                ))}
              </ul>
              <div className="task-pages no-print">
                {filter.after && <Button onClick={() => set({ after: undefined })}>{t('first')}</Button>}
                {next && <Button onClick={() => set({ after: next })}>{t('next')}</Button>}
              </div>
            </>
          )
        }
      </Fetched>
      {asked && (
        <TaskQuestion
          {...asked}
          problem={act.error}
          busy={act.isPending}
          onAnswer={(which, body) =>
            act.mutate({ id: asked.task.id, act: which, body }, { onSuccess: () => setAsked(null) })
          }
          onClose={() => (act.reset(), setAsked(null))}
        />
      )}
    </PageFrame>
  );
}
