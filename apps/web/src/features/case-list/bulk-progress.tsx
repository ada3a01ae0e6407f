import { useEffect, useState } from 'react';
import { Alert, Button, Progress } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { runBulk, stopBulk, useJob, useRefused, type Job, type Reason } from './api/bulk';
import { t } from './case-list.text';

interface BulkProgressProps {
  /** The job to begin with; of a trial the way leads on to the real one. */
  readonly job: string;
  readonly onAgain?: () => void;
  readonly onClose: () => void;
}

/** How far a job is, what came of it, and of a trial the way on. */
export function BulkProgress({ job: first, onAgain, onClose }: BulkProgressProps) {
  const [id, setId] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const query = useJob(id);
  const client = useQueryClient();
  const { finishedAt, trial } = query.data ?? {};
  useEffect(() => {
    // What was done shows in the list at once.
    if (finishedAt && !trial)
      void client.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
  }, [client, finishedAt, trial]);
  const goOn = async () => {
    setBusy(true);
    setProblem(null);
    // The key belongs to the trial: pressed twice, it is done once.
    await runBulk(id, `run-${id}`).then(({ id: next }) => setId(next), setProblem);
    setBusy(false);
  };
  return (
    <>
      <ProblemAlert problem={problem} />
      <Fetched query={query}>
        {(job) =>
          job.finishedAt ? (
            <Outcome job={job} busy={busy} onGoOn={() => void goOn()} onAgain={onAgain} onClose={onClose} />
          ) : (
            <Running job={job} />
          )
        }
      </Fetched>
    </>
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

interface OutcomeProps {
  readonly job: Job;
  readonly busy: boolean;
  readonly onGoOn: () => void;
  readonly onAgain?: () => void;
  readonly onClose: () => void;
}

function Outcome({ job, busy, onGoOn, onAgain, onClose }: OutcomeProps) {
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
        {job.trial && POSSIBLE > 0 ? (
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
  errors.length > 0 ? errors.map(({ message }) => message).join(' · ') : detail;
