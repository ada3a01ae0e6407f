import { Button, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { useComplaints } from './api/complaints';
import { ComplaintCard } from './complaint-card';
import { t } from './complaints.text';
import './complaints.css';

/** Complaints about mediators: what waits for an answer, and what was answered. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const open = search.get('state') !== 'decided';
  const query = useComplaints(open);
  return (
    <PageFrame title={t('title')} hint={t('hint')}>
      <Segmented
        aria-label={t('tabs')}
        style={{ marginBottom: 16 }}
        value={open ? 'open' : 'decided'}
        options={(['open', 'decided'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(state) => setSearch(state === 'open' ? {} : { state })}
      />
      <Fetched query={query}>
        {({ pages }) =>
          pages[0].total === 0 ? (
            <p>{t(open ? 'noneOpen' : 'noneDecided')}</p>
          ) : (
            <>
              <p className="muted" role="status">
                {t('found', { n: pages[0].total })}
              </p>
              <ul className="complaints">
                {pages
                  .flatMap(({ items }) => items)
                  .map((complaint) => (
                    <ComplaintCard key={complaint.id} complaint={complaint} />
                  ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  style={{ marginTop: 16 }}
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          )
        }
      </Fetched>
    </PageFrame>
  );
}
