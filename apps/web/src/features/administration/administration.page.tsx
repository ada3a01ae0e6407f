import { Card } from 'antd';
import { Link } from 'react-router';
import { PageFrame } from '../../components/page';
import { words } from '../../lib/words';
import { useSession } from '../../lib/session';
import { adminPlacesOf } from './admin-places';
import { t } from './administration.text';
import './administration.css';

/** What this administrator keeps. Three administrations, which are never one person. */
export function Page() {
  const session = useSession();
  const roles = session.roles.map((role) => words(`role.${role}`)).join(t('and'));
  return (
    <PageFrame title={t('administration')} hint={t('hint', { roles })}>
      <ul className="admin-tiles">
        {adminPlacesOf(session).map(({ path, label, about }) => (
          <li key={path}>
            <Card size="small">
              <h2>
                <Link to={path}>{label}</Link>
              </h2>
              <p className="muted">{about}</p>
            </Card>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
