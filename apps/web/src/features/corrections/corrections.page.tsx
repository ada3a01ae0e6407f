import { Link, useParams } from 'react-router';
import { NextStep } from '../../components/act/next-step';
import { SubjectProvider } from '../../components/act/subject';
import { useCasePage } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { CorrectDispute } from './correct-dispute';
import { t } from './corrections.text';
import { HistoryCard } from './history-card';
import { Reopen } from './reopen';
import { Undo } from './undo';
import '../../components/act/act.css';
import '../../components/desk/desk.css';
import './corrections.css';

/** Everything by which a wrong or closed case is put right: undo, correction, reopening, late entry. Both facts stay. */
export function Page() {
  const { id } = useParams();
  const query = useCasePage(id!);
  return (
    <Fetched query={query}>
      {(page) => {
        const { facts } = page as typeof page & { facts: Record<string, unknown> };
        const number = page.caseNumber ?? page.registerNumber ?? '';
        return (
          <SubjectProvider value={{ ...page, caseId: page.id }}>
            <PageFrame
              title={`${t('title')} · ${number}`}
              hint={
                <>
                  {page.title} · <Link to={`/cases/${page.id}`}>{t('toCase')}</Link>
                  <br />
                  {t('hint')}
                </>
              }
            >
              <div className="desk two">
                <div className="desk-column">
                  <Undo page={page} />
                  <CorrectDispute process={page.processes.find(({ room }) => room === 'intake')} facts={facts} />
                </div>
                <div className="desk-column">
                  <Reopen processes={page.processes} />
                  <DeskCard title={t('lateTitle')}>
                    <p className="muted">{t('lateHint')}</p>
                    <NextStep processes={page.processes} />
                  </DeskCard>
                  <HistoryCard caseId={page.id} />
                </div>
              </div>
            </PageFrame>
          </SubjectProvider>
        );
      }}
    </Fetched>
  );
}
