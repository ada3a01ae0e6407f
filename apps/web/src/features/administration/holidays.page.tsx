import { Card, Tag } from 'antd';
import { Link } from 'react-router';
import { Fetched } from '../../components/fetched';
import { LinkButton } from '../../components/link-button';
import { momentOf } from '../../lib/days';
import { hasRole, useSession } from '../../lib/session';
import { AdminFrame } from './admin-frame';
import { useNotices, type Notice } from './api/holidays';
import { t } from './holidays.text';
import { NoticeDays } from './notice-days';
import { StackedTable, type Column } from './stacked-table';

const COLUMNS: readonly Column<Notice>[] = [
  { key: 'year', label: t('year'), cell: ({ year }) => year, numbers: true },
  {
    key: 'document',
    label: t('document'),
    cell: ({ documentNumber, source }) => {
      const name = documentNumber ?? t('unknownDocument');
      const [address] = source.split(' ');
      return /^https?:/.test(address) ? (
        <a href={address} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      );
    },
  },
  { key: 'days', label: t('days'), cell: ({ off, holidays }) => <NoticeDays days={off} holidays={holidays} /> },
  { key: 'makeUp', label: t('makeUp'), cell: ({ makeUp }) => makeUp.join(' ') || '—', numbers: true },
  {
    key: 'origin',
    label: t('origin'),
    cell: ({ published }) =>
      published ? (
        <>
          {t('published', { name: published.publishedBy.name, at: momentOf(published.publishedAt) })}{' '}
          <Link to={`/administration/holidays/${published.id}`}>{t('progress')}</Link>{' '}
          <Tag color={published.recount.state === 'DONE' ? 'green' : 'gold'}>{t(published.recount.state)}</Tag>
        </>
      ) : (
        t('packaged')
      ),
  },
];

/** The notices by which dates are counted, the newest year first. */
export function Page() {
  const notices = useNotices();
  const may = hasRole(useSession(), 'sysadmin');
  return (
    <AdminFrame
      title={t('holidays')}
      hint={t('hint')}
      actions={
        may && (
          <LinkButton type="primary" to="/administration/holidays/new">
            {t('load')}
          </LinkButton>
        )
      }
    >
      <Card>
        <Fetched query={notices}>
          {({ items, calendarVersion }) => (
            <>
              <p className="muted">{t('version', { version: calendarVersion })}</p>
              <StackedTable caption={t('holidays')} columns={COLUMNS} rows={items} keyOf={({ year }) => String(year)} />
            </>
          )}
        </Fetched>
      </Card>
    </AdminFrame>
  );
}
