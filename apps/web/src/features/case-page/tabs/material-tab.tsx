import { useState } from 'react';
import { Table, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { DeskCard } from '../../../components/desk/desk-card';
import { Fetched } from '../../../components/fetched';
import { dayWithWeekday, momentOf } from '../../../lib/days';
import { get } from '../../../lib/http';
import { words } from '../../../lib/words';
import type { TabProps } from '../case-page.page';
import { t } from '../case-page.text';

interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly paper: string;
  readonly filedBy: { readonly name: string | null };
  readonly filedAt: string;
  readonly withdrawn: boolean;
}

/** Papers of the dossier, each a page to be read, and the files that were handed in. */
export function Tab({ page }: TabProps) {
  const files = useQuery({
    queryKey: ['case', page.id, 'evidence'],
    queryFn: () => get<{ items: readonly EvidenceFile[]; kept: number }>(`/api/cases/${page.id}/evidence`),
  });
  return (
    <div className="desk">
      <DeskCard title={t('papers')}>
        <Papers page={page} />
      </DeskCard>
      <DeskCard title={t('files')}>
        <Fetched query={files}>
          {({ items, kept }) => (
            <>
              {items.length === 0 && <p className="muted">{t('noFiles')}</p>}
              <ul className="desk-list">
                {items.map((file) => (
                  <li key={file.id}>
                    <a href={`/api/evidence/${file.id}/content`} target="_blank" rel="noreferrer">
                      {file.name}
                    </a>{' '}
                    {file.withdrawn && <Tag>{t('withdrawn')}</Tag>}
                    <div className="muted">
                      {[
                        words(`paper.${file.paper}`),
                        t('size', { n: Math.max(1, Math.round(file.bytes / 1024)) }),
                        t('filedBy', { name: file.filedBy.name ?? '', at: momentOf(file.filedAt) }),
                      ].join(' · ')}
                    </div>
                  </li>
                ))}
              </ul>
              {kept > 0 && <p className="muted">{t('filesKept', { n: kept })}</p>}
            </>
          )}
        </Fetched>
      </DeskCard>
    </div>
  );
}

function Papers({ page: { papers } }: TabProps) {
  const [size, setSize] = useState(20);
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={[...papers]}
      rowClassName={({ withdrawn }) => (withdrawn ? 'withdrawn' : '')}
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: size, hideOnSinglePage: papers.length <= 20, onShowSizeChange: (_, n) => setSize(n) }}
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
}
