import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import { DeskCard } from '../../../components/desk/desk-card';
import { EvidencePanel } from '../../../components/evidence/evidence-panel';
import { dayWithWeekday } from '../../../lib/days';
import { words } from '../../../lib/words';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';

const A_PAGE = 20;

/** Papers of the dossier, each a page to be read, and the files that were handed in. */
export function Tab({ page }: TabProps) {
  return (
    <div className="desk">
      <DeskCard title={t('papers')}>
        <Papers page={page} />
      </DeskCard>
      <EvidencePanel caseId={page.id} processes={page.processes} parties={page.parties} />
    </div>
  );
}

const Papers = ({ page: { papers } }: TabProps) => (
  <Table
    size="small"
    rowKey="id"
    dataSource={papers.toReversed()}
    rowClassName={({ withdrawn }) => (withdrawn ? 'withdrawn' : '')}
    scroll={{ x: 'max-content' }}
    pagination={{ pageSize: A_PAGE, hideOnSinglePage: true, showSizeChanger: false }}
    locale={{ emptyText: t('noPapers') }}
    columns={[
      {
        title: t('paperName'),
        render: (_, { id, kind, withdrawn }) => (
          <>
            <Link to={`/papers/${id}`}>{words(`paper.${kind}`)}</Link> {withdrawn && <Tag>{t('withdrawn')}</Tag>}
          </>
        ),
      },
      { title: t('paperNumber'), dataIndex: 'number', className: 'numbers nowrap' },
      { title: t('paperDay'), render: (_, { on }) => <span className="numbers nowrap">{dayWithWeekday(on)}</span> },
      { title: t('paperEntry'), dataIndex: 'entry', align: 'right', className: 'numbers' },
    ]}
  />
);
