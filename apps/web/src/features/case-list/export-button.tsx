import { useState } from 'react';
import { Button, Popover } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { ProblemAlert } from '../../components/problem-alert';
import { downloadCases } from './api/download';
import type { Query } from './api/cases';
import { t } from './case-list.text';

/** What is seen, as a file. It says beforehand that the record will keep it. */
export function ExportButton({ query }: { query: Query }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const take = async (format: 'xlsx' | 'csv') => {
    setBusy(format);
    setProblem(null);
    await downloadCases(query, format).catch(setProblem);
    setBusy(null);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      getPopupContainer={(button) => button.parentElement!}
      content={
        <div className="case-list-export">
          <p>{t('exportHint')}</p>
          <ProblemAlert problem={problem} />
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button key={format} loading={busy === format} onClick={() => void take(format)}>
              {t(format === 'xlsx' ? 'excel' : 'csv')}
            </Button>
          ))}
        </div>
      }
    >
      <Button icon={<DownloadOutlined />}>{t('export')}</Button>
    </Popover>
  );
}
