import { Empty } from 'antd';
import { DeskCard } from '../../components/desk/desk-card';
import { Fetched } from '../../components/fetched';
import { dayWithWeekday, momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { useRecord, type Entry } from './api/record';
import { t } from './corrections.text';
import { correctionsIn, lateOf } from './history';

/** What was put right so far, with both facts. */
export function HistoryCard({ caseId }: { caseId: string }) {
  const query = useRecord(caseId);
  return (
    <DeskCard title={t('historyTitle')}>
      <Fetched query={query}>
        {({ items }) => {
          const corrections = correctionsIn(items);
          if (corrections.length === 0) return <Empty description={t('noHistory')} />;
          return (
            <ul className="pairs">
              {corrections.map(({ original, correction }) => (
                <li key={correction.no}>
                  <div>{original && <Told entry={original} title={t('original', { no: original.no })} />}</div>
                  <Told entry={correction} title={t('correction', { no: correction.no })} />
                </li>
              ))}
            </ul>
          );
        }}
      </Fetched>
    </DeskCard>
  );
}

function Told({ entry, title }: { entry: Entry; title: string }) {
  const { room, event, from, to, actor, at, on, reason, payload } = entry;
  const late = lateOf(entry);
  const why = typeof payload.reason === 'string' ? payload.reason : reason;
  return (
    <div>
      <h3>{title}</h3>
      <p>
        {room && words(`room.${room}`)} · {words(`event.${room}.${event}`)}
      </p>
      {to && (
        <p className="muted">
          {from && words(`state.${room}.${from}`)} → {words(`state.${room}.${to}`)}
        </p>
      )}
      <p className="muted">
        {t('entered', {
          at: t('keyedOn', { on: dayWithWeekday(on), at: momentOf(at) }),
          who: actor.name ?? words(`role.${actor.role}`),
        })}
      </p>
      {late && <p>{t('lateEntry', late)}</p>}
      {why && <p>{t('why', { reason: why })}</p>}
    </div>
  );
}
