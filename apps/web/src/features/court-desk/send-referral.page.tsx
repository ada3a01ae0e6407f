import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { FilingWizard } from '../../components/filing/filing-wizard';
import { wayOf } from '../../components/filing/ways';
import { PageFrame } from '../../components/page';
import { useSession } from '../../lib/session';
import { t } from './court-desk.text';

/** 委派、委托: the same pages as at the counter, in the court's own name and over the platform unless it says otherwise. */
export function Page() {
  const navigate = useNavigate();
  const { organisation, person } = useSession();
  const initial = useMemo(
    () => ({ court: organisation.id, judge: person.name, online: true }),
    [organisation.id, person.name],
  );
  return (
    <PageFrame title={t('sendTitle')} hint={t('sendHint')}>
      <FilingWizard
        way={wayOf('referral')!}
        initial={initial}
        caseLink={(id) => `/court/cases/${id}`}
        onDone={({ caseId }) => void navigate(`/court/cases/${caseId}?sent`, { replace: true })}
      />
    </PageFrame>
  );
}
