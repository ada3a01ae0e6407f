import { Card, Progress } from 'antd';
import { Link, useParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { AdminFrame } from './admin-frame';
import { useProgress, type Published, type Recount } from './api/holidays';
import { t } from './holidays.text';
import { StackedTable, type Column } from './stacked-table';

const PROBLEMS: readonly Column<Recount['problems'][number]>[] = [
  { key: 'case', label: t('caseNumber'), cell: (one) => <span className="reason">{one.case}</span> },
  { key: 'clock', label: t('clock'), cell: ({ clock }) => words(`clock.${clock}`) },
  { key: 'problem', label: t('problem'), cell: ({ problem }) => <span className="reason">{problem}</span> },
];

/** How far the running clocks have been counted anew. */
export function Page() {
  const { id = '' } = useParams();
  const notice = useProgress(id);
  return (
    <AdminFrame
      title={t('progressTitle', { year: notice.data?.year ?? '' })}
      hint={<Link to="/administration/holidays">{t('backToList')}</Link>}
    >
      <Card>
        <Fetched query={notice}>{(published) => <State published={published} />}</Fetched>
      </Card>
    </AdminFrame>
  );
}

function State({ published: { documentNumber, publishedBy, publishedAt, recount } }: { published: Published }) {
  const { state, total, checked, moved, settled, problems, finishedAt } = recount;
  const percent = state === 'DONE' ? 100 : total === 0 ? 0 : Math.floor((checked / total) * 100);
  return (
    <>
      <p>
        <strong>{documentNumber}</strong> · {t('published', { name: publishedBy.name, at: momentOf(publishedAt) })}
      </p>
      <Progress percent={percent} status={state === 'DONE' ? 'success' : 'active'} aria-label={t('progress')} />
      <p role="status" aria-live="polite">
        {[t(state), t('checkedOf', { checked, total }), t('movedN', { n: moved }), t('settledN', { n: settled })].join(
          ' · ',
        )}
        {finishedAt && ` · ${t('finished', { at: momentOf(finishedAt) })}`}
      </p>
      {state === 'DONE' && <p className="muted">{t('inRecord')}</p>}
      {problems.length > 0 && (
        <>
          <h2 className="preview-head">{t('problems')}</h2>
          <StackedTable
            caption={t('problems')}
            columns={PROBLEMS}
            rows={problems}
            keyOf={(one) => `${one.case} ${one.clock}`}
          />
        </>
      )}
    </>
  );
}
