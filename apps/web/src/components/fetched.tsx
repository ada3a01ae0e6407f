import type { ReactNode } from 'react';
import { Button, Skeleton } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemAlert } from './problem-alert';
import { common } from './common.text';

/** What a query brought: its frame while it loads, the problem with a way to try again, or the content. */
export function Fetched<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { data, error, isPending, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) {
    return (
      <>
        <ProblemAlert problem={error} />
        <Button onClick={() => void refetch()}>{common('retry')}</Button>
      </>
    );
  }
  return isPending ? <Skeleton active aria-label={common('loading')} /> : null;
}
