import { useRef } from 'react';
import { BellOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { momentOf } from '../../lib/days';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { markAllRead, markRead, useNotices, type Notice } from './api/notices';
import { t } from './notices.text';
import './bell.css';

const MOST_COUNTED = 99;

/** The bell in the head of every page, with what one should know behind it. */
export function Bell() {
  const list = useRef<HTMLDivElement>(null);
  const { actingFor } = useSession();
  const { data: { unread, items } = { unread: 0, items: [] } } = useNotices();
  const hide = () => list.current?.hidePopover();
  const count = unread > MOST_COUNTED ? `${MOST_COUNTED}+` : String(unread);
  return (
    <>
      <button
        className="bell"
        popoverTarget="notices"
        aria-label={unread > 0 ? t('unread', { n: count }) : t('none')}
        title={t('title')}
      >
        <BellOutlined />
        {unread > 0 && (
          <span className="bell-count numbers" aria-hidden>
            {count}
          </span>
        )}
      </button>
      <div id="notices" ref={list} popover="auto" className="bell-list" role="region" aria-label={t('title')}>
        <header>
          <strong>{t('title')}</strong>
          {unread > 0 && !actingFor && <button onClick={() => void markAllRead()}>{t('readAll')}</button>}
        </header>
        {actingFor && <p className="muted">{t('ofColleague')}</p>}
        {items.length === 0 && <p className="muted">{t('empty')}</p>}
        <ul>
          {items.map((notice) => (
            <li key={notice.id} className={notice.readAt ? undefined : 'unread'}>
              <Entry notice={notice} onOpen={hide} own={!actingFor} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Entry({ notice, onOpen, own }: { notice: Notice; onOpen: () => void; own: boolean }) {
  const { id, case: caseId, template, params, at, readAt } = notice;
  const read = () => {
    if (own && !readAt) void markRead(id);
    onOpen();
  };
  const content = (
    <>
      <span className="bell-title">
        {words(`template.${template}.title`, params)} {!readAt && <small className="bell-new">{t('isNew')}</small>}
      </span>
      <span>{words(`template.${template}.body`, params)}</span>
      <small className="muted numbers">{momentOf(at)}</small>
    </>
  );
  return caseId ? (
    <Link to={`/cases/${caseId}`} onClick={read}>
      {content}
    </Link>
  ) : (
    <button onClick={read}>{content}</button>
  );
}
