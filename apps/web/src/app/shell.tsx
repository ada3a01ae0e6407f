import { useEffect, useRef } from 'react';
import { Spin } from 'antd';
import { Link, Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { CoverBanner } from '../features/cover/cover-banner';
import { Bell } from '../features/notices/bell';
import { SearchBox } from '../features/search/search-box';
import { useCityClock } from '../lib/city-clock';
import { dayWithWeekday } from '../lib/days';
import { onSignedOut } from '../lib/http';
import { forgetSession, useWhoAmI, type Session } from '../lib/session';
import { Account } from './account';
import { t } from './app.text';
import { useLive } from './live';
import { placesOf } from './menu';
import { SessionEnding } from './session-ending';
import { Toasts } from './toasts';
import { UpdateNotice } from './update-notice';
import './shell.css';

/** The house around every page of the staff: menu, who is signed in, what day it is. Nobody signed in: to the door. */
export function Shell() {
  const session = useWhoAmI();
  const { pathname, search } = useLocation();
  useEffect(() => onSignedOut(forgetSession), []);
  if (session === undefined) return <Spin fullscreen description={t('loading')} />;
  if (session === null) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return <Inside session={session} />;
}

function Inside({ session }: { session: Session }) {
  const drawer = useRef<HTMLDialogElement>(null);
  useLive(session);
  const close = () => drawer.current?.close();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header className="shell-header no-print">
        <button className="shell-menu-button" aria-label={t('menu')} onClick={() => drawer.current?.showModal()}>
          ☰
        </button>
        <Link to="/" className="shell-name">
          {t('product')} <small>{t('subtitle')}</small>
        </Link>
        <div className="shell-tools">
          <SearchBox places={placesOf(session).filter(({ later }) => !later)} />
          <Bell />
          <Account session={session} />
        </div>
      </header>
      <DemoDay />
      <CoverBanner session={session} />
      <SessionEnding session={session} />
      <UpdateNotice />
      <div className="shell-body">
        <aside className="shell-sider no-print">
          <Places session={session} />
        </aside>
        <dialog ref={drawer} className="shell-drawer" aria-label={t('mainMenu')} onClick={close}>
          <Places session={session} />
        </dialog>
        <main id="content" className="shell-content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Toasts />
    </div>
  );
}

function Places({ session }: { session: Session }) {
  return (
    <nav aria-label={t('mainMenu')} className="places">
      {placesOf(session).map(({ path, label, icon, later }) =>
        later ? (
          <span key={path} className="place later">
            {icon} {label} <small>{t('comesLater')}</small>
          </span>
        ) : (
          <NavLink key={path} to={path} end={path === '/'} className="place">
            {icon} {label}
          </NavLink>
        ),
      )}
    </nav>
  );
}

function DemoDay() {
  const { today, isDemo } = useCityClock();
  if (!isDemo) return null;
  return (
    <div className="shell-demo no-print" role="status">
      {t('demo', { day: dayWithWeekday(today) })}
    </div>
  );
}
