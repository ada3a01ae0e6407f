import { Link } from 'react-router';
import type { ProcessShown } from '../../components/act/subject';
import type { CasePage } from '../../components/desk/case-page';
import { Desk } from '../../components/desk/desk';
import { Fetched } from '../../components/fetched';
import { useConfirmationDesk, type ConfirmationDesk } from './api/confirmation-desk';
import { Admissible } from './admissible';
import { t } from './confirmation-desk.text';
import { Courts } from './courts';
import { CourtSteps } from './court-steps';
import { DaysLeft } from './days-left';
import { JointApplication } from './joint-application';
import { Objections } from './objections';
import './confirmation-desk.css';

/** What every part of the desk looks at. */
export interface OnDesk {
  readonly process: ProcessShown;
  readonly page: CasePage;
  readonly desk: ConfirmationDesk;
}

export function Page() {
  return (
    <Desk room="confirmation" title={t('title')} roles={['mediator', 'director', 'intake', 'court']}>
      {({ process, page }) => <OneCase process={process} page={page} />}
    </Desk>
  );
}

function OneCase({ process, page }: Omit<OnDesk, 'desk'>) {
  const query = useConfirmationDesk(process.id);
  return (
    <Fetched query={query}>
      {(desk) => {
        const on = { process, page, desk };
        return (
          <div className="desk two">
            <div className="desk-column">
              <Admissible {...on} />
              {desk.courts.admissible && <Courts {...on} />}
              {desk.courts.admissible && <JointApplication {...on} />}
              <CourtSteps {...on} />
            </div>
            <div className="desk-column">
              {desk.barred.length === 0 && <DaysLeft {...on} />}
              <Objections {...on} />
              <p>
                <Link to={`/cases/${page.id}/settlement`}>{t('toSettlement')}</Link>
              </p>
            </div>
          </div>
        );
      }}
    </Fetched>
  );
}
