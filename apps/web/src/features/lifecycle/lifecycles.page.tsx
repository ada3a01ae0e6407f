import { Link } from 'react-router';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { words } from '../../lib/words';
import { t } from './lifecycle.text';
import { useMachines } from './room-tabs';
import '../../components/desk/desk.css';
import './lifecycle.css';

/** All lifecycles, each with the way its cases usually go. */
export function Page() {
  const query = useMachines();
  return (
    <PageFrame title={t('title')} hint={t('hint')}>
      <Fetched query={query}>
        {({ items }) => (
          <div className="desk">
            {items.map(({ room, version, states, usualWay }) => (
              <section key={room} className="desk-card" aria-label={words(`room.${room}`)}>
                <h2>
                  <Link to={`/lifecycles/${room}`}>{words(`room.${room}`)}</Link>
                </h2>
                <p>{usualWay.map((state) => words(`state.${room}.${state}`)).join(' → ')}</p>
                <p className="muted">
                  {t('version', { n: version })} · {states.length}
                </p>
              </section>
            ))}
          </div>
        )}
      </Fetched>
    </PageFrame>
  );
}
