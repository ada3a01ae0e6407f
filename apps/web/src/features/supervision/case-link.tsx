import { Link } from 'react-router';
import { hasRole, useSession } from '../../lib/session';

/** To the case, for those who see cases; the audit administrator reads its number only. */
export function CaseLink({ id, children }: { id: string; children: React.ReactNode }) {
  return hasRole(useSession(), 'supervisor', 'director') ? (
    <Link to={`/cases/${id}`}>{children}</Link>
  ) : (
    <>{children}</>
  );
}
