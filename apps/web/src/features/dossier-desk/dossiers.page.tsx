import { Link } from 'react-router';
import { DeskCard } from '../../components/desk/desk-card';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { useDossiers } from './api/dossiers';
import { t } from './dossier-desk.text';
import '../../components/desk/desk.css';

const STATES = ['SUBMITTED', 'COMPILING', 'BORROWED', 'OPEN', 'ARCHIVED'] as const;

/** Every volume by where it stands; what waits for a check comes first. */
export function Page() {
  return (
    <PageFrame title={t('list')} hint={t('listHint')}>
      <div className="desk-column">
        {STATES.map((state) => (
          <InState key={state} state={state} />
        ))}
      </div>
    </PageFrame>
  );
}

function InState({ state }: { state: (typeof STATES)[number] }) {
  const query = useDossiers(state);
  const { data } = query;
  return (
    <DeskCard title={`${t(state)}${data ? ` (${data.total})` : ''}`}>
      <Fetched query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('none')}</p>
          ) : (
            <ul className="desk-list">
              {items.map(({ id, caseId, caseNumber, registerNumber, title }) => (
                <li key={id}>
                  <Link to={`/cases/${caseId}/dossier`}>{title}</Link>
                  <br />
                  <span className="muted">{caseNumber ?? registerNumber}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </DeskCard>
  );
}
