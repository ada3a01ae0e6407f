import { Tag } from 'antd';
import { DeskCard } from '../../../components/desk/desk-card';
import { Clocks } from '../../../components/desk/clocks';
import { LinkButton } from '../../../components/link-button';
import { momentOf, timeOf } from '../../../lib/days';
import { words } from '../../../lib/words';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';
import { StatePath } from '../state-path';

/** Sessions and the clock of the mediation; the work itself is done at its desk. */
export function Tab({ page }: TabProps) {
  const mediation = page.processes.find(({ room }) => room === 'mediation');
  if (!mediation) return <p className="muted">{t('notYetRoom')}</p>;
  return (
    <div className="desk">
      <DeskCard
        title={words('room.mediation')}
        extra={
          <LinkButton to={`/cases/${page.id}/mediation`}>{t('toDesk', { desk: words('room.mediation') })}</LinkButton>
        }
      >
        <StatePath process={mediation} caseId={page.id} />
        <Clocks page={page} process={mediation.id} />
      </DeskCard>
      <DeskCard title={t('sessions')}>
        <Sessions page={page} />
      </DeskCard>
    </div>
  );
}

function Sessions({ page: { sessions, names } }: TabProps) {
  if (sessions.length === 0) return <p className="muted">{t('noSessions')}</p>;
  return (
    <ul className="desk-list">
      {sessions.map(({ id, startsAt, endsAt, place, closed, state, mediators }) => (
        <li key={id}>
          <strong className="numbers">
            {momentOf(startsAt)}–{timeOf(endsAt)}
          </strong>{' '}
          <Tag color={state === 'HELD' ? 'green' : state === 'BOOKED' ? 'gold' : undefined}>
            {words(`session.${state}`)}
          </Tag>
          {closed && <Tag>{t('closedDoors')}</Tag>}
          <div className="muted">
            {[place, ...(mediators ?? []).map((person) => names.people[person])].filter(Boolean).join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
