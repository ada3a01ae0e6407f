import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { PageFrame } from '../../components/page';
import { useSession } from '../../lib/session';
import { adminPlacesOf } from './admin-places';
import { t } from './administration.text';
import './administration.css';

interface FrameProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the administration, with the way to the others. */
export function AdminFrame({ title, hint, actions, children }: FrameProps) {
  const places = adminPlacesOf(useSession());
  return (
    <>
      <nav aria-label={t('administration')} className="admin-nav no-print">
        {places.map(({ path, label }) => (
          <NavLink key={path} to={`/administration/${path}`}>
            {label}
          </NavLink>
        ))}
      </nav>
      <PageFrame title={title} hint={hint} actions={actions}>
        {children}
      </PageFrame>
    </>
  );
}
