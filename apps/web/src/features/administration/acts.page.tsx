import { Card, Select, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { actOf, KNOWN_ACTS } from './acts.text';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { useActs, type AdminAct } from './api/operation';
import { More } from './more';
import { StackedTable, type Column } from './stacked-table';

const COLUMNS: readonly Column<AdminAct>[] = [
  { key: 'no', label: t('no'), cell: ({ no }) => no, numbers: true },
  { key: 'at', label: t('when'), cell: ({ at }) => momentOf(at), numbers: true },
  {
    key: 'actor',
    label: t('who'),
    cell: ({ actor, role }) => [actor.name, words(`role.${role}`)].filter(Boolean).join(' · '),
  },
  {
    key: 'event',
    label: t('act'),
    cell: ({ event, kind }) => (
      <>
        {actOf(event)} {kind === 'read' && <Tag>{t('readKind')}</Tag>}
      </>
    ),
  },
  {
    key: 'object',
    label: t('object'),
    cell: ({ object }) => (
      <span className="reason">
        {Object.entries(object)
          .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
          .join('\n')}
      </span>
    ),
  },
];

/** What the administrators did, from the record nobody can change. */
export function Page() {
  const [params, setParams] = useSearchParams();
  const event = params.get('event') ?? '';
  const acts = useActs({ event: event || undefined });
  return (
    <AdminFrame title={t('acts')} hint={t('actsHint')}>
      <Card>
        <div className="admin-filter no-print">
          <Select
            aria-label={t('act')}
            value={event}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(value) => setParams(value ? { event: value } : {}, { replace: true })}
            options={[
              { value: '', label: t('allActs') },
              ...KNOWN_ACTS.map((one) => ({ value: one as string, label: actOf(one) })),
            ]}
          />
        </div>
        <More query={acts}>
          {(rows) => (
            <StackedTable
              caption={t('acts')}
              columns={COLUMNS}
              rows={rows}
              keyOf={({ no }) => String(no)}
              empty={t('none')}
            />
          )}
        </More>
      </Card>
    </AdminFrame>
  );
}
