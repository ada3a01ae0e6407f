import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Fetched } from '../../components/fetched';
import { t } from './supervision.text';

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly totalCapped: boolean;
}

/** A list that grows at its end: how many there are, those that were fetched, a button for more. */
export function Endless<Row>({
  query,
  empty,
  children,
}: {
  query: UseInfiniteQueryResult<InfiniteData<PageOf<Row>>>;
  empty: string;
  children: (rows: readonly Row[]) => ReactNode;
}) {
  return (
    <Fetched query={query}>
      {({ pages }) =>
        pages[0].total === 0 ? (
          <p>{empty}</p>
        ) : (
          <>
            <p className="muted" role="status">
              {t(pages[0].totalCapped ? 'foundCapped' : 'found', { n: pages[0].total })}
            </p>
            {children(pages.flatMap(({ items }) => items))}
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )
      }
    </Fetched>
  );
}
