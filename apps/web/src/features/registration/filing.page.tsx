import { useMemo } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { FilingWizard } from '../../components/filing/filing-wizard';
import { wayOf } from '../../components/filing/ways';
import { PageFrame } from '../../components/page';
import { t } from './registration.text';

/** At the counter: one way in, from the parties to the receipt. */
export function Page() {
  const { way: id } = useParams();
  const navigate = useNavigate();
  const way = wayOf(id);
  // A letter on paper: the clock starts with our signature under it.
  const initial = useMemo(() => (way?.id === 'referral' ? { online: false } : {}), [way]);
  if (!way) return <Navigate to="/register" replace />;
  return (
    <PageFrame title={t('filing', { way: t(`way.${way.id}`) })} hint={<Link to="/register">{t('otherWay')}</Link>}>
      <FilingWizard
        key={way.id}
        way={way}
        initial={initial}
        caseLink={(caseId) => `/cases/${caseId}`}
        onDone={({ caseId }, { materials }) =>
          void navigate(`/register/receipt/${caseId}`, { replace: true, state: { materials } })
        }
      />
    </PageFrame>
  );
}
