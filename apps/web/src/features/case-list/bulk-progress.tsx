import { useEffect, useState } from 'react';
import { Alert, Button, Progress } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Fetched } from '../../components/fetched';
import { stopBulk, useJob, useRefused, type Job, type Reason } from './api/bulk';
import { t } from './case-list.text';

interface BulkProgressProps {
  readonly job: string;
  readonly busy?: boolean;
  readonly onGoOn?: () => void;
  readonly onAgain?: () => void;
  readonly onClose: () => void;
}

/** How far a job is, what came of it, and of a trial the way on. */
export function BulkProgress({ job: id, busy, onGoOn, onAgain, onClose }: BulkProgressProps) {
  const query = useJob(id);
  const client = useQueryClient();
  const { finishedAt, trial } = query.data ?? {};
  useEffect(() => {
    // What was done shows in the list at once.
    if (finishedAt && !trial)
      void client.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
  }, [client, finishedAt, trial]);
  return (
    <Fetched query={query}>
      {(job) =>
        job.finishedAt ? (
          <Outcome job={job} busy={busy} onGoOn={onGoOn} onAgain={onAgain} onClose={onClose} />
        ) : (
          <Running job={job} />
        )
      }
    </Fetched>
  );
}

const KEPT = ['machine', 'bulk-job', 'bulk-events', 'bulk-refused', 'session'];

function Running({ job }: { job: Job }) {
  const done = job.total - (job.counts.PENDING ?? 0);
  return (
    <div role="status">
      <p>{t(job.trial ? 'trying' : 'running', { done, total: job.total })}</p>
      <Progress percent={job.total === 0 ? 100 : Math.round((100 * done) / job.total)} aria-label={t('bulkTitle')} />
      <p className="muted">{t('inBackground')}</p>
      <Button onClick={() => void stopBulk(job.id)}>{t('stop')}</Button>
    </div>
  );
}

function Outcome({ job, busy, onGoOn, onAgain, onClose }: Omit<BulkProgressProps, 'job'> & { job: Job }) {
  const { POSSIBLE = 0, DONE = 0, REFUSED = 0, STOPPED = 0 } = job.counts;
  return (
    <div aria-live="polite" className="case-list-outcome">
      {POSSIBLE > 0 && <Alert type="success" showIcon title={t('possible', { n: POSSIBLE })} />}
      {DONE > 0 && <Alert type="success" showIcon title={t('done', { n: DONE })} />}
      {POSSIBLE + DONE === 0 && <Alert type="info" showIcon title={t('none')} />}
      {REFUSED > 0 && <Refused job={job} refused={REFUSED} />}
      {STOPPED > 0 && <Alert type="info" title={t('stopped', { n: STOPPED })} />}
      <div className="case-list-foot">
        {onAgain && job.trial && <Button onClick={onAgain}>{t('again')}</Button>}
        {onGoOn && job.trial && POSSIBLE > 0 ? (
          <Button type="primary" loading={busy} onClick={onGoOn}>
            {t('goOn', { n: POSSIBLE })}
          </Button>
        ) : (
          <Button type="primary" onClick={onClose}>
            {t('close')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Why, and how often; and on request which cases. */
function Refused({ job, refused }: { job: Job; refused: number }) {
  const [wanted, setWanted] = useState(false);
  const items = useRefused(job.id, wanted);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('refused', { n: refused })}
      description={
        <>
          <ul className="case-list-reasons">
            {(job.refusals ?? []).map(({ cases, ...reason }, index) => (
              <li key={index}>
                {t('times', { n: cases })}
                {sentenceOf(reason)}
              </li>
            ))}
          </ul>
          {!wanted && (
            <Button size="small" onClick={() => setWanted(true)}>
              {t('which')}
            </Button>
          )}
          {wanted && (
            <Fetched query={items}>
              {(page) => (
                <ul className="case-list-reasons">
                  {page.items.map(({ n, case: id, caseNumber, registerNumber, title, reason }) => (
                    <li key={n}>
                      <Link to={`/cases/${id}`}>
                        {title === null ? id : `${caseNumber ?? registerNumber ?? ''} ${title}`}
                      </Link>
                      <div className="muted">{reason && sentenceOf(reason)}</div>
                    </li>
                  ))}
                </ul>
              )}
            </Fetched>
          )}
        </>
      }
    />
  );
}

/** Where single answers were refused, what is wrong with each says more than that something is. */
const sentenceOf = ({ detail, errors = [] }: Reason): string =>
  errors.length > 0 ? errors.map(({ message }) => message).join('；') : detail;
