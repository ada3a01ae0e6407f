import { Select, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { DayInput } from '../../components/desk/day-input';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { useExceptions, type ExceptionRow } from './api/supervision';
import { Endless } from './endless';
import { SupervisionFrame } from './frame';
import { t, type TextKey } from './supervision.text';

const KINDS = ['LATE', 'OVERTAKEN', 'UNDONE', 'REOPENED'] as const;

/** What does not happen every day, with both days, both entries and the reason given. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const filter = { kind: search.get('kind') ?? '', from: search.get('from') ?? '', to: search.get('to') ?? '' };
  const change = (name: string, value: string | undefined) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <SupervisionFrame tab="exceptions" hint={t('exceptionsHint')}>
      <div className="watch-filter">
        <label>
          <span>{t('kind')}</span>
          <Select
            style={{ width: 160 }}
            value={filter.kind}
            options={[{ value: '', label: t('all') }, ...KINDS.map((value) => ({ value, label: t(value) }))]}
            onChange={(value) => change('kind', value)}
          />
        </label>
        <label>
          <span>{t('from')}</span>
          <DayInput value={filter.from || undefined} onChange={(day) => change('from', day)} />
        </label>
        <label>
          <span>{t('to')}</span>
          <DayInput value={filter.to || undefined} onChange={(day) => change('to', day)} />
        </label>
      </div>
      <section className="watch-card">
        <Endless query={useExceptions(filter)} empty={t('noExceptions')}>
          {(rows) => (
            <ul className="watch-list">
              {rows.map((row) => (
                <Exception key={`${row.case.id} ${row.no}`} row={row} />
              ))}
            </ul>
          )}
        </Endless>
      </section>
    </SupervisionFrame>
  );
}

function Exception({ row }: { row: ExceptionRow }) {
  const { case: of, no, kinds, room, event, on, at, lateDays, actor, reverses, reason, paper } = row;
  return (
    <li>
      <div>
        {kinds.map((kind) => (
          <Tag key={kind} color={kind === 'LATE' ? 'gold' : 'default'}>
            {t(kind as TextKey)}
          </Tag>
        ))}
        <strong>{words(`event.${room}.${event}`)}</strong>
      </div>
      <div>
        <Link to={`/cases/${of.id}`}>
          {of.number} {of.title}
        </Link>{' '}
        <span className="muted">{t('entry', { no })}</span>
      </div>
      <div className="watch-facts numbers">
        <span>
          {t('happened')} {on}
        </span>
        <span>
          {t('keyed')} {momentOf(at)}
        </span>
        {lateDays > 0 && <span className="watch-late">{t('lateBy', { n: lateDays })}</span>}
        <span>{t('by', { name: actor.name ?? words('role.system'), role: words(`role.${actor.role}`) })}</span>
      </div>
      {reverses && (
        <div className="muted">
          {t('reversed', { no: reverses.no, event: words(`event.${room}.${reverses.event}`), on: reverses.on })}
        </div>
      )}
      {reason && <div>{t('reason', { reason })}</div>}
      {paper && <div>{t('onPaper', { paper })}</div>}
    </li>
  );
}
