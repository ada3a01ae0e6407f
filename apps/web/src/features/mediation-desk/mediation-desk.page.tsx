import { Desk } from '../../components/desk/desk';
import { Fetched } from '../../components/fetched';
import type { CasePage } from '../../components/desk/case-page';
import type { ProcessShown } from '../../components/act/subject';
import { useMediationDesk, type MediationDesk } from './api/mediation-desk';
import { Inquiries } from './inquiries';
import { t } from './mediation-desk.text';
import { NextSession } from './next-session';
import { Outcome } from './outcome';
import { PrivateNotes } from './private-notes';
import { Proposals } from './proposals';
import { Readiness } from './readiness';
import { Sessions } from './sessions';
import { TermClock } from './term-clock';
import { UndisputedFacts } from './undisputed-facts';
import './mediation-desk.css';

/** What every part of the desk looks at. */
export interface OnDesk {
  readonly process: ProcessShown;
  readonly page: CasePage;
  readonly desk: MediationDesk;
}

export function Page() {
  return (
    <Desk room="mediation" title={t('title')} roles={['mediator', 'director', 'intake']}>
      {({ process, page }) => <OneCase process={process} page={page} />}
    </Desk>
  );
}

function OneCase({ process, page }: Omit<OnDesk, 'desk'>) {
  const query = useMediationDesk(process.id);
  return (
    <Fetched query={query}>
      {(desk) => {
        const on = { process, page, desk };
        return (
          <div className="desk two">
            <div className="desk-column">
              <NextSession {...on} />
              <Sessions {...on} />
              <PrivateNotes {...on} />
              <Proposals {...on} />
              <UndisputedFacts {...on} />
            </div>
            <div className="desk-column">
              <TermClock {...on} />
              <Readiness {...on} />
              <Inquiries {...on} />
              <Outcome {...on} />
            </div>
          </div>
        );
      }}
    </Fetched>
  );
}
