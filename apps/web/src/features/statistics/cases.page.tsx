import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { LinkButton } from '../../components/link-button';
import { PageFrame } from '../../components/page';
import { StageTag } from '../../components/state-tag';
import { yuan } from '../../lib/money';
import { useQuestion } from './address';
import { useBoard, useCountedCases, type CountedCase } from './api/board';
import { rowTitle, titleOf } from './figures';
import { t } from './statistics.text';
import './statistics.css';

/** The cases behind one figure of the board; there are as many as the figure says. */
export function Page() {
  const { question } = useQuestion();
  const [search] = useSearchParams();
  const [indicator, key] = [search.get('indicator') ?? 'registered', search.get('key') ?? undefined];
  const query = useCountedCases({ ...question, indicator, key });
  const { data: board } = useBoard(question);
  const row = board?.rows.find((one) => one.key === key);
  const name = row && board?.by ? `${rowTitle(board.by, row)} · ` : '';
  return (
    <PageFrame
      title={t('casesTitle', { name: titleOf(indicator) })}
      hint={board && t('casesHint', { row: name, from: board.from, to: board.to, asOf: board.asOf })}
      actions={<LinkButton to={`/statistics?${new URLSearchParams({ ...question })}`}>{t('back')}</LinkButton>}
    >
      <Fetched query={query}>
        {({ pages }) => (
          <>
            <p className="muted" role="status">
              {t(pages[0].totalCapped ? 'foundCapped' : 'found', { n: pages[0].total })}
            </p>
            {pages[0].total === 0 ? <p>{t('noCases')}</p> : <Cases items={pages.flatMap(({ items }) => items)} />}
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Fetched>
    </PageFrame>
  );
}

const Cases = ({ items }: { items: readonly CountedCase[] }) => (
  <div className="stat-card stat-scroll" role="region" aria-label={t('case')} tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('case')}</th>
          <th scope="col">{t('stage')}</th>
          <th scope="col">{t('registeredOn')}</th>
          <th scope="col">{t('acceptedOn')}</th>
          <th scope="col">{t('closedOn')}</th>
          <th scope="col" className="stat-number">
            {t('days')}
          </th>
          <th scope="col" className="stat-number">
            {t('agreed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td className="nowrap numbers">{one.caseNumber ?? one.registerNumber}</td>
            <th scope="row">
              <Link to={`/cases/${one.id}`}>{one.title}</Link>
            </th>
            <td>
              <StageTag stage={one.stage} />
            </td>
            <td className="nowrap numbers">{one.registeredOn}</td>
            <td className="nowrap numbers">{one.acceptedOn ?? '—'}</td>
            <td className="nowrap numbers">{one.closedOn ?? '—'}</td>
            <td className="stat-number numbers">{one.days ?? '—'}</td>
            <td className="stat-number numbers">{one.agreedFen === null ? '—' : yuan(one.agreedFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
