import { Button } from 'antd';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Fetched } from '../../components/fetched';
import { t } from './administration.text';

interface Page<Row> {
  readonly items: readonly Row[];
  readonly total?: number;
}

interface MoreProps<Row> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list that is read on: what has come so far, and a button for the rest. */
export function More<Row>({ query, children }: MoreProps<Row>) {
  return (
    <Fetched query={query as never}>
      {({ pages }: InfiniteData<Page<Row>>) => (
        <>
          {pages[0].total !== undefined && <p className="muted">{t('found', { n: pages[0].total })}</p>}
          {children(pages.flatMap(({ items }) => items))}
          {query.hasNextPage && (
            <Button
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
              style={{ marginTop: 12 }}
            >
              {t('readOn')}
            </Button>
          )}
        </>
      )}
    </Fetched>
  );
}
