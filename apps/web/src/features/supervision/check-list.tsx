import { Progress } from 'antd';
import { Link } from 'react-router';
import { momentOf } from '../../lib/days';
import type { CheckRow } from './api/supervision';
import { t } from './supervision.text';

/** Checks with how far they are or what they found, newest first. */
export function CheckList({ checks }: { checks: readonly CheckRow[] }) {
  return (
    <ul className="watch-list">
      {checks.map((check) => (
        <li key={check.id}>
          <div className="watch-facts">
            <strong>{t(check.kind)}</strong>
            <span className="muted">
              {check.day ? t('night') : t('askedBy', { name: check.requestedBy?.name ?? '' })} ·{' '}
              {momentOf(check.requestedAt)}
            </span>
            <Standing check={check} />
            {check.state === 'DONE' && <Link to={`/supervision/checks/${check.id}`}>{t('details')}</Link>}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Standing({ check: { state, done, total, found } }: { check: CheckRow }) {
  if (state === 'DONE') {
    return found === 0 ? (
      <span className="watch-good">✓ {t('intact')}</span>
    ) : (
      <span className="watch-late">✕ {t('faults', { n: found ?? 0 })}</span>
    );
  }
  if (state === 'FAILED') return <span className="watch-late">✕ {t('FAILED')}</span>;
  const percent = total === 0 ? 0 : Math.min(99, Math.floor((done * 100) / total));
  return (
    <span className="watch-progress" role="status">
      {t(state)} {state === 'RUNNING' && <span className="numbers">{t('progress', { done, total })}</span>}
      <Progress percent={percent} size="small" status="active" aria-label={t(state)} />
    </span>
  );
}
