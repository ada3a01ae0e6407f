import { Alert, Tag } from 'antd';
import { useMachine } from '../../components/act/machine';
import { WAYS, type Way } from '../../components/filing/ways';
import { LinkButton } from '../../components/link-button';
import { PageFrame } from '../../components/page';
import { readDraft } from '../../lib/draft';
import { hasRole, useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { t } from './registration.text';
import './registration.css';

/** Five ways in. Who may use which is told by the machines. */
export function Page() {
  return (
    <PageFrame title={t('title')}>
      <h2 style={{ fontSize: 18, margin: '0 0 4px' }}>{t('choose')}</h2>
      <p className="muted">{t('chooseHint')}</p>
      <ul className="ways">
        {WAYS.map((way) => (
          <WayIn key={way.id} way={way} />
        ))}
      </ul>
    </PageFrame>
  );
}

function WayIn({ way }: { way: Way }) {
  const session = useSession();
  const { data: machine } = useMachine(way.room);
  const by = machine?.events.find(({ event }) => event === way.event)?.by ?? [];
  const mayStart = hasRole(session, ...by);
  const hasDraft = readDraft(`${session.person.id}.filing.${way.event}`) !== null;
  return (
    <li className="way">
      <h3>
        {t(`way.${way.id}`)} {hasDraft && <Tag color="gold">{t('hasDraft')}</Tag>}
      </h3>
      <p className="muted">{t(`way.${way.id}.hint`)}</p>
      {mayStart ? (
        <LinkButton
          type="primary"
          to={`/register/${way.id}`}
          aria-label={`${t(hasDraft ? 'goOn' : 'start')} ${t(`way.${way.id}`)}`}
        >
          {t(hasDraft ? 'goOn' : 'start')}
        </LinkButton>
      ) : (
        by.length > 0 && (
          <Alert type="info" title={t('doneBy', { who: by.map((role) => words(`role.${role}`)).join('、') })} />
        )
      )}
    </li>
  );
}
