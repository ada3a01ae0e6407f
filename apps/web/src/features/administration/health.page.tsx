import { Alert, Card, Tag } from 'antd';
import { Link } from 'react-router';
import { Fetched } from '../../components/fetched';
import { momentOf } from '../../lib/days';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { useHealth, type SystemHealth } from './api/operation';
import { StackedTable, type Column } from './stacked-table';

/** How the parts of the machine are. */
export function Page() {
  const health = useHealth();
  return (
    <AdminFrame title={t('health')} hint={t('healthHint')}>
      <Fetched query={health}>{(state) => <State state={state} />}</Fetched>
    </AdminFrame>
  );
}

function State({ state }: { state: SystemHealth }) {
  const { workers, alarmsDue, oldestAlarm, outboxUnsent, oldestUnsent, deliveriesFailed, unsealed, lastHead } = state;
  const living = workers.filter(({ alive }) => alive);
  const well = living.length > 0 && living.length === workers.length && alarmsDue === 0 && deliveriesFailed === 0;
  return (
    <>
      <Alert
        type={well ? 'success' : 'warning'}
        showIcon
        role="status"
        style={{ marginBottom: 16 }}
        title={t(well ? 'allWell' : 'lookHere')}
        description={living.length === 0 && t('noWorkers')}
      />
      <div className="health-grid">
        <Card title={t('backlog')}>
          <dl className="facts">
            <dt>{t('alarmsDue')}</dt>
            <dd>
              <Count n={alarmsDue} since={oldestAlarm} />
            </dd>
            <dt>{t('outboxUnsent')}</dt>
            <dd>
              <Count n={outboxUnsent} since={oldestUnsent} />
            </dd>
            <dt>{t('deliveriesFailed')}</dt>
            <dd>
              {deliveriesFailed > 0 ? (
                <Link to="/administration/failures">
                  <Count n={deliveriesFailed} since={null} />
                </Link>
              ) : (
                <Count n={0} since={null} />
              )}
            </dd>
            <dt>{t('unsealed')}</dt>
            <dd>
              <Count n={unsealed} since={null} />
            </dd>
            <dt>{t('seal')}</dt>
            <dd className="numbers">
              {lastHead ? `${momentOf(lastHead.at)} · ${t('sealSize', { n: lastHead.size })}` : t('noSeal')}
            </dd>
          </dl>
        </Card>
        <Card title={t('database')}>
          <dl className="facts">
            <dt>{t('version')}</dt>
            <dd>PostgreSQL {state.database.version}</dd>
            <dt>{t('size')}</dt>
            <dd className="numbers">{megabytes(state.database.bytes)}</dd>
            <dt>{t('connections')}</dt>
            <dd className="numbers">{state.database.connections}</dd>
            <dt>{t('migration')}</dt>
            <dd>{state.database.migration}</dd>
          </dl>
        </Card>
        <Card title={t('api')}>
          <dl className="facts">
            <dt>{t('version')}</dt>
            <dd>Node {state.process.node}</dd>
            <dt>{t('memory')}</dt>
            <dd className="numbers">{megabytes(state.process.memoryBytes)}</dd>
            <dt>{t('started')}</dt>
            <dd className="numbers">{momentOf(state.process.startedAt)}</dd>
            <dt>{t('calendar')}</dt>
            <dd>{state.calendarVersion}</dd>
            <dt>{t('cityTime')}</dt>
            <dd className="numbers">
              {momentOf(state.now)} {state.clockSet && <Tag>{t('clockSet')}</Tag>}
            </dd>
          </dl>
        </Card>
      </div>
      <Card title={t('workers')} style={{ marginTop: 16 }}>
        <Workers state={state} />
      </Card>
    </>
  );
}

type Worker = SystemHealth['workers'][number];

function Workers({ state }: { state: SystemHealth }) {
  const columns: readonly Column<Worker>[] = [
    { key: 'host', label: t('worker'), cell: ({ host, id }) => `${host} · ${id.slice(0, 8)}` },
    {
      key: 'state',
      label: t('state'),
      cell: ({ alive, sealing }) => (
        <>
          <Tag color={alive ? 'green' : 'red'}>{t(alive ? 'alive' : 'silent')}</Tag>
          {sealing && <Tag>{t('sealing')}</Tag>}
        </>
      ),
    },
    { key: 'started', label: t('started'), cell: ({ startedAt }) => momentOf(startedAt), numbers: true },
    { key: 'seen', label: t('seen'), cell: ({ seenAt }) => momentOf(seenAt), numbers: true },
    {
      key: 'queue',
      label: t('queueSeen'),
      cell: ({ queueSeenAt }) => (queueSeenAt ? momentOf(queueSeenAt) : '—'),
      numbers: true,
    },
    {
      key: 'calendar',
      label: t('calendar'),
      cell: ({ calendarVersion }) =>
        calendarVersion === state.calendarVersion ? calendarVersion : `${calendarVersion} (${t('calendarBehind')})`,
    },
  ];
  return (
    <StackedTable
      caption={t('workers')}
      columns={columns}
      rows={state.workers}
      keyOf={({ id }) => id}
      empty={t('noWorkers')}
    />
  );
}

function Count({ n, since }: { n: number; since: string | null }) {
  return (
    <span className="numbers">
      {n} {n > 0 && since && <span className="muted">{t('since', { at: momentOf(since) })}</span>}
    </span>
  );
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;
