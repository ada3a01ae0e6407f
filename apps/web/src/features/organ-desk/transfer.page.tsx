import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { FilingWizard } from '../../components/filing/filing-wizard';
import { wayOf } from '../../components/filing/ways';
import { PageFrame } from '../../components/page';
import { useSession } from '../../lib/session';
import { t } from './organ-desk.text';

/** 移送（委托）调解, in the organ's own name. */
export function Page() {
  const navigate = useNavigate();
  const { organisation } = useSession();
  const initial = useMemo(() => ({ organ: organisation.id }), [organisation.id]);
  return (
    <PageFrame title={t('sendTitle')} hint={t('sendHint')}>
      <FilingWizard
        way={wayOf('transfer')!}
        initial={initial}
        caseLink={(id) => `/organ/cases/${id}`}
        onDone={({ caseId }) => void navigate(`/organ/cases/${caseId}?sent`, { replace: true })}
      />
    </PageFrame>
  );
}
