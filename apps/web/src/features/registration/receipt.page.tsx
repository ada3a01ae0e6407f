import { Button } from 'antd';
import { useLocation, useParams } from 'react-router';
import { ActButton } from '../../components/act/next-step';
import { SubjectProvider } from '../../components/act/subject';
import { useCasePage, type CasePage } from '../../components/desk/case-page';
import { Fetched } from '../../components/fetched';
import { LinkButton } from '../../components/link-button';
import { PageFrame } from '../../components/page';
import { t } from './registration.text';
import { Receipt, type Material } from './receipt';

/** What the party or the sender takes away: number, what was received, what happens next and by when. One sheet of A4. */
export function Page() {
  const { id } = useParams();
  const query = useCasePage(id!);
  // Names of papers are personal: the record gives them out only on request, this window still knows them.
  const { materials } = (useLocation().state ?? {}) as { materials?: readonly Material[] };
  return (
    <Fetched query={query}>
      {(page) => (
        <SubjectProvider value={{ ...page, caseId: page.id }}>
          <PageFrame
            title={`${t('receipt')} ${page.registerNumber ?? ''}`}
            hint={<span className="no-print">{t('receiptHint')}</span>}
            actions={
              <>
                <Button type="primary" onClick={() => window.print()}>
                  {t('print')}
                </Button>
                <LinkButton to={`/cases/${page.id}`}>{t('toCase')}</LinkButton>
                <LinkButton to="/register">{t('anotherOne')}</LinkButton>
              </>
            }
          >
            <Receipt page={page} materials={materials} />
            <ForTheClerk page={page} materials={materials} />
          </PageFrame>
        </SubjectProvider>
      )}
    </Fetched>
  );
}

/** What usually follows at the counter, at hand. */
function ForTheClerk({ page, materials = [] }: { page: CasePage; materials?: readonly Material[] }) {
  const intake = page.processes.find(({ room }) => room === 'intake');
  const referral = page.processes.find(({ room }) => room === 'court-referral');
  const checked = materials.map(({ name }) => ({ name, present: true }));
  return (
    <section className="no-print" aria-label={t('forClerk')}>
      <h2 style={{ fontSize: 16 }}>{t('forClerk')}</h2>
      <p className="page-actions">
        {referral && <ActButton process={referral} event="signReceipt" initial={{ checked }} type="primary" />}
        {referral && <ActButton process={referral} event="confirmOnPlatform" initial={{ checked }} type="primary" />}
        {intake && <ActButton process={intake} event="checkDuplicates" label={t('linkSeries')} />}
        {intake && <ActButton process={intake} event="askConsent" />}
        {intake && <ActButton process={intake} event="askSupplement" />}
      </p>
    </section>
  );
}
