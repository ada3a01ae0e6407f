import { Table, Tag } from 'antd';
import { DeskCard } from '../../../components/desk/desk-card';
import { Fetched } from '../../../components/fetched';
import { momentOf } from '../../../lib/days';
import { words } from '../../../lib/words';
import { useReaders, type Reader } from '../api/people';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';

/** Who may see the case and why, who is kept out, and who has looked at what is logged. */
export function Tab({ page }: TabProps) {
  const query = useReaders(page.id);
  return (
    <Fetched query={query}>
      {({ items }) => {
        const barred = items.filter(({ excluded }) => excluded !== null);
        return (
          <div className="desk">
            <DeskCard title={t('readers')}>
              <p className="muted">{t('readersHint')}</p>
              <Readers items={items.filter(({ excluded }) => excluded === null)} />
            </DeskCard>
            <DeskCard title={t('excludedPeople')}>
              {barred.length === 0 ? (
                <p className="muted">{t('nobodyExcluded')}</p>
              ) : (
                <ul className="desk-list">
                  {barred.map(({ id, name, organisation, excluded }) => (
                    <li key={id}>
                      {name} <span className="muted">{organisation}</span>{' '}
                      <Tag color="volcano">{words(`exclusion.${excluded}`)}</Tag>
                    </li>
                  ))}
                </ul>
              )}
            </DeskCard>
          </div>
        );
      }}
    </Fetched>
  );
}

const Readers = ({ items }: { items: readonly Reader[] }) => (
  <Table
    size="small"
    rowKey="id"
    dataSource={[...items]}
    pagination={false}
    scroll={{ x: 'max-content' }}
    columns={[
      { title: t('person'), dataIndex: 'name', className: 'nowrap' },
      { title: t('organisation'), dataIndex: 'organisation' },
      { title: t('way'), render: (_, { ways }) => ways.map((way) => words(`seen.${way}`)).join('、') },
      {
        title: t('lastRead'),
        render: (_, { lastReadAt }) =>
          lastReadAt ? <span className="numbers nowrap">{momentOf(lastReadAt)}</span> : t('never'),
      },
    ]}
  />
);
