import { Card, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { useCityClock } from '../../lib/city-clock';
import { momentOf } from '../../lib/days';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { useRefusals, type Refused } from './api/operation';
import { StackedTable, type Column } from './stacked-table';

const COLUMNS: readonly Column<Refused>[] = [
  { key: 'hour', label: t('hour'), cell: ({ hour }) => momentOf(hour), numbers: true },
  { key: 'person', label: t('person'), cell: ({ person }) => person.name },
  { key: 'route', label: t('route'), cell: ({ route }) => <span className="reason">{route}</span> },
  { key: 'times', label: t('times'), cell: ({ count }) => count, numbers: true },
];

/** Who tried what was not theirs to do. */
export function Page() {
  const { today } = useCityClock();
  const [params, setParams] = useSearchParams();
  const from = params.get('from') ?? `${today.slice(0, 7)}-01`;
  const to = params.get('to') ?? today;
  const refusals = useRefusals(from, to);
  const set = (name: string, value: string) => value && setParams({ from, to, [name]: value }, { replace: true });
  return (
    <AdminFrame title={t('refusals')} hint={t('refusalsHint')}>
      <Card>
        <div className="admin-filter no-print">
          <label>
            {t('from')} <Input type="date" value={from} onChange={(event) => set('from', event.target.value)} />
          </label>
          <label>
            {t('to')} <Input type="date" value={to} onChange={(event) => set('to', event.target.value)} />
          </label>
        </div>
        <Fetched query={refusals}>
          {({ items }) => (
            <StackedTable
              caption={t('refusals')}
              columns={COLUMNS}
              rows={items}
              keyOf={({ person, route, hour }) => `${person.id} ${route} ${hour}`}
              empty={t('noRefusals')}
            />
          )}
        </Fetched>
      </Card>
    </AdminFrame>
  );
}
