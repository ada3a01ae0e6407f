import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { Problem } from '../../../lib/http';
import { t } from '../channel.text';
import { Refusal } from './refusal';

/** What the server told, once it has; whoever is not known any more goes back to the door. */
export function Shown<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { data, error, refetch } = query;
  if (error instanceof Problem && error.status === 401) return <Navigate to="/public/follow?ended=1" replace />;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) {
    return (
      <>
        <Refusal problem={error} />
        <button type="button" className="btn" onClick={() => void refetch()}>
          {t('retry')}
        </button>
      </>
    );
  }
  return <p role="status">{t('loading')}</p>;
}
