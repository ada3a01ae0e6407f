import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { DayInput } from '../../components/desk/day-input';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { useReads, type ReadRow } from './api/supervision';
import { CaseLink } from './case-link';
import { Endless } from './endless';
import { SupervisionFrame } from './frame';
import { t, type TextKey } from './supervision.text';

const EVENTS = ['reveal', 'openSecretCase', 'readEvidence', 'exportCases', 'exportRecord', 'exportStatistics'] as const;
const isKnown = (event: string): event is (typeof EVENTS)[number] => (EVENTS as readonly string[]).includes(event);

/** Who looked at what is kept apart, and why they said they did. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const part = (name: string) => search.get(name) ?? '';
  const filter = { event: part('event'), person: part('person'), from: part('from'), to: part('to') };
  const change = (name: string, value: string | undefined) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <SupervisionFrame tab="reads" hint={t('readsHint')}>
      <div className="watch-filter">
        <label>
          <span>{t('event')}</span>
          <Select
            style={{ width: 200 }}
            value={filter.event}
            options={[{ value: '', label: t('all') }, ...EVENTS.map((value) => ({ value, label: t(value) }))]}
            onChange={(value) => change('event', value)}
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
        {filter.person && <Button onClick={() => change('person', undefined)}>{t('everybody')}</Button>}
      </div>
      <section className="watch-card">
        <Endless query={useReads(filter)} empty={t('noReads')}>
          {(rows) => <Reads rows={rows} onPerson={(id) => change('person', id)} />}
        </Endless>
      </section>
    </SupervisionFrame>
  );
}

const Reads = ({ rows, onPerson }: { rows: readonly ReadRow[]; onPerson: (id: string) => void }) => (
  <div className="watch-scroll" role="region" aria-label={t('reads')} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {(['when', 'who', 'event', 'case', 'what', 'why'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ no, at, actor, event, case: of, payload }) => (
          <tr key={no}>
            <td className="nowrap numbers">{momentOf(at)}</td>
            <td>
              <button type="button" className="watch-plain" title={t('onePerson')} onClick={() => onPerson(actor.id)}>
                {t('by', { name: actor.name ?? '', role: words(`role.${actor.role}`) })}
              </button>
              <div className="muted">{actor.organisation}</div>
            </td>
            <td>{isKnown(event) ? t(event) : event}</td>
            <td className="nowrap">{of ? <CaseLink id={of.id}>{of.number ?? '—'}</CaseLink> : '—'}</td>
            <td>{whatOf(payload)}</td>
            <td>{typeof payload.reason === 'string' ? payload.reason : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Names of what was looked at; the record holds no more. */
function whatOf({ parts, refs, from, to, format, rows }: ReadRow['payload']): string {
  const said = [
    ...(Array.isArray(parts) ? parts.map((part) => t(`part_${part}` as TextKey)) : []),
    ...(Array.isArray(refs) ? [t('secrets', { n: refs.length })] : []),
    ...(typeof from === 'string' && typeof to === 'string' ? [`${from} — ${to}`] : []),
    ...(typeof format === 'string' ? [format.toUpperCase()] : []),
    ...(typeof rows === 'number' ? [t('found', { n: rows })] : []),
  ];
  return said.join(' · ') || '—';
}
