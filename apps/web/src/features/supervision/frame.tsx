import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { PageFrame } from '../../components/page';
import { hasRole, useSession } from '../../lib/session';
import { t } from './supervision.text';
import './supervision.css';

const TABS = [
  { path: '/supervision', name: 'overview', roles: ['supervisor', 'director'] },
  { path: '/supervision/exceptions', name: 'exceptions', roles: ['supervisor', 'director'] },
  { path: '/supervision/reads', name: 'reads', roles: ['supervisor', 'auditadmin'] },
  { path: '/supervision/record', name: 'record', roles: ['supervisor', 'auditadmin'] },
] as const;
type Tab = (typeof TABS)[number]['name'];

/** The console's pages under one head, with ways between them. */
export function SupervisionFrame({ tab, hint, actions, children }: FrameProps) {
  const session = useSession();
  return (
    <PageFrame title={tab === 'overview' ? t('title') : `${t('title')} · ${t(tab)}`} hint={hint} actions={actions}>
      <nav className="watch-tabs no-print" aria-label={t('tabs')}>
        {TABS.filter(({ roles }) => hasRole(session, ...roles)).map(({ path, name }) => (
          <NavLink key={path} to={path} end>
            {t(name)}
          </NavLink>
        ))}
      </nav>
      {children}
    </PageFrame>
  );
}

interface FrameProps {
  readonly tab: Tab;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}
