import { useState } from 'react';
import { Button } from 'antd';
import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { DeskCard } from '../../../components/desk/desk-card';
import { Fetched } from '../../../components/fetched';
import { useChain, useTimeline } from '../api/record';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';
import { ChainState } from '../timeline/chain-state';
import { EntryRow } from '../timeline/entry-row';
import { PastView } from '../timeline/past-view';
import { TimelineFilters } from '../timeline/timeline-filters';
import { useTimelineFilter } from '../timeline/use-timeline-filter';

/** The record of the case as one stream: what happened, what it changed, whether it is whole, and how the case once stood. */
export function Tab({ page }: TabProps) {
  const { filter, change } = useTimelineFilter();
  const [newestFirst, setNewestFirst] = useState(true);
  const query = useTimeline(page.id, filter);
  const { data: chain } = useChain(page.id);
  return (
    <div className="desk">
      <PastView page={page} />
      <DeskCard
        title={t('timeline')}
        extra={
          <Button
            size="small"
            icon={newestFirst ? <SortDescendingOutlined /> : <SortAscendingOutlined />}
            onClick={() => setNewestFirst(!newestFirst)}
          >
            {t(newestFirst ? 'newestFirst' : 'oldestFirst')}
          </Button>
        }
      >
        <ChainState chain={chain} />
        <TimelineFilters page={page} filter={filter} onChange={change} />
        <Fetched query={query}>
          {({ items, total }) => (
            <>
              <p className="muted" role="status">
                {t('found', { n: total })}
              </p>
              {items.length === 0 && <p>{t('noEntries')}</p>}
              <ol className="timeline" reversed={newestFirst}>
                {(newestFirst ? items.toReversed() : items).map((entry) => (
                  <EntryRow key={entry.no} caseId={page.id} entry={entry} chain={chain} />
                ))}
              </ol>
            </>
          )}
        </Fetched>
      </DeskCard>
    </div>
  );
}
