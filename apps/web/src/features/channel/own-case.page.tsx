import { useNavigate } from 'react-router';
import { leaveCase } from './api/follow';
import { NowCard } from './own/now-card';
import {
  AboutCard,
  ComplaintsCard,
  DebtsCard,
  MaterialsCard,
  NoticesCard,
  PapersCard,
  StoryCard,
} from './own/own-lists';
import { OwnPage } from './own/own-page';
import { t } from './own/own.text';
import { SessionCard } from './own/session-card';

/** One's own case: where it stands, what to do, what to read. */
export function Page() {
  const go = useNavigate();
  const leave = async () => {
    await leaveCase();
    await go('/public');
  };
  return (
    <OwnPage title={t('title')}>
      {(own) => (
        <>
          <NowCard own={own} />
          <SessionCard sessions={own.sessions} committee={own.committee} />
          <PapersCard papers={own.papers} />
          <DebtsCard debts={own.debts} />
          <MaterialsCard files={own.files} />
          <AboutCard own={own} />
          <StoryCard steps={own.steps} />
          <NoticesCard notices={own.notices} />
          <ComplaintsCard own={own} />
          <button type="button" className="btn small" onClick={() => void leave()}>
            {t('leave')}
          </button>
        </>
      )}
    </OwnPage>
  );
}
