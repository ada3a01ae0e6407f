import { lazy, Suspense } from 'react';
import { Button, Dropdown } from 'antd';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useQuestion } from './address';
import { useBoard, type Board } from './api/board';
import { useExport } from './api/export';
import { BoardTable } from './board-table';
import { Checks } from './checks';
import { Controls } from './controls';
import { FigureCards } from './figure-cards';
import { t } from './statistics.text';
import './statistics.css';

/** The drawing library is fetched with the first chart, not with the page. */
const BoardChart = lazy(() => import('./board-chart'));

/** The committee's figures, as the reports want them: each with what it counts, the cases behind it, and the checks. */
export function Page() {
  const { question, change } = useQuestion();
  const asked = { ...question, by: question.by ?? 'source' };
  const query = useBoard(asked);
  const { data } = query;
  return (
    <PageFrame
      title={t('title')}
      hint={data && t('hint', { from: data.from, to: data.to, asOf: data.asOf })}
      actions={
        <>
          {data?.mayExport && <Export board={data} />}
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </>
      }
    >
      <Controls board={data} by={asked.by} onChange={change} />
      <Fetched query={query}>
        {(board) => (
          <>
            <FigureCards board={board} />
            {board.by !== null && board.rows.length > 0 && (
              <Suspense fallback={<div className="stat-chart" />}>
                <BoardChart board={board} />
              </Suspense>
            )}
            {board.by !== null && <BoardTable board={board} by={board.by} />}
            <Checks checks={board.checks} />
          </>
        )}
      </Fetched>
    </PageFrame>
  );
}

function Export({ board: { from, to, asOf, by } }: { board: Board }) {
  const { mutate, isPending, error } = useExport();
  const take = (format: 'xlsx' | 'csv', publication = false) =>
    mutate({ from, to, asOf, by: by ?? 'none', format, publication });
  return (
    <>
      <ProblemAlert problem={error} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: t('xlsx'), onClick: () => take('xlsx') },
            { key: 'csv', label: t('csv'), onClick: () => take('csv') },
            { key: 'outside', label: t('outside'), onClick: () => take('xlsx', true) },
          ],
        }}
      >
        <Button loading={isPending}>{t('export')}</Button>
      </Dropdown>
    </>
  );
}
