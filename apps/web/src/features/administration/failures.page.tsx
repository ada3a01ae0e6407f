import { Alert, App, Button, Card, Tag } from 'antd';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { useFailures, useGiveUp, useQueues, useRetry, type Failure, type QueueState } from './api/operation';
import { StackedTable, type Column } from './stacked-table';
import { SureButton } from './sure-button';

const QUEUES: readonly Column<QueueState>[] = [
  {
    key: 'name',
    label: t('queue'),
    cell: ({ name, paused }) => (
      <>
        {queueName(name)} {paused && <Tag color="gold">{t('paused')}</Tag>}
      </>
    ),
  },
  { key: 'waiting', label: t('waiting'), cell: ({ waiting }) => waiting, numbers: true },
  { key: 'active', label: t('running'), cell: ({ active }) => active, numbers: true },
  { key: 'delayed', label: t('delayed'), cell: ({ delayed }) => delayed, numbers: true },
  { key: 'failed', label: t('failed'), cell: ({ failed }) => failed, numbers: true },
];

/** What waits, what failed and why, and trying once more. */
export function Page() {
  const queues = useQueues();
  return (
    <AdminFrame title={t('failures')} hint={t('failuresHint')}>
      <Card
        title={t('queue')}
        style={{ marginBottom: 16 }}
        extra={queues.data && t(queues.data.backend === 'redis' ? 'backendRedis' : 'backendPostgres')}
      >
        <Fetched query={queues}>
          {({ items }) =>
            items === null ? (
              <Alert type="warning" showIcon title={t('queueUnreachable')} />
            ) : (
              <StackedTable caption={t('queue')} columns={QUEUES} rows={items} keyOf={({ name }) => name} />
            )
          }
        </Fetched>
      </Card>
      <Failed />
    </AdminFrame>
  );
}

function Failed() {
  const { message } = App.useApp();
  const failures = useFailures();
  const retry = useRetry();
  const giveUp = useGiveUp();
  const again = (one: Failure) =>
    retry.mutate({ kind: one.kind, id: one.id }, { onSuccess: () => void message.success(t('queued')) });
  const columns: readonly Column<Failure>[] = [
    { key: 'kind', label: t('failureKind'), cell: ({ kind }) => t(kind) },
    { key: 'what', label: t('what'), cell: whatOf },
    { key: 'case', label: t('caseNumber'), cell: (one) => one.case ?? '—' },
    { key: 'reason', label: t('reason'), cell: ({ reason }) => <span className="reason">{reason}</span> },
    { key: 'times', label: t('times'), cell: (one) => one.failures, numbers: true },
    {
      key: 'at',
      label: t('lastFailed'),
      cell: ({ failedAt }) => (failedAt ? momentOf(failedAt) : '—'),
      numbers: true,
    },
    {
      key: 'actions',
      label: t('actions'),
      cell: (one) => (
        <span className="cell-buttons">
          <Button size="small" onClick={() => again(one)}>
            {t('retry')}
          </Button>
          {one.kind === 'notices' && (
            <SureButton
              label={t('giveUp')}
              question={t('giveUpSure')}
              onSure={() => giveUp.mutateAsync({ kind: one.kind, id: one.id })}
            />
          )}
        </span>
      ),
    },
  ];
  return (
    <Card title={t('failedTitle')}>
      <ProblemAlert problem={retry.error ?? giveUp.error} />
      <Fetched query={failures}>
        {({ items, total }) => (
          <>
            {total > items.length && <p className="muted">{t('found', { n: total })}</p>}
            <StackedTable
              caption={t('failedTitle')}
              columns={columns}
              rows={items}
              keyOf={({ kind, id }) => `${kind}-${id}`}
              empty={t('failedNone')}
            />
          </>
        )}
      </Fetched>
    </Card>
  );
}

const whatOf = ({ kind, what }: Failure): string =>
  kind === 'alarms' ? words(`clock.${what}`) : words(`template.${what}.title`);

function queueName(name: string): string {
  const known = (['alarms', 'notices', 'bulk'] as const).find((one) => one === name);
  return known ? t(`queue_${known}`) : name;
}
