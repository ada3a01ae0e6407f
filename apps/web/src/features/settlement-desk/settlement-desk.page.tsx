import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { ProcessShown } from '../../components/act/subject';
import type { CasePage } from '../../components/desk/case-page';
import { Desk } from '../../components/desk/desk';
import { Fetched } from '../../components/fetched';
import { useSettlementDesk, type SettlementDesk } from './api/settlement-desk';
import { Course } from './course';
import { FollowUp } from './follow-up';
import { NextUp } from './next-up';
import { Paper } from './paper';
import { Plan } from './plan';
import { t } from './settlement-desk.text';
import { SigningBoard } from './signing-board';
import './settlement-desk.css';

const Drafting = lazy(async () => ({ default: (await import('./drafting')).Drafting }));

/** What every part of the desk looks at. */
export interface OnDesk {
  readonly process: ProcessShown;
  readonly page: CasePage;
  readonly desk: SettlementDesk;
}

export function Page() {
  return (
    <Desk room="settlement" title={t('title')} roles={['mediator', 'director', 'intake']}>
      {({ process, page }) => <OneCase process={process} page={page} />}
    </Desk>
  );
}

function OneCase({ process, page }: Omit<OnDesk, 'desk'>) {
  const query = useSettlementDesk(process.id);
  return <Fetched query={query}>{(desk) => <ByState process={process} page={page} desk={desk} />}</Fetched>;
}

/** Drafted, signed, performed: each has its own desk. */
function ByState(on: OnDesk) {
  const { process, desk } = on;
  if (process.allowedEvents.includes('saveDraft')) {
    return (
      <Suspense fallback={null}>
        <Drafting {...on} />
      </Suspense>
    );
  }
  if (desk.effectiveOn === null) {
    return (
      <div className="desk two">
        <div className="desk-column">
          <SigningBoard {...on} />
          <Course {...on} />
        </div>
        <div className="desk-column">
          <Paper {...on} />
        </div>
      </div>
    );
  }
  return (
    <div className="desk two">
      <div className="desk-column">
        <Plan {...on} />
        <FollowUp {...on} />
        <Course {...on} />
      </div>
      <div className="desk-column">
        <NextUp {...on} />
        <SigningBoard {...on} />
        <Paper {...on} />
        <p>
          <Link to={`/cases/${on.page.id}/confirmation`}>{t('toConfirmation')}</Link> ·{' '}
          <Link to={`/cases/${on.page.id}/mediation`}>{t('toMediation')}</Link>
        </p>
      </div>
    </div>
  );
}
