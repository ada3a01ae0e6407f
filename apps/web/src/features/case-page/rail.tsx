import { Link } from 'react-router';
import { DeskCard } from '../../components/desk/desk-card';
import { Due } from '../../components/due';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import type { CaseShown } from './api/case';
import { useLetters } from './api/people';
import { Delivery } from './delivery';
import { t } from './case-page.text';

/** What is waiting, what comes next, and who was told last. */
export function Rail({ page }: { page: CaseShown }) {
  return (
    <aside className="case-rail">
      <DeskCard title={t('tasks')}>
        <Tasks page={page} />
      </DeskCard>
      <DeskCard title={t('nextSession')}>
        <NextSession page={page} />
      </DeskCard>
      <DeskCard title={t('lastLetters')}>
        <LastLetters caseId={page.id} />
      </DeskCard>
    </aside>
  );
}

function Tasks({ page: { tasks, names } }: { page: CaseShown }) {
  if (tasks.length === 0) return <p className="muted">{t('noTasks')}</p>;
  return (
    <ul className="desk-list">
      {tasks.map(({ id, kind, role, person, due }) => (
        <li key={id}>
          <Link to="/tasks">{words(`task.${kind}`)}</Link>
          <div className="muted">
            {person ? t('held', { name: names.people[person] ?? '' }) : t('unclaimed', { role: words(`role.${role}`) })}
          </div>
          {due && <Due day={due} />}
        </li>
      ))}
    </ul>
  );
}

function NextSession({ page: { sessions, today } }: { page: CaseShown }) {
  const next = sessions.find(
    ({ state, startsAt }) => state === 'BOOKED' && startsAt.slice(0, 10) >= today.slice(0, 10),
  );
  if (!next) return <p className="muted">{t('noSession')}</p>;
  return (
    <p>
      <strong className="numbers">{momentOf(next.startsAt)}</strong>
      <br />
      {next.place}
    </p>
  );
}

function LastLetters({ caseId }: { caseId: string }) {
  const { data } = useLetters(caseId, { limit: 5 });
  if (!data || data.items.length === 0) return <p className="muted">{t('noLetters')}</p>;
  return (
    <ul className="desk-list">
      {data.items.map((letter) => (
        <li key={letter.id}>
          {words(`template.${letter.template}.title`)}
          <div className="muted">
            {letter.person.name} · <span className="numbers">{momentOf(letter.at)}</span>
          </div>
          <Delivery letter={letter} />
        </li>
      ))}
    </ul>
  );
}
