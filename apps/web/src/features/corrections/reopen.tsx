import { useQueries } from '@tanstack/react-query';
import { Empty } from 'antd';
import type { Machine } from '../../components/act/machine';
import { ActButton } from '../../components/act/next-step';
import type { ProcessShown } from '../../components/act/subject';
import { DeskCard } from '../../components/desk/desk-card';
import { get } from '../../lib/http';
import { words } from '../../lib/words';
import { t } from './corrections.text';
import { reopeningsOf, type Reopening } from './reopening';

/** What has ended and may be taken up again. */
export function Reopen({ processes }: { processes: readonly ProcessShown[] }) {
  const { machines, pending } = useMachines(processes.map(({ room }) => room));
  const reopenings = reopeningsOf(processes, machines);
  return (
    <DeskCard title={t('reopenTitle')}>
      <p className="muted">{t('reopenHint')}</p>
      {reopenings.length === 0 ? (
        !pending && <Empty description={t('noReopen')} />
      ) : (
        <ul className="desk-list">
          {reopenings.map((one) => (
            <OneReopening key={one.process.id + one.event} one={one} />
          ))}
        </ul>
      )}
    </DeskCard>
  );
}

function OneReopening({ one: { process, event, to, blocked } }: { one: Reopening }) {
  const { room, state } = process;
  return (
    <li>
      <p style={{ margin: '0 0 6px' }}>
        <strong>{words(`room.${room}`)}</strong>{' '}
        <span className="muted">
          {t('leadsTo', { from: words(`state.${room}.${state}`), to: words(`state.${room}.${to}`) })}
        </span>
      </p>
      <ActButton process={process} event={event} />
      {blocked && (
        <p className="muted" style={{ margin: '6px 0 0' }}>
          {blocked.unmet.length > 0
            ? t('notNow', { unmet: blocked.unmet.map(({ guard }) => words(`guard.${guard}`)).join('；') })
            : t('doneBy', {
                who: blocked.by
                  .filter((role) => role !== 'system')
                  .map((role) => words(`role.${role}`))
                  .join('、'),
              })}
        </p>
      )}
    </li>
  );
}

function useMachines(rooms: readonly string[]): { machines: ReadonlyMap<string, Machine>; pending: boolean } {
  const answers = useQueries({
    queries: rooms.map((room) => ({
      queryKey: ['machine', room],
      queryFn: () => get<Machine>(`/api/machines/${room}`),
      staleTime: Infinity,
    })),
  });
  const machines = new Map(answers.flatMap(({ data }) => (data ? [[data.room, data] as const] : [])));
  return { machines, pending: answers.some(({ isPending }) => isPending) };
}
