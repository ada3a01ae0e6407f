import { Button } from 'antd';
import { Link, Navigate } from 'react-router';
import { Fetched } from '../../components/fetched';
import { hasRole, useSession } from '../../lib/session';
import { common } from '../../components/common.text';
import { words } from '../../lib/words';
import { useOverview, type Overview } from './api/supervision';
import { SupervisionFrame } from './frame';
import { LoadTable } from './load-table';
import { t } from './supervision.text';

/** What waits, with whom and since when; and how far this year's cases have come. */
export function Page() {
  const session = useSession();
  return hasRole(session, 'supervisor', 'director') ? <Watch /> : <Navigate to="/supervision/record" replace />;
}

function Watch() {
  const query = useOverview();
  return (
    <SupervisionFrame
      tab="overview"
      hint={query.data && t('asOf', { day: query.data.today })}
      actions={<Button onClick={() => window.print()}>{common('print')}</Button>}
    >
      <Fetched query={query}>
        {(overview) => (
          <>
            <LoadTable
              title={t('byStage')}
              hint={t('byStageHint')}
              head={t('stage')}
              rows={overview.stages.map(({ stage, ...load }) => ({
                key: stage,
                name: words(`state.${stage}`),
                address: { stage },
                load,
              }))}
            />
            <LoadTable
              title={t('byPerson')}
              head={t('person')}
              rows={overview.people.map(({ person, ...load }) => ({
                key: person?.id ?? 'nobody',
                name: person?.name ?? t('nobody'),
                address: (person ? { owner: person.id } : { ownerless: 'true' }) as Record<string, string>,
                load,
              }))}
            />
            <div className="watch-pair">
              <Queues queues={overview.queues} />
              <Funnel overview={overview} />
            </div>
          </>
        )}
      </Fetched>
    </SupervisionFrame>
  );
}

const Queues = ({ queues }: Pick<Overview, 'queues'>) => (
  <section className="watch-card">
    <h2>{t('queues')}</h2>
    <p className="muted">{t('queuesHint')}</p>
    {queues.length === 0 ? (
      <p>{t('noTasks')}</p>
    ) : (
      <div className="watch-scroll" role="region" aria-label={t('queues')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['role', 'tasks', 'untaken', 'overdue', 'median', 'oldest'] as const).map((name, n) => (
                <th key={name} scope="col" className={n > 0 ? 'watch-number' : undefined}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queues.map((queue) => (
              <tr key={queue.role}>
                <th scope="row">
                  <Link to={`/tasks?tab=all&role=${queue.role}`}>{words(`role.${queue.role}`)}</Link>
                </th>
                {[queue.open, queue.untaken, queue.overdue, queue.medianDays, queue.oldestDays].map((n, place) => (
                  <td key={place} className={`watch-number numbers${place === 2 && n > 0 ? ' watch-late' : ''}`}>
                    {n}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);

/** Bars that only underline the numbers beside them. */
function Funnel({ overview: { funnel } }: { overview: Overview }) {
  const whole = funnel[0].cases;
  const percent = (cases: number) => (whole === 0 ? 0 : Math.round((cases * 100) / whole));
  return (
    <section className="watch-card">
      <h2>{t('funnel')}</h2>
      <p className="muted">{t('funnelHint')}</p>
      <ol className="watch-funnel">
        {funnel.map(({ step, cases }) => (
          <li key={step}>
            <span>{words(`indicator.${step}`)}</span>
            <Link className="numbers" to={`/statistics/cases?indicator=${step}`}>
              {cases}
            </Link>
            <span className="watch-bar" style={{ inlineSize: `${percent(cases)}%` }} aria-hidden />
            <span className="muted numbers">{t('ofBefore', { percent: percent(cases) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
