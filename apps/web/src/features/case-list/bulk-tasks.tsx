import { useState } from 'react';
import { Button, Drawer, Progress, Tag } from 'antd';
import { Fetched } from '../../components/fetched';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { useMyJobs, type Job } from './api/bulk';
import { BulkProgress } from './bulk-progress';
import { t } from './case-list.text';

/** Bulk work of mine, wherever it was begun: a window that was closed is not a task that was lost. */
export function BulkTasks() {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const jobs = useMyJobs(open);
  const close = () => {
    setOpen(false);
    setShown(null);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('tasks')}</Button>
      <Drawer open={open} title={t('tasks')} onClose={close} destroyOnHidden>
        {shown ? (
          <BulkProgress job={shown} onClose={() => setShown(null)} />
        ) : (
          <Fetched query={jobs}>
            {(items) =>
              items.length === 0 ? (
                <p className="muted">{t('noJobs')}</p>
              ) : (
                <ul className="case-list-managed">
                  {items.map((job) => (
                    <li key={job.id}>
                      <Told job={job} />
                      <Button size="small" onClick={() => setShown(job.id)}>
                        {t('open')}
                      </Button>
                    </li>
                  ))}
                </ul>
              )
            }
          </Fetched>
        )}
      </Drawer>
    </>
  );
}

function Told({ job }: { job: Job }) {
  const { room, event, trial, total, counts, createdAt, finishedAt } = job;
  const done = total - (counts.PENDING ?? 0);
  return (
    <span className="case-list-job">
      <span>
        {words(`event.${room}.${event}`)} {trial && <Tag>{t('trial')}</Tag>}
      </span>
      <span className="muted numbers">
        {momentOf(createdAt)} · {t('count', { n: total })}
      </span>
      {!finishedAt && (
        <Progress size="small" percent={Math.round((100 * done) / Math.max(1, total))} aria-label={t('tasks')} />
      )}
      {finishedAt && (
        <span className="muted">
          {[
            (counts.DONE ?? 0) > 0 && t('done', { n: counts.DONE! }),
            (counts.POSSIBLE ?? 0) > 0 && t('possible', { n: counts.POSSIBLE! }),
            (counts.REFUSED ?? 0) > 0 && t('refused', { n: counts.REFUSED! }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </span>
  );
}
